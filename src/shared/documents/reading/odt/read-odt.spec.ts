import { makeOdt } from '../../../../../test/support/make-odt.js';
import { READING_LIMITS } from '../file-verdict.js';
import { sniffFile } from '../sniff-file.js';
import { readOdt } from './read-odt.js';

async function textsOf(body: string, styles = ''): Promise<string[]> {
  const { blocks } = await readOdt(makeOdt({ body, styles }));
  return blocks.map(({ text }) => text);
}

const NUMBERED = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>`;

describe('an OpenDocument text', () => {
  it('is read as headings, paragraphs, items and cells', async () => {
    const { blocks } = await readOdt(
      makeOdt({
        styles: NUMBERED,
        body: `<text:h text:outline-level="2">Henvisning</text:h><text:p>Vi støtter <text:span>forslaget</text:span>.</text:p>
          <text:list text:style-name="L"><text:list-item><text:p>Frist</text:p><text:list><text:list-item><text:p>Kort</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Ansvar</text:p></text:list-item></text:list>
          <table:table><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell/><table:table-cell><text:p>Čáhci</text:p><text:p>Ŋ</text:p></table:table-cell></table:table-row></table:table>`,
      }),
    );

    expect(blocks).toEqual([
      { kind: 'heading', level: 2, text: 'Henvisning', page: null },
      { kind: 'paragraph', text: 'Vi støtter forslaget.', page: null },
      { kind: 'listItem', level: 1, text: '1. Frist', page: null },
      { kind: 'listItem', level: 2, text: 'a) Kort', page: null },
      { kind: 'listItem', level: 1, text: '2. Ansvar', page: null },
      {
        kind: 'tableCell',
        cell: { table: 1, row: 1, column: 2 },
        text: 'Čáhci\nŊ',
        page: expect.anything() as unknown,
      },
    ]);
  });

  it('goes on counting where the list goes on, and begins anew where it does not', async () => {
    const item = (text: string): string => `<text:list-item><text:p>${text}</text:p></text:list-item>`;

    const texts = await textsOf(
      `<text:list text:style-name="L">${item('en')}</text:list><text:list text:style-name="L" text:continue-numbering="true">${item('to')}</text:list><text:list text:style-name="L">${item('ny')}</text:list>`,
      NUMBERED,
    );

    expect(texts).toEqual(['1. en', '2. to', '1. ny']);
  });

  it('has its notes after the text and what stands in the margin last', async () => {
    const note =
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>En note.</text:p></text:note-body></text:note>';
    const margin = '<office:annotation><dc:creator>Kari</dc:creator><text:p>I margen.</text:p></office:annotation>';

    expect(await textsOf(`<text:p>Først${margin}${note} så.</text:p><text:p>Sist.</text:p>`)).toEqual([
      'Først så.',
      'Sist.',
      'En note.',
      'I margen.',
    ]);
  });

  it('says which of it are notes and captions', async () => {
    const note = '<text:note><text:note-body><text:p>En note.</text:p></text:note-body></text:note>';
    const caption = '<text:p text:style-name="Caption">Ventetid i uker</text:p>';

    const { blocks } = await readOdt(makeOdt({ body: `<text:p>Først${note}.</text:p>${caption}` }));

    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'caption', 'footnote']);
  });

  it('is read without what was deleted, hidden, or is its own table of contents', async () => {
    const texts = await textsOf(
      `<text:tracked-changes><text:changed-region><text:deletion><text:p>Slettet</text:p></text:deletion></text:changed-region></text:tracked-changes><text:table-of-content><text:index-body><text:p>Innhold</text:p></text:index-body></text:table-of-content><text:p>Synlig <text:span text:style-name="T">skjult</text:span>tekst<text:s text:c="3"/>her.</text:p>`,
      '<style:style style:name="T" style:family="text"><style:text-properties text:display="none"/></style:style>',
    );

    expect(texts).toEqual(['Synlig tekst her.']);
  });
});

describe('an OpenDocument text made to harm', () => {
  it.each([
    [
      'with an external entity',
      { prefix: '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>', body: '<text:p>&amp;x;</text:p>' },
      'doctype',
    ],
    [
      'nested deeper than any writer makes',
      { body: '<text:section>'.repeat(600) + '</text:section>'.repeat(600) },
      'bomb',
    ],
    ['cut off', { body: '<text:p>Svar' }, 'damaged'],
  ])('%s is not read', async (_, parts, reason) => {
    await expect(readOdt(makeOdt(parts))).rejects.toMatchObject({ reason });
  });

  it('that unpacks to far more than it is, is refused before it is unpacked', async () => {
    const bomb = makeOdt({ body: '', others: [{ name: 'Pictures/1.bmp', content: Buffer.alloc(20 * 1024 * 1024) }] });

    expect(await sniffFile(bomb)).toEqual({ ok: false, reason: 'bomb' });
  });

  it('that lies about its size is stopped while it is unpacked', async () => {
    const liar = makeOdt({ body: `<text:p>${'svar '.repeat(1000)}</text:p>`, declaredBytes: 100 });

    await expect(readOdt(liar)).rejects.toMatchObject({ reason: 'bomb' });
  });

  it('with more text than any answer has is too large', async () => {
    const limits = { ...READING_LIMITS, maxTextCharacters: 10 };

    await expect(readOdt(makeOdt({ body: '<text:p>Mer enn ti tegn.</text:p>' }), limits)).rejects.toMatchObject({
      reason: 'tooLarge',
    });
  });

  it.each([
    ['with programs', [{ name: 'Basic/Standard/Module1.xml', content: 'x' }], 'macro'],
    [
      'behind a password',
      [
        {
          name: 'META-INF/manifest.xml',
          content:
            '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
        },
      ],
      'encrypted',
    ],
  ])('%s is told from an ordinary one', async (_, others, reason) => {
    expect(await sniffFile(makeOdt({ body: '', others }))).toEqual({ ok: false, reason });
  });

  it('that only lists its empty libraries is an ordinary one', async () => {
    const others = [
      { name: 'Basic/script-lc.xml', content: '<x/>' },
      { name: 'Basic/Standard/script-lb.xml', content: '<x/>' },
    ];

    expect(await sniffFile(makeOdt({ body: '', others }))).toEqual({ ok: true, kind: 'odt' });
  });
});
