import { refusalOf } from './upload-limits.js';

const MB = 1_000_000;
const files = (...sizes: readonly number[]) => sizes.map((sizeBytes) => ({ sizeBytes }));

describe('how much an answer holds', () => {
  test.each([
    ['a file of 50 MB', [], 50 * MB, null],
    ['a file over 50 MB', [], 50 * MB + 1, 'tooLarge'],
    ['the tenth file', Array.from({ length: 9 }, () => 1), 1, null],
    ['the eleventh file, however small', Array.from({ length: 10 }, () => 1), 1, 'tooMany'],
    ['what makes it 200 MB', [50 * MB, 50 * MB, 50 * MB], 50 * MB, null],
    ['what makes it more than 200 MB', [50 * MB, 50 * MB, 50 * MB, 50 * MB], 1, 'tooMuch'],
  ])('%s: %#', (_what, there, sizeBytes, refusal) => {
    expect(refusalOf(files(...there), { sizeBytes })).toBe(refusal);
  });
});
