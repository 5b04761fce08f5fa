import { isWhole } from './destiny.rules.js';
import { outside, overlap, stretchesInLetter, stretchesOf } from './stretch.rules.js';

const READ = 'Fristen er for kort.\nVi ber om ti dager.\nVi ber om ti dager.\nAnsvaret er uklart.';

function wordsAt(typed: string, from = 0): readonly string[] {
  return stretchesOf(typed, READ, from).map(({ start, end }) => READ.slice(start, end));
}

describe('the stretch of an answer that a passage became', () => {
  test('is found by its words, whatever marks and white space they were typed with', () => {
    expect(wordsAt('**Fristen** er for   kort.\n\n- Vi ber om ti dager.')).toEqual([
      'Fristen er for kort.',
      'Vi ber om ti dager.',
    ]);
  });

  test('stands behind the one before it when both say the same', () => {
    const [first] = stretchesOf('Vi ber om ti dager.', READ);
    const [second] = stretchesOf('Vi ber om ti dager.', READ, first?.end);

    expect(second?.start).toBe((first?.end ?? 0) + 1);
    expect(stretchesOf('Vi ber om ti dager.', READ, second?.end)).toEqual([]);
  });

  test('is nowhere when the words do not stand there', () => {
    expect(wordsAt('Noe helt annet.')).toEqual([]);
    expect(wordsAt('')).toEqual([]);
  });

  test('is found across the lines of a letter, but not by words that may stand anywhere', () => {
    const letter = 'Til Helsedirektoratet\nFristen er for kort for alle\nde små kommunene.\nMed hilsen';

    const [found] = stretchesInLetter('Fristen er for kort for alle de små kommunene.', letter);

    expect(letter.slice(found?.start, found?.end)).toBe('Fristen er for kort for alle\nde små kommunene.');
    expect(stretchesInLetter('Med hilsen', letter)).toEqual([]);
  });

  test('touches a comment when they have a character in common, and not when one ends where the other begins', () => {
    expect(overlap({ start: 0, end: 5 }, { start: 4, end: 9 })).toBe(true);
    expect(overlap({ start: 0, end: 5 }, { start: 5, end: 9 })).toBe(false);
  });

  test('leaves what was written around it as the umbrella’s own words', () => {
    const text = 'Innledning.\n\nFristen er for kort.\n\nHilsen oss';
    const start = text.indexOf('Fristen');

    expect(outside(text, [{ start, end: start + 'Fristen er for kort.'.length }])).toEqual([
      'Innledning.',
      'Hilsen oss',
    ]);
    expect(outside(text, [{ start: 0, end: text.length }])).toEqual([]);
  });
});

test('an answer is whole when it is about the hearing, or there is one about each draft', () => {
  expect(isWhole([{ draftId: null }], ['a', 'b'])).toBe(true);
  expect(isWhole([{ draftId: 'a' }], ['a', 'b'])).toBe(false);
  expect(isWhole([{ draftId: 'a' }, { draftId: 'b' }], ['a', 'b'])).toBe(true);
  expect(isWhole([], [])).toBe(false);
});
