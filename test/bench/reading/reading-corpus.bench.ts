import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { extractText } from '../../../src/shared/documents/reading/extract-text.js';
import { sniffFile } from '../../../src/shared/documents/reading/sniff-file.js';
import { compareWords, wordsOf, type Likeness } from '../../support/corpus/compare-words.js';
import { makeCorpus, textsByOffice, type CorpusFile, type CorpusSize } from '../../support/corpus/make-corpus.js';
import { PDFTOTEXT, runTool } from '../../support/corpus/tools.js';

/** What was read of one file, beside what pdftotext or LibreOffice reads of it and what was written in it. */
export interface ReadFile {
  readonly name: string;
  readonly from: string;
  /** `text`, or the reason that was stated. */
  readonly outcome: string;
  readonly isAsExpected: boolean;
  /** Against pdftotext for a PDF, LibreOffice for a Word file; null for a file without text. */
  readonly reference: Likeness | null;
  /** Against what the corpus wrote. */
  readonly written: Likeness | null;
}

export interface ReadingFigures {
  readonly files: number;
  readonly pdfs: number;
  readonly wordFiles: number;
  /** Shares from 0 to 1. Files that give text, or a reason where a reason is right. */
  readonly answered: number;
  /** Of the words of pdftotext, those that our reading has too; and those in the same order. */
  readonly sameWordsInPdfs: number;
  readonly inOrderInPdfs: number;
  /** Of our words in PDFs, those that pdftotext has not. */
  readonly addedInPdfs: number;
  readonly sameWordsInWordFiles: number;
  readonly inOrderInWordFiles: number;
  /** Of the words that the corpus wrote, those that were read. */
  readonly writtenWords: number;
  readonly words: number;
  readonly worst: readonly ReadFile[];
  readonly unexpected: readonly ReadFile[];
  readonly ok: boolean;
}

const ANSWERED = 0.97;
const SAME_WORDS = 0.98;
const SHOWN = 12;

export interface ReadingCorpusOptions {
  readonly size: CorpusSize;
  /** Where the corpus is to be left for looking at; otherwise it goes away again. */
  readonly keep?: string;
}

/** Makes the corpus, reads it, and compares every word with what pdftotext and LibreOffice make of the same files. */
export async function benchReadingCorpus(
  { size, keep }: ReadingCorpusOptions,
  say: (line: string) => void,
): Promise<ReadingFigures> {
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'reading-corpus-')));
  try {
    const files = await makeCorpus(folder, size);
    say(`${files.length} files made`);
    return figuresOf(await readAll(folder, files));
  } finally {
    if (keep === undefined) await rm(folder, { recursive: true });
  }
}

/** Each file with what was read of it. Old Word files and rich text go by way of LibreOffice, and are compared with it too. */
export async function readAll(folder: string, files: readonly CorpusFile[]): Promise<readonly ReadFile[]> {
  const wordFiles = files.filter(({ kind }) => kind !== 'pdf');
  const texts = await textsByOffice(folder, wordFiles);
  const read: ReadFile[] = [];
  for (const file of files) {
    const theirs = file.kind === 'pdf' ? await byPdftotext(file) : (texts[wordFiles.indexOf(file)] ?? '');
    read.push(await readOne(folder, file, theirs));
  }
  return read;
}

async function byPdftotext({ path }: CorpusFile): Promise<string> {
  return runTool(PDFTOTEXT, ['-enc', 'UTF-8', path, '-']).catch(() => '');
}

async function readOne(folder: string, file: CorpusFile, theirs: string): Promise<ReadFile> {
  const verdict = await sniffFile(file.path);
  const result = verdict.ok ? await extractText(file.path, verdict.kind) : verdict;
  const text = result.ok ? result.blocks.map((block) => block.text).join('\n') : '';
  const outcome = !result.ok ? result.reason : text === '' ? 'noText' : 'text';
  const ours = wordsOf(withoutRunning(text, file));
  return {
    name: relative(folder, file.path),
    from: file.from,
    outcome,
    isAsExpected: outcome === file.expects,
    reference: outcome === 'text' ? compareWords(ours, wordsOf(withoutRunning(theirs, file))) : null,
    written: outcome === 'text' && file.says !== null ? compareWords(ours, wordsOf(file.says)) : null,
  };
}

/** At the foot of what our own writer sets. */
const OWN_FOOT = /^Side \d+ av \d+$/gm;
const PAGE_NUMBER = /^\s*(?:Side )?\d{1,3}\s*$/;

/** Heads and feet of pages are known, since the corpus put them there; our reader leaves them out and pdftotext does not. */
function withoutRunning(text: string, { running }: CorpusFile): string {
  const pages = text.replaceAll(OWN_FOOT, '');
  if (running.length === 0) return pages;
  const kept = pages.split(/[\n\f]/).filter((line) => !PAGE_NUMBER.test(line));
  return running.reduce((rest, line) => rest.replaceAll(line, ''), kept.join('\n')).replaceAll(/^ *Side \d+ *$/gm, '');
}

function figuresOf(read: readonly ReadFile[]): ReadingFigures {
  const isPdf = ({ name }: ReadFile): boolean => name.endsWith('.pdf');
  const pdfs = read.filter(isPdf);
  const wordFiles = read.filter((file) => !isPdf(file));
  const answered = share(read.filter(({ isAsExpected }) => isAsExpected).length, read.length);
  const inPdfs = totals(pdfs, 'reference');
  const inWordFiles = totals(wordFiles, 'reference');
  const written = totals(read, 'written');
  const sameWordsInPdfs = share(inPdfs.same, inPdfs.theirs);
  return {
    files: read.length,
    pdfs: pdfs.length,
    wordFiles: wordFiles.length,
    answered,
    sameWordsInPdfs,
    inOrderInPdfs: share(inPdfs.inOrder, inPdfs.theirs),
    addedInPdfs: share(inPdfs.ours - inPdfs.same, inPdfs.ours),
    sameWordsInWordFiles: share(inWordFiles.same, inWordFiles.theirs),
    inOrderInWordFiles: share(inWordFiles.inOrder, inWordFiles.theirs),
    writtenWords: share(written.same, written.theirs),
    words: inPdfs.theirs + inWordFiles.theirs,
    worst: worst(read),
    unexpected: read.filter(({ isAsExpected }) => !isAsExpected),
    ok: answered >= ANSWERED && sameWordsInPdfs >= SAME_WORDS && share(inPdfs.same, inPdfs.ours) >= SAME_WORDS,
  };
}

function totals(read: readonly ReadFile[], of: 'reference' | 'written') {
  const sum = { ours: 0, theirs: 0, same: 0, inOrder: 0 };
  for (const file of read) {
    sum.ours += file[of]?.ours ?? 0;
    sum.theirs += file[of]?.theirs ?? 0;
    sum.same += file[of]?.same ?? 0;
    sum.inOrder += file[of]?.inOrder ?? 0;
  }
  return sum;
}

function worst(read: readonly ReadFile[]): readonly ReadFile[] {
  return read
    .filter((file) => unlikeness(file.reference) > 0 || unlikeness(file.written) > 0)
    .sort((one, other) => unlikeness(other.reference) - unlikeness(one.reference))
    .slice(0, SHOWN);
}

function unlikeness(likeness: Likeness | null): number {
  return likeness === null ? 0 : 1 - share(likeness.same, Math.max(likeness.ours, likeness.theirs));
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 100_000) / 100_000;
}
