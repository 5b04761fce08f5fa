import { array, assert, constantFrom, integer, property, record, string } from 'fast-check';
import type { BlockKind } from '../../shared/documents/reading/text-block.js';
import { coverageOf } from '../text/coverage.rules.js';
import { placedBlocks, sourceTextOf } from '../text/new-blocks.js';
import { proposalsWithin, proposedSplit } from './split.rules.js';
import type { SplitBlock } from './units.rules.js';

type Written = readonly [BlockKind, string] | readonly ['tableCell', string, number];

const LETTER: readonly Written[] = [
  ['paragraph', 'Helsedirektoratet'],
  ['paragraph', 'Deres ref.: 17/20347'],
  ['paragraph', 'Bodø, 12. mars 2018'],
  ['heading', 'Høringssvar om pakkeforløp'],
  ['paragraph', 'Vi viser til høringsbrev av 15. desember. Fristen er 1. april.'],
  ['paragraph', 'Vi takker for muligheten til å uttale oss.'],
  ['heading', '1. Om kommunen'],
  ['paragraph', 'Kommunen har 52 000 innbyggere og én helsestasjon.'],
  ['heading', '2 Kartlegging'],
  ['paragraph', 'Kartleggingen må skje tidligere enn i uke 12.'],
  ['paragraph', 'Vi mener at dette mangler:'],
  ['listItem', 'ansvar for jordmor'],
  ['listItem', 'tid til oppfølging'],
  ['paragraph', 'Fastlegen må få beskjed.'],
  ['footnote', '1 Se rapport IS-2018.'],
  ['paragraph', 'Med vennlig hilsen'],
  ['paragraph', 'Kari Kommunalsjef'],
  ['paragraph', 'kommunalsjef'],
];

function textOf(written: readonly Written[]): { readonly text: string; readonly blocks: readonly SplitBlock[] } {
  const blocks = placedBlocks(
    written.map(([kind, text, row]) => ({
      kind,
      text,
      page: null,
      ...(row === undefined ? {} : { cell: { table: 1, row, column: 1 } }),
    })),
  ).map(({ kind, text, startOffset, cell }) => ({
    kind,
    text,
    startOffset,
    tableNumber: cell?.table ?? null,
    rowNumber: cell?.row ?? null,
  }));
  return { text: sourceTextOf(blocks), blocks };
}

function proposed(written: readonly Written[]): readonly (readonly [string, string])[] {
  const { text, blocks } = textOf(written);
  const { gaps } = coverageOf(text, []);
  return proposedSplit(text, blocks, gaps).map(({ start, end, setAsideKind }) => [
    text.slice(start, end),
    setAsideKind ?? 'comment',
  ]);
}

describe('the proposed split of a letter', () => {
  test('is a comment for each paragraph, with its list, and sets aside what holds nothing to decide', () => {
    expect(proposed(LETTER)).toEqual([
      ['Helsedirektoratet\nDeres ref.: 17/20347\nBodø, 12. mars 2018', 'greeting'],
      ['Høringssvar om pakkeforløp', 'heading'],
      ['Vi viser til høringsbrev av 15. desember. Fristen er 1. april.', 'background'],
      ['Vi takker for muligheten til å uttale oss.', 'greeting'],
      ['1. Om kommunen', 'heading'],
      ['Kommunen har 52 000 innbyggere og én helsestasjon.', 'aboutTheBody'],
      ['2 Kartlegging', 'heading'],
      ['Kartleggingen må skje tidligere enn i uke 12.', 'comment'],
      ['Vi mener at dette mangler:\nansvar for jordmor\ntid til oppfølging', 'comment'],
      ['Fastlegen må få beskjed.', 'comment'],
      ['1 Se rapport IS-2018.', 'background'],
      ['Med vennlig hilsen\nKari Kommunalsjef\nkommunalsjef', 'greeting'],
    ]);
  });

  test('takes each item of a long list for a comment of its own', () => {
    const long = 'Oppfølgingen etter fødsel må beskrives bedre, '.repeat(6);

    expect(
      proposed([
        ['paragraph', 'Vi foreslår:'],
        ['listItem', long.trim()],
        ['listItem', 'Kort punkt.'],
      ]),
    ).toEqual([
      ['Vi foreslår:', 'comment'],
      [long.trim(), 'comment'],
      ['Kort punkt.', 'comment'],
    ]);
  });

  test('takes a row of a response form for a comment, its headings and empty rows for none', () => {
    const form: readonly Written[] = [
      ['tableCell', 'Kapittel', 1],
      ['tableCell', 'Kommentar', 1],
      ['tableCell', '1 Innledning', 2],
      ['tableCell', '2 Henvisning', 3],
      ['tableCell', 'Fristen er for kort.', 3],
    ];

    expect(proposed(form)).toEqual([
      ['Kapittel\nKommentar', 'heading'],
      ['1 Innledning', 'heading'],
      ['2 Henvisning\nFristen er for kort.', 'comment'],
    ]);
  });

  test('reads nynorsk and English letters by the same signs', () => {
    expect(
      proposed([
        ['paragraph', 'Vi syner til brev om høyring.'],
        ['paragraph', 'Vi takkar for høvet til å uttale oss.'],
        ['paragraph', 'Fristen er for kort.'],
        ['paragraph', 'Venleg helsing oss'],
      ]).map(([, kind]) => kind),
    ).toEqual(['background', 'greeting', 'comment', 'comment']);
    expect(
      proposed([
        ['paragraph', 'The limit is too short.'],
        ['paragraph', 'Kind regards'],
      ]).at(-1)?.[1],
    ).toBe('greeting');
  });

  test('does not set aside an opening that goes on to say what the body means', () => {
    const opening = 'Vi viser til høringsbrevet. Vi er uenige. Fristen må bli lengre, og ansvaret må bli tydelig.';

    expect(proposed([['paragraph', opening]])).toEqual([[opening, 'comment']]);
  });

  test('leaves alone what a person has handled, and takes up what is left around it', () => {
    const { text, blocks } = textOf([['paragraph', 'Vi støtter utkastet. Fristen er for kort.']]);
    const handled = { start: text.indexOf('Fristen'), end: text.indexOf(' kort'), kind: 'comment' as const };

    const left = proposedSplit(text, blocks, coverageOf(text, [handled]).gaps);

    expect(left.map(({ start, end, reason }) => [text.slice(start, end), reason])).toEqual([
      ['Vi støtter utkastet.', 'paragraph'],
      ['kort.', 'paragraph'],
    ]);
  });

  test('is in parts from heading to heading', () => {
    const { text, blocks } = textOf(LETTER);
    const all = proposedSplit(text, blocks, coverageOf(text, []).gaps);
    const kartlegging = all.find(({ start }) => text.startsWith('2 Kartlegging', start));

    const part = kartlegging ? proposalsWithin(all, kartlegging.section) : [];

    expect(part.map(({ start }) => text.slice(start, start + 11))).toEqual([
      '2 Kartleggi',
      'Kartlegging',
      'Vi mener at',
      'Fastlegen m',
      '1 Se rappor',
      'Med vennlig',
    ]);
  });

  test('ends a row of a table where the signature begins, when the table holds that too', () => {
    const { text, blocks } = textOf([
      ['tableCell', 'Vi mener:', 2],
      ['tableCell', 'Hilsen oss', 2],
    ]);

    const proposals = proposedSplit(text, blocks, coverageOf(text, []).gaps);

    expect(proposals.map(({ start, end }) => text.slice(start, end))).toEqual(['Vi mener:', 'Hilsen oss']);
  });

  test('covers every character that nobody has handled, and none twice, whatever the letter', () => {
    const kinds = constantFrom<BlockKind>('heading', 'paragraph', 'listItem', 'tableCell', 'footnote', 'caption');
    const words = constantFrom('Vi mener:', 'Hilsen oss', 'Til Bodø', 'Fristen er kort.', '…', 'Om oss', '😀 x', 'a b');
    const blocksDrawn = array(record({ kind: kinds, text: words, row: integer({ min: 1, max: 3 }) }), {
      maxLength: 12,
    });
    const handledDrawn = array(record({ at: integer({ min: 0, max: 90 }), length: integer({ min: 1, max: 20 }) }), {
      maxLength: 4,
    });
    assert(
      property(blocksDrawn, handledDrawn, string({ maxLength: 8 }), (drawn, ranges, odd) => {
        const written = drawn.map(({ kind, text, row }): Written =>
          kind === 'tableCell' ? [kind, text + odd, row] : [kind, text + odd],
        );
        const { text, blocks } = textOf(written);
        const handled = ranges.map(({ at, length }) => ({ start: at, end: at + length, kind: 'comment' as const }));
        const proposals = proposedSplit(text, blocks, coverageOf(text, handled).gaps);

        const accepted = proposals.map(({ start, end }) => ({ start, end, kind: 'setAside' as const }));
        expect(coverageOf(text, [...handled, ...accepted]).unhandled).toBe(0);
        expect(proposals.every(({ start }, at) => start >= (proposals[at - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });
});
