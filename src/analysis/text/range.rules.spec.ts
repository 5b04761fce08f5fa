import { splitRange, standsOnItsOwn, tidyRange } from './range.rules.js';

describe('a range of text', () => {
  test('is kept without white space at its ends', () => {
    expect(tidyRange('  Vi støtter. \n', { start: 0, end: 15 })).toEqual({ start: 2, end: 13 });
  });

  test('is nothing when it holds no letter or lies outside the text', () => {
    expect(tidyRange('Vi  \n støtter', { start: 2, end: 5 })).toBeNull();
    expect(tidyRange('Vi', { start: 10, end: 20 })).toBeNull();
    expect(tidyRange('Vi', { start: 2, end: 1 })).toBeNull();
    expect(tidyRange('Vi', { start: Number.NaN, end: 1 })).toBeNull();
  });

  test('never cuts a sign in two', () => {
    expect(tidyRange('a😀b', { start: 2, end: 4 })).toEqual({ start: 1, end: 4 });
  });

  test('is split in two passages that both say something', () => {
    const text = 'Vi støtter. Vi mener.';

    expect(splitRange(text, { start: 0, end: 21 }, 11)).toEqual([
      { start: 0, end: 11 },
      { start: 12, end: 21 },
    ]);
    expect(splitRange(text, { start: 0, end: 21 }, 0)).toBeNull();
    expect(splitRange(text, { start: 0, end: 10 }, 15)).toBeNull();
  });

  test('does not stand on its own inside another word', () => {
    expect(standsOnItsOwn('Innen januar', { start: 6, end: 8 })).toBe(false);
    expect(standsOnItsOwn('Svar: ja, gjerne', { start: 6, end: 8 })).toBe(true);
  });
});
