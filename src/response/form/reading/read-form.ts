import { UnreadableFile } from '../../../shared/documents/reading/file-verdict.js';
import { docxParts } from './docx-parts.js';
import type { FormKind, FormReading, FoundPart } from './found-form.js';
import { pdfParts } from './pdf-parts.js';
import { xlsxParts } from './xlsx-parts.js';

const READERS: Readonly<Record<FormKind, (path: string) => Promise<readonly FoundPart[]>>> = {
  docx: docxParts,
  xlsx: xlsxParts,
  pdf: pdfParts,
};

/** Reads a form in this very process. For files from outside use `FormReader`, whose child process this runs in. */
export async function readForm(path: string, kind: FormKind): Promise<FormReading> {
  try {
    return { ok: true, kind, parts: await READERS[kind](path) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { ok: false, reason: error.reason };
  }
}
