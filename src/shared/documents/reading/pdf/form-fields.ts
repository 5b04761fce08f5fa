import type { PDFDocumentProxy } from 'unpdf/pdfjs';

/** What was typed in one field, and its rectangle on the page as the file has it: left, bottom, right and top. */
export interface TypedField {
  readonly text: string;
  readonly sides: readonly [number, number, number, number] | null;
}

const TYPED_KINDS = new Set(['text', 'combobox', 'listbox']);

/** What was typed or chosen in the fields of a fillable form, by page. It is no part of the drawn text, and is the answer. */
export async function fieldsByPage(pdf: PDFDocumentProxy): Promise<ReadonlyMap<number, readonly TypedField[]>> {
  const byName: unknown = await pdf.getFieldObjects();
  const byPage = new Map<number, TypedField[]>();
  if (typeof byName !== 'object' || byName === null) return byPage;
  for (const field of Object.values(byName).flat()) {
    const read = readField(field);
    if (read !== undefined) byPage.set(read.page, [...(byPage.get(read.page) ?? []), read.field]);
  }
  return byPage;
}

function readField(field: unknown): { page: number; field: TypedField } | undefined {
  if (!isTypedField(field)) return undefined;
  const text = 'value' in field ? typedText(field.value) : '';
  if (text === '') return undefined;
  const page = 'page' in field && typeof field.page === 'number' ? field.page + 1 : 1;
  return { page, field: { text, sides: 'rect' in field ? sidesOf(field.rect) : null } };
}

function isTypedField(field: unknown): field is object {
  if (typeof field !== 'object' || field === null || !('type' in field)) return false;
  return typeof field.type === 'string' && TYPED_KINDS.has(field.type);
}

function sidesOf(rectangle: unknown): TypedField['sides'] {
  const [left, bottom, right, top] = Array.isArray(rectangle) ? rectangle.filter(isNumber) : [];
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return null;
  return [left, bottom, right, top];
}

function typedText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return Array.isArray(value) ? value.filter((part) => typeof part === 'string').join(', ') : '';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
