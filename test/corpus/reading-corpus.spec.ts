import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchReadingCorpus, type ReadingFigures } from '../bench/reading/reading-corpus.bench.js';
import { compareWords, wordsOf } from '../support/corpus/compare-words.js';
import { withCorpus } from '../support/corpus/tools.js';

withCorpus('the text of generated PDF and Word files', () => {
  let folder: string;
  let figures: ReadingFigures;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reading-corpus-'));
    figures = await benchReadingCorpus({ size: 'part', keep: folder }, () => undefined);
  }, 240_000);

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  test('is had, or a reason is stated where that is right', () => {
    expect(figures.files).toBeGreaterThan(80);
    expect(figures.unexpected).toEqual([]);
  });

  test('has at least 98 of 100 words that pdftotext finds, and as few that it does not', () => {
    expect(figures.sameWordsInPdfs).toBeGreaterThanOrEqual(0.98);
    expect(figures.addedInPdfs).toBeLessThanOrEqual(0.02);
  });

  test('has at least 98 of 100 words that LibreOffice finds in Word files', () => {
    expect(figures.sameWordsInWordFiles).toBeGreaterThanOrEqual(0.98);
  });

  test('has at least 98 of 100 words that were written', () => {
    expect(figures.writtenWords).toBeGreaterThanOrEqual(0.98);
  });
});

describe('the comparison of words', () => {
  test('counts a word as often as it stands in both, and in the order of both', () => {
    const likeness = compareWords(wordsOf('Vi støtter forslaget, ja, ja.'), wordsOf('Ja: vi støtter ja forslaget'));

    expect(likeness).toMatchObject({ ours: 5, theirs: 5, same: 3, inOrder: 2, missing: ['Ja', 'vi'] });
  });

  test('makes broken words whole and leaves those that share a part', () => {
    expect(wordsOf('helse-\nog omsorgs-\ntjenester med e-post')).toEqual([
      'helse',
      'og',
      'omsorgstjenester',
      'med',
      'epost',
    ]);
  });
});
