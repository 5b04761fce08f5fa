import { readFile, stat } from 'node:fs/promises';
import { getDocumentProxy } from 'unpdf';
import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { READING_LIMITS, UnreadableFile } from '../../../shared/documents/reading/file-verdict.js';
import { marginNotesOn } from '../../../shared/documents/reading/pdf/margin-notes.js';
import { readPdf } from '../../../shared/documents/reading/pdf/read-pdf.js';
import { drawnBeside } from './drawn-text.js';
import type { FoundPart } from './found-form.js';
import { streamValues } from './stream-values.js';

/**
 * What was typed and chosen in the fields of a PDF, and the notes and lines that somebody put on its pages because their
 * program could not fill in fields. A PDF without fields is read as running text. Throws `UnreadableFile`.
 */
export async function pdfParts(path: string): Promise<readonly FoundPart[]> {
  if ((await stat(path)).size > READING_LIMITS.maxFileBytes) throw new UnreadableFile('tooLarge');
  const bytes = await readFile(path);
  const { fields, notes } = await formOf(bytes);
  if (fields.length > 0) return [...fields, ...notes];
  const { blocks } = await readPdf(bytes);
  const passages = blocks.map(({ kind, text }): FoundPart => {
    return { kind: kind === 'heading' ? 'heading' : 'passage', text };
  });
  return [...passages, ...notes];
}

interface PdfForm {
  readonly fields: readonly FoundPart[];
  readonly notes: readonly FoundPart[];
}

async function formOf(bytes: Uint8Array): Promise<PdfForm> {
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > READING_LIMITS.maxPages) throw new UnreadableFile('tooLarge');
    const fields = fieldsOf(await pdf.getFieldObjects(), await streamValues(bytes));
    // In a file without fields all that is drawn is read.
    const drawn = fields.length > 0 ? await drawnBeside(pdf) : [];
    return { fields, notes: [...drawn, ...(await notesOf(pdf))] };
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('damaged', { cause: error });
  } finally {
    await pdf.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    const options = { verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false };
    return await getDocumentProxy(Uint8Array.from(bytes), { ...options, enableXfa: false, stopAtErrors: false });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new UnreadableFile(isLocked ? 'encrypted' : 'damaged', { cause: error });
  }
}

/** Every field by its name, also the empty ones: that a file has fields tells that its drawn text is the form itself. */
function fieldsOf(byName: unknown, streams: ReadonlyMap<string, string>): readonly FoundPart[] {
  if (typeof byName !== 'object' || byName === null) return [];
  return Object.entries(byName).flatMap(([name, shown]): FoundPart[] => {
    const texts = Array.isArray(shown) ? shown.map(textOf).filter((text) => text !== '') : [];
    const isField = Array.isArray(shown) && shown.some(isTyped);
    return isField ? [{ kind: 'field', name, text: texts[0] ?? streams.get(name)?.trim() ?? '' }] : [];
  });
}

const TYPED = new Set(['text', 'combobox', 'listbox', 'radiobutton', 'checkbox']);

function isTyped(field: unknown): boolean {
  if (typeof field !== 'object' || field === null || !('type' in field)) return false;
  return typeof field.type === 'string' && TYPED.has(field.type);
}

function textOf(field: unknown): string {
  if (!isTyped(field) || typeof field !== 'object' || field === null || !('value' in field)) return '';
  const { value } = field;
  if (typeof value === 'string') return value === 'Off' ? '' : value.trim();
  return Array.isArray(value) ? value.filter((part) => typeof part === 'string').join(', ') : '';
}

async function notesOf(pdf: PDFDocumentProxy): Promise<readonly FoundPart[]> {
  const notes: FoundPart[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    notes.push(...(await marginNotesOn(page)).map((text) => ({ kind: 'passage', text }) as const));
    page.cleanup();
  }
  return notes;
}
