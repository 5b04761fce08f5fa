import { outlineFromBlocks } from './outline-from-blocks.js';
import type { OutlineEntry } from './outline-from-blocks.js';
import type { TextBlock } from './text-block.js';

function heading(level: number, text: string): TextBlock {
  return { kind: 'heading', level, text, page: 1 };
}

function flatten(entries: readonly OutlineEntry[]): (readonly [number, string | undefined, string])[] {
  return entries.flatMap(({ level, number, title, children }) => [
    [level, number, title] as const,
    ...flatten(children),
  ]);
}

describe('the outline that a draft proposes', () => {
  it('nests chapters as the headings do, and takes the numbers off the titles', () => {
    const blocks = [
      heading(0, 'Pakkeforløp for gravide'),
      heading(1, '1 Henvisning'),
      heading(2, '1.1 Hvem kan henvise?'),
      { kind: 'paragraph', text: 'Fastlegen henviser.', page: 1 } as const,
      heading(1, '2. Utredning'),
    ];

    expect(flatten(outlineFromBlocks(blocks))).toEqual([
      [1, '1', 'Henvisning'],
      [2, '1.1', 'Hvem kan henvise?'],
      [1, '2', 'Utredning'],
    ]);
  });

  it('has no gaps where a document skips a level', () => {
    const blocks = [
      heading(1, 'Utredning'),
      heading(3, 'Barnets beste'),
      heading(2, 'Tidsfrister'),
      heading(1, 'Behandling'),
    ];

    expect(flatten(outlineFromBlocks(blocks))).toEqual([
      [1, undefined, 'Utredning'],
      [2, undefined, 'Barnets beste'],
      [2, undefined, 'Tidsfrister'],
      [1, undefined, 'Behandling'],
    ]);
  });

  it.each([
    ['Kapittel 3: Oppfølging', '3', 'Oppfølging'],
    ['4 – Avslutning', '4', 'Avslutning'],
    ['A. Generelt', 'A', 'Generelt'],
    ['10 anbefalinger til kommunen', undefined, '10 anbefalinger til kommunen'],
    ['2018 i tall', undefined, '2018 i tall'],
    ['Anbefaling 4: Barnets beste', undefined, 'Anbefaling 4: Barnets beste'],
    ['Å gi råd', undefined, 'Å gi råd'],
  ])('"%s" has the number %s', (text, number, title) => {
    const [entry] = outlineFromBlocks([heading(1, text)]);

    expect([entry?.number, entry?.title]).toEqual([number, title]);
  });

  it('a document without headings proposes nothing', () => {
    expect(outlineFromBlocks([{ kind: 'paragraph', text: 'Svar', page: null }])).toEqual([]);
  });
});
