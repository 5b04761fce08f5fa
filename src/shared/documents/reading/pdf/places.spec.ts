import { degrees } from 'pdf-lib';
import { Typesetter } from '../../../../../test/support/typesetter.js';
import type { TextBlock, TextPlace } from '../text-block.js';
import { readPdf } from './read-pdf.js';

const PAGE = { width: 595, height: 842 };
const LEFT = 70;
const FIRST_BASELINE = 760;

const LONG =
  'Kommunen mener at forløpet i hovedsak er godt beskrevet, men at samhandlingen mellom tjenestene må bli tydeligere enn den er i dag, og at det må stå hvem som har ansvaret for pasienten mens hun venter på svar fra sykehuset.';

async function blocksOf(set: Typesetter): Promise<readonly TextBlock[]> {
  return (await readPdf(await set.pdf.save())).blocks;
}

function wordsAt({ text }: TextBlock, { start, end }: TextPlace): string {
  return text.slice(start, end);
}

/** True when a point of the page, in points from its lower left corner, lies in the place. */
function covers({ left, top, width, height }: TextPlace, x: number, y: number, page = PAGE): boolean {
  const [across, down] = [x / page.width, (page.height - y) / page.height];
  return left <= across && across <= left + width && top <= down && down <= top + height;
}

describe('where the text of a PDF stands', () => {
  it('is told line by line, and the lines together are the whole text', async () => {
    const set = (await Typesetter.begin()).paragraph(LONG);

    const [block] = await blocksOf(set);

    const places = block?.places ?? [];
    expect(places.length).toBeGreaterThan(2);
    expect(block && places.map((place) => wordsAt(block, place)).join(' ')).toBe(LONG);
    places.forEach((place, line) => {
      expect(place.page).toBe(1);
      expect(covers(place, LEFT + 5, FIRST_BASELINE - 15 * line + 3)).toBe(true);
      expect(covers(place, LEFT + 5, FIRST_BASELINE - 15 * (line + 1) + 3)).toBe(false);
    });
  });

  it('follows a paragraph over the page, and a word that was broken at the end of a line', async () => {
    const set = await Typesetter.begin();
    set.line('Kommunen mener at forløpet i hovedsak er godt beskrevet, også for samhand-').newPage();
    set.line('lingen mellom tjenestene.');

    const [block] = await blocksOf(set);

    const shown = block?.places?.map((place) => [place.page, wordsAt(block, place).split(' ').at(-1)]);
    expect(shown).toEqual([
      [1, 'samhand'],
      [2, 'tjenestene.'],
    ]);
  });

  it('counts from what is left when a bullet is taken away', async () => {
    const set = (await Typesetter.begin()).item('•', LONG);

    const [block] = await blocksOf(set);

    expect(block?.places?.[0]).toMatchObject({ start: 0 });
    expect(block?.places?.at(-1)).toMatchObject({ end: LONG.length });
  });

  it('is where one sees it, on a page that is turned and of text that stands sideways', async () => {
    const turned = (await Typesetter.begin()).line('Vi støtter forslaget.');
    turned.pdf.getPage(0).setRotation(degrees(90));
    const sideways = await Typesetter.begin();
    sideways.pdf.getPage(0).drawText('Sidelengs merknad', { x: 300, y: 300, size: 11, rotate: degrees(90) });

    const [lying] = (await blocksOf(turned))[0]?.places ?? [];
    const [standing] = (await blocksOf(sideways))[0]?.places ?? [];

    // A quarter turn: what was 760 from the foot is now 760 from the left, and what was 70 from the left 70 from the top.
    expect(lying && covers(lying, 763, 595 - 80, { width: 842, height: 595 })).toBe(true);
    expect(standing && covers(standing, 297, 320)).toBe(true);
    expect(standing && standing.height > standing.width).toBe(true);
  });

  it('is the field of a form for what was typed in it', async () => {
    const set = await Typesetter.begin();
    const field = set.pdf.getForm().createTextField('merknad');
    field.setText('Fristen bør være ti dager.');
    field.addToPage(set.pdf.getPage(0), { x: 70, y: 600, width: 300, height: 60 });

    const [block] = await blocksOf(set);

    expect(block?.places).toHaveLength(1);
    expect(block?.places?.[0] && covers(block.places[0], 200, 630)).toBe(true);
  });
});

describe('notes, captions and columns of a PDF', () => {
  function small(set: Typesetter, x: number, y: number, text: string, size = 8): Typesetter {
    const page = set.pdf.getPages().at(-1);
    page?.drawText(text, { x, y, size });
    return set;
  }

  it('footnotes come after what begins on their page, which goes on over them', async () => {
    const set = await Typesetter.begin();
    const [first = '', second = '', ...rest] = set.fill(LONG, 455);
    set.at(70, 120, first).at(70, 105, second);
    small(set, 70 + 455, 110, '1', 6);
    small(set, 70, 60, '1 Se rundskriv om taushetsplikt, som gjelder for alle');
    small(set, 70, 50, 'tjenestene i kommunen.').newPage();
    rest.forEach((line) => set.line(line));

    const blocks = await blocksOf(set);

    expect(blocks.map(({ kind, page }) => [kind, page])).toEqual([
      ['paragraph', 1],
      ['footnote', 1],
    ]);
    expect(blocks[0]?.text.replace(' 1', '')).toBe(LONG);
    expect(blocks[1]?.text).toBe('1 Se rundskriv om taushetsplikt, som gjelder for alle tjenestene i kommunen.');
  });

  it('small print at the foot of a page that nothing points to is no note', async () => {
    const set = (await Typesetter.begin()).paragraph(LONG);
    small(set, 70, 60, '2 av landets kommuner har svart på undersøkelsen');

    expect((await blocksOf(set)).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });

  it('captions are told by how they begin, also in bold, and sentences about a figure are none', async () => {
    const set = (await Typesetter.begin())
      .heading('Tabell 1: Ventetid i uker', 11)
      .paragraph(LONG)
      .paragraph('Figur 2.1 Henvisninger i året')
      .paragraph('Figur 2 viser at ventetiden er for lang.');

    expect((await blocksOf(set)).map(({ kind, text }) => [kind, text.slice(0, 9)])).toEqual([
      ['caption', 'Tabell 1:'],
      ['paragraph', LONG.slice(0, 9)],
      ['caption', 'Figur 2.1'],
      ['paragraph', 'Figur 2 v'],
    ]);
  });

  const LEFT_COLUMN = `Kommunen mener at forløpet i hovedsak er godt beskrevet, men at samhandlingen mellom tjenestene må bli tydeligere.`;
  const RIGHT_COLUMN = `Det må stå hvem som har ansvaret for pasienten mens hun venter på svar, og hvem som skal gi beskjed når noe endrer seg.`;

  it('columns that are drawn line by line across the page are read one after the other', async () => {
    const set = await Typesetter.begin();
    const [left, right] = [set.fill(LEFT_COLUMN, 130), set.fill(RIGHT_COLUMN, 130)];
    left.forEach((line, at) => set.at(70, 700 - 15 * at, line).at(320, 700 - 15 * at, right[at] ?? ''));

    expect((await blocksOf(set)).map(({ text }) => text)).toEqual([LEFT_COLUMN, RIGHT_COLUMN]);
  });

  it('a table that is drawn so is read across', async () => {
    const set = await Typesetter.begin();
    const rows = ['Kapittel en', 'Kapittel to', 'Kapittel tre', 'Kapittel fire', 'Kapittel fem', 'Kapittel seks'];
    rows.forEach((cell, at) => set.at(70, 700 - 15 * at, cell).at(320, 700 - 15 * at, `merknad ${String(at + 1)}`));

    const texts = (await blocksOf(set)).map(({ text }) => text);
    expect(texts.indexOf('merknad 1')).toBeLessThan(texts.indexOf('Kapittel to'));
  });
});
