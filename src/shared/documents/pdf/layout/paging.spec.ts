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

function sentences(count: number): string {
  return 'Utkastet beskriver hvordan kommunen og sykehuset samarbeider om den enkelte. '.repeat(count).trim();
}

async function read(content: PdfContent): Promise<ReadPdf> {
  return ReadPdf.from(renderPdf(content).bytes);
}

async function pagesOf(content: PdfContent): Promise<string[]> {
  return (await read(content)).pages();
}

describe('On paper', () => {
  it('the header of a table is repeated on every page, but read aloud once', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`Instans ${String(index + 1)}`, 'ja']);
    const content = letter([{ kind: 'table', columns: [{ heading: 'Høringsinstans' }, { heading: 'Svart' }], rows }]);

    const pages = await pagesOf(content);
    const secondPage = await (await read(content)).heardOn(2);

    expect(pages.length).toBeGreaterThan(2);
    expect(pages.every((page) => page.startsWith('Høringsinstans Svart'))).toBe(true);
    expect(pages.join(' ').match(/Instans \d+ ja/g)).toHaveLength(120);
    expect(secondPage.passedOver.slice(0, 2)).toEqual(['Høringsinstans', 'Svart']);
    expect(secondPage.spoken[0]).toMatch(/^Instans \d+$/);
  });

  it('a heading does not end a page when another heading comes right after it', async () => {
    const fillers = Array.from({ length: 32 }, (_, index) => 14 + index);
    const pages = await Promise.all(
      fillers.map((lines) =>
        pagesOf(
          letter([
            ...Array.from({ length: lines }, (): PdfBlock => ({ kind: 'paragraph', text: 'Linje.' })),
            { kind: 'heading', level: 2, text: 'Pakkeforløp for kreft' },
            { kind: 'heading', level: 3, text: 'Kapittel 1' },
            { kind: 'paragraph', text: 'Fristene er for korte.' },
          ]),
        ),
      ),
    );

    expect(pages.some(({ length }) => length > 1)).toBe(true);
    expect(
      pages.flat().filter((page) => page.includes('Pakkeforløp for kreft') && !page.includes('Kapittel 1')),
    ).toEqual([]);
  });

  it('a table row that is longer than a page goes on, without losing a word', async () => {
    const text = sentences(100);
    const table: PdfBlock = {
      kind: 'table',
      columns: [{ heading: 'Nr.' }, { heading: 'Merknad' }],
      rows: [['1', text]],
    };
    const document = await read(letter([table]));

    const spoken = await Promise.all((await document.pages()).map((_, index) => document.heardOn(index + 1)));

    const words = spoken.flatMap((page) => page.spoken).join(' ');
    expect(spoken.length).toBeGreaterThan(1);
    expect(words.replace(/\s+/g, ' ').trim()).toBe(`Nr. Merknad 1 ${text}`);
  });

  it('a word that is longer than a line is broken, and nothing of it is lost', async () => {
    const checksum = '9f86d081884c7d659a2feaa0c55ad015'.repeat(8);

    const [page] = await pagesOf(letter([{ kind: 'definitions', rows: [{ label: 'Sjekksum', value: checksum }] }]));

    expect(page?.replace(/ /g, '')).toBe(`Sjekksum${checksum}Side1av1`);
  });

  it('a heading never stands alone at the foot of a page', async () => {
    for (let lines = 38; lines < 50; lines += 1) {
      const pages = await pagesOf(
        letter([
          { kind: 'paragraph', text: Array.from({ length: lines }, () => 'linje').join('\n') },
          { kind: 'heading', level: 2, text: 'Bakgrunn' },
          { kind: 'paragraph', text: sentences(4) },
        ]),
      );
      const withHeading = pages.find((page) => page.includes('Bakgrunn'));
      expect(withHeading).toContain('Bakgrunn Utkastet');
    }
  });

  it('a long list of names goes on under its heading', async () => {
    const names = Array.from({ length: 357 }, (_, index) => `Kommune ${String(index + 1)}`);
    const groups = [{ heading: 'Landets kommuner', names }];

    const pages = await pagesOf(letter([{ kind: 'names', level: 2, nameHeading: 'Instans', groups }]));

    expect(pages.slice(1).every((page) => page.startsWith('Landets kommuner (forts.) Kommune'))).toBe(true);
    expect(pages.join(' ').match(/Kommune \d+/g)).toEqual(names);
  });

  it('an address of many lines pushes the letter down, and is whole', async () => {
    const recipient = Array.from({ length: 70 }, (_, index) => `linje ${String(index + 1)}`);

    const pages = await pagesOf(letter([{ ...LETTER_HEAD, recipient }]));

    expect(pages.join(' ').match(/linje \d+/g)).toEqual(recipient);
    expect(pages.at(-1)).toContain('Høring av pakkeforløp');
  });

  it('a table with a row of too many cells is refused, and the row is named', () => {
    const table: PdfBlock = { kind: 'table', columns: [{ heading: 'A' }], rows: [['1'], ['1', '2']] };

    expect(() => renderPdf(letter([table]))).toThrow('Row 2 has 2 cells in a table of 1 columns.');
  });
});
