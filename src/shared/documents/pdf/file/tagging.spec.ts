import { ReadPdf } from '../../../../../test/support/read-pdf.js';
import type { PdfBlock, PdfContent } from '../pdf-content.js';
import { renderPdf } from '../render-pdf.js';

function letter(blocks: readonly PdfBlock[], changed: Partial<PdfContent> = {}): PdfContent {
  return {
    title: 'Høring av utkast',
    language: 'nb',
    author: 'Direktoratet for prøver',
    createdAt: new Date('2018-02-01T09:00:00Z'),
    blocks,
    ...changed,
  };
}

const LETTER_HEAD: PdfBlock = {
  kind: 'letter-head',
  sender: { name: 'Direktoratet for prøver', lines: ['Postboks 1, 0001 Oslo'] },
  recipient: ['Kárášjoga gielda', 'Ráđđeviessogeaidnu 4', '9730 Karasjok'],
  references: [
    { label: 'Vår ref.', value: '17/20347' },
    { label: 'Dato', value: '1. februar 2018' },
  ],
  heading: 'Høring av pakkeforløp',
};

async function read(content: PdfContent): Promise<ReadPdf> {
  return ReadPdf.from(renderPdf(content).bytes);
}

async function tagsOf(content: PdfContent): Promise<string[]> {
  return (await read(content)).tags();
}

describe('For a screen reader', () => {
  it('headings, paragraphs, lists and tables with header cells are told apart', async () => {
    const tags = await tagsOf(
      letter([
        LETTER_HEAD,
        { kind: 'heading', level: 2, text: 'Spørsmål' },
        { kind: 'paragraph', text: 'Svar på disse:' },
        { kind: 'list', style: 'numbered', items: ['Er fristene riktige?'] },
        { kind: 'table', columns: [{ heading: 'Utkast' }, { heading: 'Svar' }], rows: [['Gravide', '12']] },
      ]),
    );

    const inOrder =
      'Root Document P P P L LI Lbl LBody LI Lbl LBody H1 H2 P L LI Lbl LBody Table THead TR TH TH TBody TR TD TD';
    expect(tags.join(' ')).toBe(inOrder);
  });

  it('the first cell of a row can be its header', async () => {
    const table = { kind: 'table', columns: [{ heading: 'Utkast' }, { heading: 'Svar' }], rows: [['Gravide', '12']] };
    const tags = await tagsOf(letter([{ ...table, kind: 'table', rowHeadings: 'first-column' }]));

    expect(tags.join(' ')).toContain('TBody TR TH TD');
  });

  it('page numbers, headers and footers are passed over', async () => {
    const content = letter([{ kind: 'paragraph', text: 'Brødtekst' }], {
      header: { left: 'Topptekst', pages: 'all' },
      footer: { lines: ['Bunntekst'] },
    });
    const { spoken, passedOver } = await (await read(content)).heardOn(1);

    expect(spoken.join('')).toBe('Brødtekst');
    expect(passedOver).toEqual(['Topptekst', 'Bunntekst', 'Side 1 av 1']);
  });

  it('names in columns are read from top to bottom, column by column', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `Kommune ${String(index + 1)}`);
    const content = letter([
      { kind: 'names', level: 2, nameHeading: 'Instans', groups: [{ heading: 'Kommuner', names }] },
    ]);

    const [page] = await (await read(content)).pages();
    const tags = await tagsOf(content);

    expect(page).toContain(`Kommuner Instans ${names.join(' ')}`);
    expect(tags.filter((tag) => tag === 'TH')).toHaveLength(1);
    expect(tags.filter((tag) => tag === 'TD')).toHaveLength(30);
  });
});
