import {
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
} from 'docx';
import { makeDocx, paragraphXml } from '../../../../../test/support/make-docx.js';
import { makeZip } from '../../../../../test/support/make-zip.js';
import { READING_LIMITS } from '../file-verdict.js';
import type { TextBlock } from '../text-block.js';
import { readDocx } from './read-docx.js';

const PAGE_MARK = '<w:r><w:lastRenderedPageBreak/></w:r>';
const STYLES = `
  <w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Anbefaling"><w:name w:val="Anbefaling"/><w:basedOn w:val="Overskrift1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Ingress"><w:name w:val="Ingress"/><w:basedOn w:val="Overskrift1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Egen2"><w:name w:val="Overskrift 2"/></w:style>
  <w:style w:type="paragraph" w:styleId="Tittel"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="INNH1"><w:name w:val="toc 1"/></w:style>`;
const NUMBERING = `
  <w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

async function blocksOf(body: string): Promise<readonly TextBlock[]> {
  return (await readDocx(makeDocx({ body, styles: STYLES, numbering: NUMBERING }))).blocks;
}

async function textsOf(body: string): Promise<string[]> {
  return (await blocksOf(body)).map(({ text }) => text);
}

function styled(text: string, style: string): string {
  return paragraphXml(text, `<w:pStyle w:val="${style}"/>`);
}

function item(text: string, list: number, depth: number): string {
  return paragraphXml(text, `<w:numPr><w:ilvl w:val="${String(depth)}"/><w:numId w:val="${String(list)}"/></w:numPr>`);
}

function row(...cells: string[]): string {
  return `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
}

function table(columns: number, ...rows: string[]): string {
  return `<w:tbl><w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

describe('headings of a Word document', () => {
  it('are told by the outline level of the style, by its name, and by what it is based on', async () => {
    const blocks = await blocksOf(
      styled('Svar', 'Tittel') +
        styled('Innledning', 'Overskrift1') +
        styled('Henvisning', 'Egen2') +
        styled('Råd', 'Anbefaling'),
    );

    expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 0],
      ['heading', 1],
      ['heading', 2],
      ['heading', 1],
    ]);
  });

  it('a style of body text is no heading although its parent is one', async () => {
    expect((await blocksOf(styled('Kort fortalt', 'Ingress')))[0]).toMatchObject({ kind: 'paragraph' });
  });

  it('a paragraph with an outline level of its own is a heading', async () => {
    const blocks = await blocksOf(paragraphXml('Merknader', '<w:outlineLvl w:val="2"/>'));

    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 3, text: 'Merknader' });
  });
});

describe('lists of a Word document', () => {
  it('keep the numbers that Word only shows', async () => {
    const texts = await textsOf(item('Ja', 1, 0) + item('Delvis', 1, 1) + item('Vet ikke', 1, 1) + item('Nei', 1, 0));

    expect(texts).toEqual(['1. Ja', '1a) Delvis', '1b) Vet ikke', '2. Nei']);
  });

  it('begin anew where Word does', async () => {
    const texts = await textsOf(item('Ja', 1, 0) + item('Nei', 1, 0) + item('Første', 3, 0) + item('Andre', 3, 0));

    expect(texts).toEqual(['1. Ja', '2. Nei', '1. Første', '2. Andre']);
  });

  it('have their depth, and no bullet in the text', async () => {
    const [bullet] = await blocksOf(item('Et punkt', 2, 0));

    expect(bullet).toEqual({ kind: 'listItem', level: 1, text: 'Et punkt', page: null });
  });
});

describe('tables of a Word document', () => {
  it('come cell by cell in the order of the rows, each with its place, the empty ones left out', async () => {
    const head = row(paragraphXml('Kapittel'), paragraphXml('Merknad'));
    const empty = row(paragraphXml('3'), paragraphXml(''));
    const filled = row(paragraphXml('4'), paragraphXml('Uklart.') + paragraphXml('Må presiseres.'));

    const blocks = await blocksOf(table(2, head, empty, filled));

    expect(blocks.map(({ text, cell }) => [cell?.row, cell?.column, text])).toEqual([
      [1, 1, 'Kapittel'],
      [1, 2, 'Merknad'],
      [2, 1, '3'],
      [3, 1, '4'],
      [3, 2, 'Uklart.\nMå presiseres.'],
    ]);
  });

  it('a table inside a cell belongs to the cell', async () => {
    const inner = table(2, row(paragraphXml('indre a'), paragraphXml('indre b')));
    const blocks = await blocksOf(table(2, row(paragraphXml('ytre') + inner, paragraphXml('ved siden av'))));

    expect(blocks.map(({ text }) => text)).toEqual(['ytre\nindre a\nindre b', 'ved siden av']);
  });

  it('a table of one column is only a frame round text', async () => {
    const inner = table(2, row(paragraphXml('Kapittel'), paragraphXml('Merknad')));
    const blocks = await blocksOf(
      table(1, row(styled('Innledning', 'Overskrift1') + paragraphXml('Vi takker.') + inner)),
    );

    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'tableCell', 'tableCell']);
    expect(blocks[2]).toMatchObject({ cell: { table: 1, row: 1, column: 1 } });
  });

  it('a cell over two columns pushes the next along', async () => {
    const wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>';
    const blocks = await blocksOf(table(3, row(wide + paragraphXml('bred'), paragraphXml('smal'))));

    expect(blocks.map(({ cell }) => cell?.column)).toEqual([1, 3]);
  });
});

describe('what of a Word document is read', () => {
  it('pages are those of the last layout, and a mark before the first word moves the paragraph', async () => {
    const moved = `<w:p>${PAGE_MARK}<w:r><w:t>Andre side</w:t></w:r></w:p>`;
    const crossing = `<w:p><w:r><w:t>Begynner her </w:t></w:r>${PAGE_MARK}<w:r><w:t>og ender der.</w:t></w:r></w:p>`;

    const { pages, blocks } = await readDocx(makeDocx({ body: paragraphXml('Første side') + moved + crossing }));

    expect(pages).toBe(3);
    expect(blocks.map(({ page }) => page)).toEqual([1, 2, 2]);
  });

  it('pages are unknown when the document was never laid out', async () => {
    const { pages, blocks } = await readDocx(makeDocx({ body: paragraphXml('Svar') }));

    expect([pages, blocks[0]?.page]).toEqual([null, null]);
  });

  it('tracked changes are read as if accepted', async () => {
    const inserted = '<w:ins><w:r><w:t>Vi støtter </w:t></w:r></w:ins>';
    const deleted = '<w:del><w:r><w:delText>Vi er imot </w:delText></w:r></w:del>';
    const movedAway = '<w:moveFrom><w:r><w:t>flyttet </w:t></w:r></w:moveFrom>';

    expect(await textsOf(`<w:p>${inserted}${deleted}${movedAway}<w:r><w:t>forslaget.</w:t></w:r></w:p>`)).toEqual([
      'Vi støtter forslaget.',
    ]);
  });

  it('text boxes are read once, hidden text and prompts that nobody filled in are not', async () => {
    const ns = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
    const box = `<w:p><w:r><mc:AlternateContent ${ns}><mc:Choice><w:txbxContent>${paragraphXml('I boksen')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraphXml('I boksen')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const hidden = '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r><w:r><w:t>synlig</w:t></w:r></w:p>';
    const prompt = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraphXml('Klikk her for å skrive')}</w:sdtContent></w:sdt>`;

    expect(await textsOf(box + hidden + prompt)).toEqual(['I boksen', 'synlig']);
  });

  it('line breaks stay, tabs and odd spaces become single spaces, crossed boxes stay boxes', async () => {
    const run =
      '<w:r><w:t>Navn:</w:t><w:tab/><w:t>Kari\u00a0 Eksempel</w:t><w:br/><w:sym w:font="Wingdings" w:char="F0FE"/><w:t> Ja</w:t></w:r>';

    expect(await textsOf(`<w:p>${run}</w:p>`)).toEqual(['Navn: Kari Eksempel\n☑ Ja']);
  });

  it('the table of contents is left out, since it repeats the headings', async () => {
    expect(await textsOf(styled('Innledning 3', 'INNH1') + styled('Innledning', 'Overskrift1'))).toEqual([
      'Innledning',
    ]);
  });

  it('notes come last', async () => {
    const bytes = makeDocx({
      body: paragraphXml('Brødtekst'),
      footnotes: `<w:footnote w:id="1">${paragraphXml('Se rundskriv.')}</w:footnote>`,
    });

    expect((await readDocx(bytes)).blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'Brødtekst'],
      ['footnote', 'Se rundskriv.'],
    ]);
  });

  it('captions are told by their style or by how they begin', async () => {
    const { blocks } = await readDocx(
      makeDocx({ body: styled('Ventetid i uker', 'Bildetekst') + paragraphXml('Tabell 2: Svar i alt') }),
    );

    expect(blocks.map(({ kind }) => kind)).toEqual(['caption', 'caption']);
  });

  it('letters of Norwegian and Sámi survive, composed alike however they were typed', async () => {
    expect(await textsOf(paragraphXml('Hábmer, Snåase, Evenášši, Unjárga, bla\u030a'))).toEqual([
      'Hábmer, Snåase, Evenášši, Unjárga, blå',
    ]);
  });
});

describe('Word documents that are refused', () => {
  it('a document with a DOCTYPE is refused before any entity is looked at', async () => {
    const bytes = makeDocx({
      beforeDocument: '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY hemmelig SYSTEM "file:///etc/passwd">]>',
      body: paragraphXml('&hemmelig;'),
    });

    await expect(readDocx(bytes)).rejects.toMatchObject({ reason: 'doctype' });
  });

  it('an entity that nobody declared makes the document damaged', async () => {
    await expect(readDocx(makeDocx({ body: paragraphXml('&hemmelig;') }))).rejects.toMatchObject({ reason: 'damaged' });
  });

  it.each([
    ['a macro document', makeDocx({ body: '', others: [{ name: 'word/vbaProject.bin', content: 'x' }] }), 'macro'],
    ['an archive of something else', makeZip([{ name: 'svar.txt', content: 'x' }]), 'unknownType'],
    ['bytes that are no archive', Buffer.from('Svar'), 'damaged'],
    ['nesting without end', makeDocx({ body: '<w:p>'.repeat(2_000) + '</w:p>'.repeat(2_000) }), 'bomb'],
    ['tags that do not match', makeDocx({ body: '<w:p><w:r></w:p>' }), 'damaged'],
  ])('%s', async (_, bytes, reason) => {
    await expect(readDocx(bytes)).rejects.toMatchObject({ reason });
  });

  it('more text than any answer has is too large', async () => {
    const limits = { ...READING_LIMITS, maxTextCharacters: 10 };

    await expect(readDocx(makeDocx({ body: paragraphXml('Elleve tegn.') }), limits)).rejects.toMatchObject({
      reason: 'tooLarge',
    });
  });
});

describe('a document written by a library', () => {
  it('is read with its headings, lists and tables, twice alike', async () => {
    const cells = ['Kapittel', 'Merknad'].map((text) => new TableCell({ children: [new Paragraph(text)] }));
    const document = new Document({
      numbering: {
        config: [{ reference: 'spørsmål', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }],
      },
      sections: [
        {
          children: [
            new TableOfContents('Innhold', { headingStyleRange: '1-3' }),
            new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'Svar på spørsmålene' }),
            new Paragraph({ numbering: { reference: 'spørsmål', level: 0 }, text: 'Ja.' }),
            new Paragraph({ numbering: { reference: 'spørsmål', level: 0 }, text: 'Nei.' }),
            new Table({ rows: [new TableRow({ children: cells })] }),
          ],
        },
      ],
    });
    const bytes = await Packer.toBuffer(document);

    const first = await readDocx(bytes);

    expect(first.blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'Svar på spørsmålene'],
      ['listItem', '1. Ja.'],
      ['listItem', '2. Nei.'],
      ['tableCell', 'Kapittel'],
      ['tableCell', 'Merknad'],
    ]);
    expect(await readDocx(bytes)).toEqual(first);
  });
});
