import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { UnreadableFile } from '../file-verdict.js';
import type { ReadingLimits } from '../file-verdict.js';
import { NoConverter } from '../office/read-by-office.js';
import { readPdfWithMarginNotes } from '../pdf/read-pdf.js';
import type { DocumentText, TextBlock } from '../text-block.js';
import { drawPage, readsNorwegian, scanPrograms, wordsOfPicture, type ScanPrograms } from './scan-programs.js';
import { scannedBlocks } from './scanned-blocks.js';
import { scannedPages, type ScannedPage } from './scanned-lines.js';

/** Each takes seconds; a file with more is read by hand. */
const MOST_PAGES = 300;

/** The pages of a document on which no text was found: pictures, or empty. */
export function pagesWithoutText({ pages, blocks }: DocumentText): readonly number[] {
  const withText = new Set(blocks.flatMap((block) => [block.page, ...(block.places ?? []).map(({ page }) => page)]));
  return Array.from({ length: pages ?? 0 }, (_, at) => at + 1).filter((page) => !withText.has(page));
}

/**
 * The text of a picture of a letter, through tesseract, with how surely each block was read. Throws `NoConverter` where there
 * is no tesseract with Norwegian, `UnreadableFile` for what is no picture after all.
 */
export async function readPicture(path: string): Promise<DocumentText> {
  return withPrograms(async (programs, folder) => {
    const words = await wordsOfPicture(programs, resolve(path), folder);
    if (words === null) throw new UnreadableFile('damaged');
    const pages = scannedPages(words, 1);
    return { pages: pages.length, blocks: scannedBlocks(pages) };
  });
}

/** The text of a PDF of which some or all pages are pictures: those are read from how they look, the others as always. */
export async function readScannedPdf(path: string, bytes: Uint8Array, limits: ReadingLimits): Promise<DocumentText> {
  const text = await readPdfWithMarginNotes(bytes, limits);
  const missing = pagesWithoutText(text);
  if (missing.length > MOST_PAGES) throw new UnreadableFile('tooLarge');
  return withPrograms(async (programs, folder) => {
    const scanned: ScannedPage[] = [];
    for (const page of missing) scanned.push(...(await readPage(programs, resolve(path), page, folder)));
    return { pages: text.pages, blocks: inOrder(text.blocks, scannedBlocks(scanned)) };
  });
}

async function readPage(
  programs: ScanPrograms,
  path: string,
  page: number,
  folder: string,
): Promise<readonly ScannedPage[]> {
  if (programs.pdftoppm === null) throw new NoConverter();
  const picture = join(folder, `page-${String(page)}`);
  if (!(await drawPage(programs.pdftoppm, path, page, picture, folder))) throw new UnreadableFile('damaged');
  const words = await wordsOfPicture(programs, `${picture}.png`, folder);
  await rm(`${picture}.png`);
  if (words === null) throw new UnreadableFile('damaged');
  return scannedPages(words, page);
}

function inOrder(read: readonly TextBlock[], scanned: readonly TextBlock[]): readonly TextBlock[] {
  if (scanned.length === 0) return read;
  return [...read, ...scanned].sort((one, other) => (one.page ?? 0) - (other.page ?? 0));
}

async function withPrograms(read: (programs: ScanPrograms, folder: string) => Promise<DocumentText>) {
  const programs = scanPrograms();
  if (programs === null) throw new NoConverter();
  const folder = await mkdtemp(join(tmpdir(), 'scan-'));
  try {
    if (!(await readsNorwegian(programs, folder))) throw new NoConverter();
    return await read(programs, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
