import { PDFArray, PDFName, PDFRawStream } from 'pdf-lib';
import type { PDFDocument } from 'pdf-lib';
import { inflateSync } from 'node:zlib';
import { everything } from '../../../../../test/support/pdfa/pdf-of-everything.js';
import { renamed, spoilt, withoutKey, withoutKeyOf } from '../../../../../test/support/pdfa/spoilt-pdf.js';
import { withQpdf } from '../../../../../test/support/qpdf.js';
import { accessibilityFaults, allTags, tagTree } from '../../../../../test/support/tagged-pdf.js';
import { renderPdf } from '../render-pdf.js';

/** Draws the first page as it was, with nothing in it marked. */
function withoutMarks(document: PDFDocument): void {
  const page = document.getPage(0).node;
  const contents = page.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((ref) => document.context.lookup(ref)) : [contents];
  const drawn = streams.flatMap((stream) =>
    stream instanceof PDFRawStream ? [inflateSync(stream.contents).toString('latin1')] : [],
  );
  const unmarked = drawn
    .join('\n')
    .replace(/^\/\S+ (<<.*>> BDC|BMC)$/gm, '')
    .replace(/^EMC$/gm, '');
  page.set(
    PDFName.of('Contents'),
    document.context.register(document.context.flateStream(Buffer.from(unmarked, 'latin1'))),
  );
}

describe('A document with one of every kind of block', () => {
  let bytes: Uint8Array;

  beforeAll(async () => {
    ({ bytes } = renderPdf(await everything()));
  });

  it('lacks nothing that somebody who hears it needs', async () => {
    expect(await accessibilityFaults(bytes)).toEqual([]);
  });

  it('has a picture with words, columns and rows that are headed, and links', async () => {
    const tree = await tagTree(bytes);
    const tags = tree ? allTags(tree) : [];

    expect(tags.filter(({ role }) => role === 'Figure').map(({ alternative }) => alternative)).toEqual([
      'Merket til direktoratet',
    ]);
    const scopes = tags.filter(({ role }) => role === 'TH').map(({ scope }) => scope);
    expect(scopes).toEqual(['Column', 'Column', 'Row', 'Column']);
    expect(tags.map(({ role }) => role)).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'Caption', 'L', 'Link']));
  });

  withQpdf('is found whole by qpdf', async (check) => {
    expect(await check(bytes)).toContain('No syntax or stream encoding errors found');
  });

  it.each<[string, (document: PDFDocument) => void, string]>([
    ['its tag tree', withoutKey('StructTreeRoot'), 'has no tag tree'],
    ['the mark that it is tagged', withoutKey('MarkInfo'), 'does not say that it is tagged'],
    ['its language', withoutKey('Lang'), 'does not say its language'],
    ['its metadata', withoutKey('Metadata'), 'does not say its title in both places'],
    ['its wish to be shown by title', withoutKey('ViewerPreferences'), 'shows its file name in place of its title'],
    ['its bookmarks', withoutKey('Outlines'), 'has no bookmark to: Bakgrunn'],
    ['the words of its picture', withoutKeyOf(['S', 'Figure'], 'Alt'), 'has a picture without words'],
    ['the scope of its header cells', withoutKeyOf(['S', 'TH'], 'A'), 'has a header cell that heads nothing'],
    ['its header cells', renamed('TH', 'TD'), 'has a table without header cells'],
    ['its heading', renamed('H1', 'P'), 'has not exactly one heading of level 1'],
    ['a level of headings', renamed('H2', 'P'), 'has a heading of level 3 below nothing'],
    ['the marks on its first page', withoutMarks, 'has text on page 1 that no tag holds: Direktoratet for prøver'],
  ])('is found wanting without %s', async (_what, spoil, fault) => {
    expect(await accessibilityFaults(await spoilt(bytes, spoil))).toContain(fault);
  });
});
