import { readFile, stat } from 'node:fs/promises';
import { readDocx } from './docx/read-docx.js';
import { READING_LIMITS, UnreadableFile } from './file-verdict.js';
import type { DocumentKind, ReadingLimits } from './file-verdict.js';
import { readPdf } from './pdf/read-pdf.js';
import { EXTRACTOR_VERSION } from './text-block.js';
import type { DocumentText, ExtractionResult } from './text-block.js';

/**
 * Extracts in this very process. For files from outside use `TextExtractor`, which does it in a process that may be
 * stopped; this is what runs there.
 */
export async function extractText(
  path: string,
  kind: DocumentKind,
  limits: ReadingLimits = READING_LIMITS,
): Promise<ExtractionResult> {
  try {
    return { ok: true, extractorVersion: EXTRACTOR_VERSION, kind, ...(await read(path, kind, limits)) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { ok: false, extractorVersion: EXTRACTOR_VERSION, reason: error.reason };
  }
}

async function read(path: string, kind: DocumentKind, limits: ReadingLimits): Promise<DocumentText> {
  const { size } = await stat(path);
  if (size === 0) throw new UnreadableFile('empty');
  if (size > limits.maxFileBytes) throw new UnreadableFile('tooLarge');
  return kind === 'docx' ? readDocx(path, limits) : readPdf(await readFile(path), limits);
}
