import { Archive } from '../reading/archive/archive.js';
import { readDocx } from '../reading/docx/read-docx.js';
import { READING_LIMITS } from '../reading/file-verdict.js';
import { sniffFile } from '../reading/sniff-file.js';
import type { DocumentBlock, DocumentModel } from './document-model.js';
import { writeDocx } from './write-docx.js';

const TABLE: DocumentBlock = {
  kind: 'table',
  caption: 'Hvem som svarte',
  columns: [
    { header: 'Instans', share: 2 },
    { header: 'Merknad', share: 3 },
  ],
  rows: [
    ['Eksempel kommune', 'Fristen er for kort.\nDen bør være ti dager.'],
    ['Prøve helseforetak', [{ text: 'Imot', emphasis: 'strong' }]],
  ],
};

function model(blocks: readonly DocumentBlock[], rest: Partial<DocumentModel> = {}): DocumentModel {
  return { title: 'Oppsummering av høring', language: 'nb', reference: '17/20347', blocks, ...rest };
}

async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const archive = await Archive.open(bytes, READING_LIMITS);
  const xml = (await archive.read(name)).toString();
  archive.close();
  return xml;
}

describe('a Word document that is written', () => {
  it('is read back with its title, headings, lists, tables and names beside values', async () => {
    const bytes = await writeDocx(
      model([
        { kind: 'keyValue', entries: [{ key: 'Frist', value: '1. juni 2018' }] },
        { kind: 'heading', level: 1, text: 'Henvisning' },
        { kind: 'paragraph', style: 'plain', text: 'Elleve instanser svarte.' },
        { kind: 'list', marks: 'numbers', items: ['Ja', 'Nei'] },
        { kind: 'list', marks: 'numbers', items: ['Første'] },
        { kind: 'list', marks: 'bullets', items: ['Punkt'] },
        TABLE,
      ]),
    );

    expect(await sniffFile(bytes)).toEqual({ ok: true, kind: 'docx' });
    expect((await readDocx(bytes)).blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'Oppsummering av høring'],
      ['tableCell', 'Frist'],
      ['tableCell', '1. juni 2018'],
      ['heading', 'Henvisning'],
      ['paragraph', 'Elleve instanser svarte.'],
      ['listItem', '1. Ja'],
      ['listItem', '2. Nei'],
      ['listItem', '1. Første'],
      ['listItem', 'Punkt'],
      ['caption', 'Tabell 1. Hvem som svarte'],
      ['tableCell', 'Instans'],
      ['tableCell', 'Merknad'],
      ['tableCell', 'Eksempel kommune'],
      ['tableCell', 'Fristen er for kort.\nDen bør være ti dager.'],
      ['tableCell', 'Prøve helseforetak'],
      ['tableCell', 'Imot'],
    ]);
  });

  it('carries the reference and the number of the page on every page', async () => {
    const bytes = await writeDocx(model([{ kind: 'paragraph', style: 'plain', text: 'Svar' }]));

    expect(await partOf(bytes, 'word/header1.xml')).toContain('17/20347 – Oppsummering av høring');
    const footer = await partOf(bytes, 'word/footer1.xml');
    expect(footer).toMatch(/Side .*PAGE.* av .*NUMPAGES/s);
  });

  it('repeats the first row of a table on every page it reaches, and no other', async () => {
    const document = await partOf(await writeDocx(model([TABLE])), 'word/document.xml');

    expect(document.match(/<w:tblHeader/g)).toHaveLength(1);
    expect(document.split('</w:tr>')[0]).toContain('<w:tblHeader');
  });

  it('holds contents that are filled in, and asks nothing when it is opened', async () => {
    const bytes = await writeDocx(
      model([{ kind: 'tableOfContents' }, { kind: 'pageBreak' }, { kind: 'heading', level: 1, text: 'Henvisning' }]),
    );
    const document = await partOf(bytes, 'word/document.xml');
    const contents = document.slice(document.indexOf('<w:sdt>'), document.indexOf('</w:sdt>'));

    expect(contents).toContain('Henvisning');
    expect(contents).toMatch(/PAGEREF.*<w:t[^>]*>2</s);
    expect(document).not.toContain('w:dirty');
    expect(await partOf(bytes, 'word/settings.xml')).not.toContain('w:updateFields');
  });

  it('leaves the page numbers of the contents to Word when it is long, and still asks nothing', async () => {
    const rows = Array.from({ length: 500 }, (_, at) => [`Instans ${String(at)}`, 'Ingen merknad']);
    const bytes = await writeDocx(
      model([{ kind: 'tableOfContents' }, { kind: 'heading', level: 1, text: 'Alle svar' }, { ...TABLE, rows }]),
    );
    const document = await partOf(bytes, 'word/document.xml');

    expect(document.slice(0, document.indexOf('</w:sdt>'))).toContain('Alle svar');
    expect(document).not.toContain('w:dirty');
  });

  it.each([
    ['nb', 'nb-NO', 'Innhold'],
    ['nn', 'nn-NO', 'Innhald'],
    ['en', 'en-GB', 'Contents'],
  ] as const)('in %s is marked as such and speaks it', async (language, locale, contents) => {
    const bytes = await writeDocx(model([{ kind: 'tableOfContents' }], { language }));

    expect(await partOf(bytes, 'word/styles.xml')).toContain(`w:lang w:val="${locale}"`);
    expect(await partOf(bytes, 'word/document.xml')).toContain(`>${contents}<`);
  });

  it('opens although control characters and halves of signs came with pasted text', async () => {
    const bytes = await writeDocx(
      model([{ kind: 'paragraph', style: 'quote', text: 'før\u0000\u000b\ud800 etter & <b>' }]),
    );

    expect((await readDocx(bytes)).blocks[1]?.text).toBe('før etter & <b>');
  });
});
