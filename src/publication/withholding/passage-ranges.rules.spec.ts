import { paragraphsOf, rangesChosen } from './chosen-passages.js';
import {
  joined,
  occurrencesOf,
  overlaps,
  rangesIn,
  wholeOccurrencesOf,
  withoutRanges,
} from './passage-ranges.rules.js';

const TEXT = 'Kari Test\nringte 1. juni. Karianne Test svarte.';

describe('passages that are withheld of a text', () => {
  test('are found however the lines are broken and whatever is a capital', () => {
    expect(occurrencesOf('kari TEST ringte', TEXT)).toEqual([{ start: 0, end: 16 }]);
    expect(occurrencesOf('', TEXT)).toEqual([]);
  });

  test('are not found within longer words', () => {
    expect(occurrencesOf('Kari', TEXT)).toHaveLength(2);
    expect(wholeOccurrencesOf('Kari', TEXT)).toEqual([{ start: 0, end: 4 }]);
  });

  test('leave a mark, and nothing of themselves, where they stood', () => {
    const ranges = joined([
      { start: 2, end: 9 },
      { start: 0, end: 4 },
    ]);

    expect(ranges).toEqual([{ start: 0, end: 9 }]);
    expect(withoutRanges(TEXT, ranges)).toBe('[skjermet]\nringte 1. juni. Karianne Test svarte.');
    expect([overlaps(ranges, { start: 8, end: 12 }), overlaps(ranges, { start: 9, end: 12 })]).toEqual([true, false]);
  });

  test('are found again in another reading of the text, and else the text is not shown at all', () => {
    const drawn = [{ sourceId: 'før', ranges: [{ start: 0, end: 9 }], words: ['Kari Test'] }];

    expect(rangesIn({ sourceId: 'før', text: TEXT }, drawn)).toEqual([{ start: 0, end: 9 }]);
    expect(rangesIn({ sourceId: 'ny', text: `Brev\n${TEXT}` }, drawn)).toEqual([{ start: 5, end: 14 }]);
    expect(rangesIn({ sourceId: 'ny', text: 'Noe helt annet' }, drawn)).toBeNull();
  });

  test('are chosen by words everywhere, and by paragraphs', () => {
    const texts = [
      { sourceId: 'felt', text: TEXT },
      { sourceId: 'fil', text: 'Hilsen\nKari Test' },
    ];
    const [, second] = paragraphsOf({ sourceId: 'felt', text: TEXT });

    const chosen = rangesChosen(texts, { phrases: ['Kari Test'], paragraphs: [second?.value ?? '', 'tull'] });

    expect(chosen).toEqual([
      {
        sourceId: 'felt',
        ranges: [
          { start: 0, end: 9 },
          { start: 10, end: TEXT.length },
        ],
      },
      { sourceId: 'fil', ranges: [{ start: 7, end: 16 }] },
    ]);
  });
});
