import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText } from '../../../src/shared/documents/reading/extract-text.js';
import { TextExtractor } from '../../../src/shared/documents/reading/text-extractor.js';
import { makeCorpus } from '../../support/corpus/make-corpus.js';
import { PDFTOTEXT, runTool } from '../../support/corpus/tools.js';
import { readAll } from './reading-corpus.bench.js';

export interface PdfTextOptions {
  readonly rounds: number;
}

export interface PdfTextFigures {
  readonly pdfs: number;
  readonly rounds: number;
  /** Seconds for the whole corpus in the median round: one start of pdftotext for each file, and our reader file after file. */
  readonly pdftotextSeconds: number;
  readonly readerSeconds: number;
  /** How many times pdftotext's time our reader takes. */
  readonly ratio: number;
  /** The same for every tenth file when each has a process of its own, as files from outside have; starting it is most of it. */
  readonly guardedRatio: number;
  /** Of the words of pdftotext, those that our reading has too. */
  readonly sameWords: number;
  readonly ok: boolean;
}

const MOST_TIMES = 4;
const SAME_WORDS = 0.98;

/** Measures the reading of every PDF of the corpus against pdftotext in the same run. */
export async function benchPdfText({ rounds }: PdfTextOptions, say: (line: string) => void): Promise<PdfTextFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'pdf-text-'));
  try {
    const files = (await makeCorpus(folder, 'whole')).filter(({ kind }) => kind === 'pdf');
    const paths = files.map(({ path }) => path);
    say(`${files.length} PDFs made`);
    // The words are compared first, which also lets the engine compile the reader as it is after some files.
    const read = await readAll(folder, files);
    const measured: (readonly [number, number])[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      measured.push([
        await secondsFor(paths, byPdftotext),
        await secondsFor(paths, (path) => extractText(path, 'pdf')),
      ]);
      say(
        `round ${round}: ${
          measured
            .at(-1)
            ?.map((seconds) => seconds.toFixed(2))
            .join(' and ') ?? ''
        } seconds`,
      );
    }
    const extractor = new TextExtractor();
    const some = paths.filter((_, at) => at % 10 === 0);
    const guardedSeconds = await secondsFor(some, (path) => extractor.extract(path, 'pdf'));
    const guardedRatio = guardedSeconds / (await secondsFor(some, byPdftotext));
    const pdftotextSeconds = median(measured.map(([theirs]) => theirs));
    const readerSeconds = median(measured.map(([, ours]) => ours));
    const theirs = read.reduce((sum, { reference }) => sum + (reference?.theirs ?? 0), 0);
    const same = read.reduce((sum, { reference }) => sum + (reference?.same ?? 0), 0);
    const ratio = median(measured.map(([pdftotext, ours]) => ours / pdftotext));
    return {
      pdfs: files.length,
      rounds,
      pdftotextSeconds: rounded(pdftotextSeconds),
      readerSeconds: rounded(readerSeconds),
      ratio: rounded(ratio),
      guardedRatio: rounded(guardedRatio),
      sameWords: rounded(same / theirs),
      ok: ratio <= MOST_TIMES && same / theirs >= SAME_WORDS,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function byPdftotext(path: string): Promise<void> {
  // A file behind a password is refused by both, and its time counts for both.
  await runTool(PDFTOTEXT, ['-enc', 'UTF-8', path, '-']).catch(() => '');
}

async function secondsFor(paths: readonly string[], read: (path: string) => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  for (const path of paths) await read(path);
  return (performance.now() - begun) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
