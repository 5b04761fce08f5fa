import { readFile, stat } from 'node:fs/promises';
import { readDocxWithMarginNotes } from './docx/read-docx.js';
import { READING_LIMITS, UnreadableFile } from './file-verdict.js';
import type { ReadingKind, ReadingLimits } from './file-verdict.js';
import { readOdt } from './odt/read-odt.js';
import { NoConverter, readByOffice } from './office/read-by-office.js';
import { readPdfWithMarginNotes } from './pdf/read-pdf.js';
import { readPicture, readScannedPdf } from './scan/read-scan.js';
import { EXTRACTOR_VERSION } from './text-block.js';
import type { DocumentText, ExtractionFailure, ExtractionResult } from './text-block.js';
import { readXlsx } from './xlsx/read-xlsx.js';

type Read = (path: string, limits: ReadingLimits) => Promise<DocumentText>;

const READERS: Readonly<Record<ReadingKind, Read>> = {
  pdf: async (path, limits) => readPdfWithMarginNotes(await readFile(path), limits),
  docx: readDocxWithMarginNotes,
  odt: readOdt,
  xlsx: readXlsx,
  rtf: (path, limits) => readByOffice(path, 'rtf', limits),
  doc: (path, limits) => readByOffice(path, 'doc', limits),
  scannedPdf: async (path, limits) => readScannedPdf(path, await readFile(path), limits),
  picture: readPicture,
};

/**
 * Extracts in this very process. For files from outside use `TextExtractor`, which does it in a process that may be
 * stopped; this is what runs there.
 */
export async function extractText(
  path: string,
  kind: ReadingKind,
  limits: ReadingLimits = READING_LIMITS,
): Promise<ExtractionResult> {
  try {
    return { ok: true, extractorVersion: EXTRACTOR_VERSION, kind, ...(await read(path, kind, limits)) };
  } catch (error) {
    return { ok: false, extractorVersion: EXTRACTOR_VERSION, reason: reasonOf(error) };
  }
}

async function read(path: string, kind: ReadingKind, limits: ReadingLimits): Promise<DocumentText> {
  const { size } = await stat(path);
  if (size === 0) throw new UnreadableFile('empty');
  if (size > limits.maxFileBytes) throw new UnreadableFile('tooLarge');
  return READERS[kind](path, limits);
}

function reasonOf(error: unknown): ExtractionFailure {
  if (error instanceof UnreadableFile) return error.reason;
  if (error instanceof NoConverter) return 'noConverter';
  throw error;
}
