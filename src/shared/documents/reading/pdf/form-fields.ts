import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import type { FieldText } from './page-text.js';

const TYPED_KINDS = new Set(['text', 'combobox', 'listbox']);

/** What was typed or chosen in the fields of a fillable form, by page. It is no part of the drawn text, and is the answer. */
export async function fieldsByPage(pdf: PDFDocumentProxy): Promise<ReadonlyMap<number, readonly FieldText[]>> {
  const byName: unknown = await pdf.getFieldObjects();
  const byPage = new Map<number, FieldText[]>();
  if (typeof byName !== 'object' || byName === null) return byPage;
  for (const field of Object.values(byName).flat()) {
    const read = readField(field);
    if (read !== undefined) byPage.set(read.page, [...(byPage.get(read.page) ?? []), read.field]);
  }
  return byPage;
}

function readField(field: unknown): { page: number; field: FieldText } | undefined {
  if (!isTypedField(field)) return undefined;
  const text = 'value' in field ? typedText(field.value) : '';
  if (text === '') return undefined;
  const page = 'page' in field && typeof field.page === 'number' ? field.page + 1 : 1;
  return { page, field: { text, ...('rect' in field ? topLeftOf(field.rect) : { left: 0, baseline: 0 }) } };
}

function isTypedField(field: unknown): field is object {
  if (typeof field !== 'object' || field === null || !('type' in field)) return false;
  return typeof field.type === 'string' && TYPED_KINDS.has(field.type);
}

/** A field's place is its left, bottom, right and top. */
function topLeftOf(rectangle: unknown): { left: number; baseline: number } {
  const sides = Array.isArray(rectangle) ? rectangle.filter(isNumber) : [];
  return { left: sides[0] ?? 0, baseline: sides[3] ?? 0 };
}

function typedText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return Array.isArray(value) ? value.filter((part) => typeof part === 'string').join(', ') : '';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
