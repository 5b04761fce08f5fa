import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { inflateSync } from 'node:zlib';
import { makeMark } from '../../../../../test/support/make-picture.js';
import { withQpdf } from '../../../../../test/support/qpdf.js';
import { accessibilityFaults, allTags, tagTree } from '../../../../../test/support/tagged-pdf.js';
import { prepareImage } from '../image/prepare-image.js';
import type { PdfContent } from '../pdf-content.js';
import { renderPdf } from '../render-pdf.js';

const NAMES = Array.from({ length: 140 }, (_, index) => `Sámediggi – kárášjohka ${String(index + 1)}`);

/** One of every kind of block, over several pages. */
async function everything(): Promise<PdfContent> {
  const prepared = await prepareImage(makeMark());
  if (!prepared.ok) throw new Error(prepared.reason);
  const logo = { picture: prepared.picture, alternative: 'Merket til direktoratet' };
  return {
    title: 'Høring om čáhppes, đ, ŋ, š, ŧ og ž',
    language: 'nb',
    author: 'Direktoratet for prøver',
    createdAt: new Date('2018-02-01T09:00:00Z'),
    header: { left: 'Direktoratet for prøver', right: 'Vår ref. 17/20347', pages: 'from-second' },
    footer: { lines: ['Direktoratet for prøver · Postboks 1, 0001 Oslo'] },
    blocks: [
      {
        kind: 'letter-head',
        sender: { name: 'Direktoratet for prøver', lines: ['Postboks 1, 0001 Oslo'], logo },
        recipient: ['Kárášjoga gielda'],
        references: [{ label: 'Dato', value: '1. februar 2018' }],
        heading: 'Høring av pakkeforløp',
      },
      { kind: 'heading', level: 2, text: 'Bakgrunn' },
      { kind: 'paragraph', text: 'Les utkastene på https://direktoratet.example/horinger.' },
      { kind: 'list', style: 'bulleted', items: ['Utredning', 'Behandling'] },
      { kind: 'definitions', rows: [{ label: 'Frist', value: '1. juni 2018' }] },
      {
        kind: 'table',
        caption: 'Andre runder',
        columns: [{ heading: 'Runde' }, { heading: 'Frist' }],
        rows: [['Runde 1', '1. oktober 2017']],
        rowHeadings: 'first-column',
      },
      { kind: 'signatures', greeting: 'Vennlig hilsen', signatories: [{ name: 'Didrik Direktør e.f.' }] },
      { kind: 'page-break' },
      { kind: 'heading', level: 2, text: 'Høringsinstanser' },
      { kind: 'names', level: 3, nameHeading: 'Instans', groups: [{ heading: 'Kommuner', names: NAMES }] },
    ],
  };
}

/** The document after somebody has spoilt something in it. */
async function spoilt(bytes: Uint8Array, spoil: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  spoil(document);
  return document.save();
}

function withoutKey(key: string): (document: PDFDocument) => void {
  return (document) => document.catalog.delete(PDFName.of(key));
}

/** Takes a key from every dictionary that says it is of this sort. */
function withoutKeyOf(sort: readonly [key: string, value: string], key: string): (document: PDFDocument) => void {
  return (document) => {
    for (const [, object] of document.context.enumerateIndirectObjects()) {
      if (object instanceof PDFDict && object.get(PDFName.of(sort[0])) === PDFName.of(sort[1]))
        object.delete(PDFName.of(key));
    }
  };
}

/** Lets a node be of another sort. */
function renamed(from: string, to: string): (document: PDFDocument) => void {
  return (document) => {
    for (const [, object] of document.context.enumerateIndirectObjects()) {
      if (object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of(from))
        object.set(PDFName.of('S'), PDFName.of(to));
    }
  };
}

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
