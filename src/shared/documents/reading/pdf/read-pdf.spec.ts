import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import { TEXT_WIDTH, Typesetter } from '../../../../../test/support/typesetter.js';
import type { TextBlock } from '../text-block.js';
import { readPdf } from './read-pdf.js';

const SIZE = 11;

const LONG =
  'Kommunen mener at forløpet i hovedsak er godt beskrevet, men at samhandlingen mellom tjenestene må bli tydeligere enn den er i dag, og at det må stå hvem som har ansvaret for pasienten mens hun venter på svar fra sykehuset.';

async function blocksOf(set: Typesetter): Promise<readonly TextBlock[]> {
  return (await readPdf(await set.pdf.save())).blocks;
}

describe('paragraphs of a PDF', () => {
  it('are put together from their lines', async () => {
    const set = (await Typesetter.begin()).paragraph(LONG).paragraph('Vi takker for muligheten til å uttale oss.');

    expect((await blocksOf(set)).map(({ text }) => text)).toEqual([LONG, 'Vi takker for muligheten til å uttale oss.']);
  });

  it('end where a line was ended early at the end of a sentence, also without space between them', async () => {
    const set = (await Typesetter.begin()).paragraph(LONG).line('Vi støtter forslaget.').line('Fristen var for kort.');

    expect((await blocksOf(set)).map(({ text }) => text)).toEqual([
      LONG,
      'Vi støtter forslaget.',
      'Fristen var for kort.',
    ]);
  });

  it('go on over a page in the middle of a sentence, and stand on the page where they begin', async () => {
    const set = await Typesetter.begin();
    const lines = set.fill(LONG, TEXT_WIDTH);
    lines.slice(0, 2).forEach((line) => set.line(line));
    set.newPage();
    lines.slice(2).forEach((line) => set.line(line));

    const blocks = await blocksOf(set);

    expect(blocks).toMatchObject([{ kind: 'paragraph', text: LONG, page: 1 }]);
  });

  it.each([
    ['samhandlings-', 'problemer er mange', 'samhandlingsproblemer er mange'],
    ['helse-', 'og omsorgstjenesten', 'helse- og omsorgstjenesten'],
    ['e-', 'post til oss', 'e-post til oss'],
    ['Midt-', 'Norge er med', 'Midt-Norge er med'],
  ])('a line that ends in "%s" goes on rightly', async (end, next, whole) => {
    const start = 'Kommunen mener at forløpet i hovedsak er godt beskrevet, men at det er ';
    const set = (await Typesetter.begin()).line(start + end).line(next);

    expect((await blocksOf(set))[0]?.text).toBe(start + whole);
  });

  it('a word that the document writes with its hyphen elsewhere keeps it at the end of a line', async () => {
    const set = (await Typesetter.begin())
      .paragraph('Psyko-sosial oppfølging er viktig.')
      .line('Kommunen mener at forløpet i hovedsak er godt beskrevet, også hva gjelder psyko-')
      .line('sosial oppfølging.');

    expect((await blocksOf(set))[1]?.text).toContain('psyko-sosial oppfølging');
  });

  it('two columns are read one after the other', async () => {
    const set = await Typesetter.begin();
    ['Venstre spalte har tre linjer', 'som hører sammen her og', 'slutter her.'].forEach((text, at) =>
      set.at(70, 700 - at * 15, text),
    );
    ['Høyre spalte har også tre', 'linjer som hører sammen og', 'er ferdig.'].forEach((text, at) =>
      set.at(320, 700 - at * 15, text),
    );

    expect((await blocksOf(set)).map(({ text }) => text)).toEqual([
      'Venstre spalte har tre linjer som hører sammen her og slutter her.',
      'Høyre spalte har også tre linjer som hører sammen og er ferdig.',
    ]);
  });

  it('text that stands sideways is read along its own direction', async () => {
    const set = await Typesetter.begin();
    set.pdf.getPage(0).drawText('Sidelengs merknad', { x: 300, y: 300, size: SIZE, rotate: degrees(90) });

    expect((await blocksOf(set)).map(({ text }) => text)).toEqual(['Sidelengs merknad']);
  });

  it('a page that is turned reads as it is seen', async () => {
    const set = (await Typesetter.begin()).paragraph(LONG);
    set.pdf.getPage(0).setRotation(degrees(90));

    expect((await blocksOf(set)).map(({ text }) => text)).toEqual([LONG]);
  });
});

describe('headings and lists of a PDF', () => {
  it('headings are told by larger or bold type, the largest on the first page being the title', async () => {
    const set = (await Typesetter.begin())
      .heading('Svar fra Eksempel kommune', 22)
      .heading('1 Henvisning', 16)
      .paragraph(LONG)
      .heading('Tidsfrister', SIZE)
      .paragraph(LONG)
      .heading('2 Utredning', 16)
      .paragraph(LONG);

    expect(
      (await blocksOf(set)).filter(({ kind }) => kind === 'heading').map(({ level, text }) => [level, text]),
    ).toEqual([
      [0, 'Svar fra Eksempel kommune'],
      [1, '1 Henvisning'],
      [2, 'Tidsfrister'],
      [1, '2 Utredning'],
    ]);
  });

  it('headings in one type are nested by their numbers', async () => {
    const set = (await Typesetter.begin())
      .heading('1 Henvisning', SIZE)
      .paragraph(LONG)
      .heading('1.1 Tidsfrister', SIZE)
      .paragraph(LONG);

    expect((await blocksOf(set)).flatMap(({ level }) => level ?? [])).toEqual([1, 2]);
  });

  it('items lose their bullet and keep their number, and each is a block with all its lines', async () => {
    const set = (await Typesetter.begin())
      .item('•', LONG)
      .item('•', 'Kort punkt')
      .space()
      .item('1.', 'Ja, vi er enige.')
      .item('2.', LONG);

    expect((await blocksOf(set)).map(({ kind, text }) => [kind, text])).toEqual([
      ['listItem', LONG],
      ['listItem', 'Kort punkt'],
      ['listItem', '1. Ja, vi er enige.'],
      ['listItem', `2. ${LONG}`],
    ]);
  });

  it('a date at the beginning of a line is no item', async () => {
    const set = (await Typesetter.begin())
      .line('Vi viser til brevet fra direktoratet om at fristen for å svare er satt til den')
      .line('1. juni 2018.');

    expect(await blocksOf(set)).toHaveLength(1);
  });

  it('bold cells beside each other are the head of a table, not headings', async () => {
    const set = (await Typesetter.begin()).paragraph(LONG);
    const bold = await set.pdf.embedFont(StandardFonts.HelveticaBold);
    set.at(70, 500, 'Kapittel', bold).at(300, 500, 'Merknad', bold);

    expect((await blocksOf(set)).slice(1).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });
});

describe('running headers and footers of a PDF', () => {
  async function threePages(header: string, footer: (page: number) => string): Promise<readonly TextBlock[]> {
    const set = await Typesetter.begin();
    for (const page of [1, 2, 3]) {
      if (page > 1) set.newPage();
      set
        .at(70, 810, header)
        .paragraph(`Dette er det som står på side nummer ${'en to tre'.split(' ')[page - 1] ?? ''}.`);
      set.at(280, 30, footer(page));
    }
    return blocksOf(set);
  }

  it.each([['Side %s av 3'], ['%s'], ['- %s -'], ['%s / 3']])(
    'are left out with page numbers as "%s"',
    async (footer) => {
      const blocks = await threePages('Eksempel kommune – høringssvar', (page) => footer.replace('%s', String(page)));

      expect(blocks.map(({ page, text }) => [page, text])).toEqual([
        [1, 'Dette er det som står på side nummer en.'],
        [2, 'Dette er det som står på side nummer to.'],
        [3, 'Dette er det som står på side nummer tre.'],
      ]);
    },
  );

  it('what differs from page to page is kept', async () => {
    const blocks = await threePages('Eksempel kommune', (page) => `Kapittel ${String(page)}`);

    expect(blocks.map(({ text }) => text).filter((text) => text.startsWith('Kapittel'))).toEqual([
      'Kapittel 1',
      'Kapittel 2',
      'Kapittel 3',
    ]);
  });

  it('a sentence that ends every page as part of its text is kept', async () => {
    const set = await Typesetter.begin();
    for (const page of [1, 2, 3]) {
      if (page > 1) set.newPage();
      for (let line = 0; line < 50; line += 1) set.line('Vi støtter dette.');
    }

    const text = (await blocksOf(set)).map((block) => block.text).join(' ');
    expect(text.match(/Vi støtter dette/g)).toHaveLength(150);
  });
});

describe('what else a PDF may hold', () => {
  it('what was typed in a form is read where the field stands', async () => {
    const set = (await Typesetter.begin())
      .at(70, 700, 'Merknad til kapittel 3:')
      .at(70, 500, 'Hilsen Eksempel kommune');
    const field = set.pdf.getForm().createTextField('merknad');
    field.setText('Fristen bør være ti dager.');
    field.addToPage(set.pdf.getPage(0), { x: 70, y: 600, width: 300, height: 60 });

    expect((await blocksOf(set)).map(({ text }) => text)).toEqual([
      'Merknad til kapittel 3:',
      'Fristen bør være ti dager.',
      'Hilsen Eksempel kommune',
    ]);
  });

  it('a page without text gives no blocks, and is a page', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();

    expect(await readPdf(await pdf.save())).toEqual({ pages: 1, blocks: [] });
  });

  it('the same file gives the same blocks', async () => {
    const set = (await Typesetter.begin()).heading('1 Henvisning', 16).paragraph(LONG).item('•', LONG);
    const bytes = await set.pdf.save();

    expect(await readPdf(bytes)).toEqual(await readPdf(bytes));
  });

  it.each([
    ['bytes that only begin as a PDF', Buffer.from('%PDF-1.7\nSvar')],
    ['nothing', Buffer.alloc(0)],
  ])('%s is damaged', async (_, bytes) => {
    await expect(readPdf(bytes)).rejects.toMatchObject({ reason: 'damaged' });
  });
});
