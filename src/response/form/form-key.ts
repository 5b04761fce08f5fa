import { createHash } from 'node:crypto';
import type { SheetField } from '../answer-sheet.js';

/** Crockford's 32 signs: none of them is taken for another when it is read aloud or typed again. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** The hidden sheet of a workbook in which its choices stand. */
export const LISTS_SHEET = 'Lister';

const PLACE_SIGNS = 10;
const CONTENT_SIGNS = 4;
/** Programs that correct what one types make a dash of a hyphen. */
const KEY = /(?<![0-9A-Z])([0-9A-HJKMNP-TV-Z]{10})[-\u2010-\u2013]([0-9A-HJKMNP-TV-Z]{4})(?![0-9A-Z])/;

/**
 * The key of a row (radnøkkel): ten signs that stand for the id of the section, question or draft, and four for what was
 * asked there. Short, since Word allows a bookmark or tag no more than 40 and 64 signs, and a question on a draft has two ids.
 */
export interface RowKey {
  readonly place: string;
  readonly content: string;
}

/** The hearing is part of it: the row for everything else is a place of the same name in every hearing. */
export function rowKeyOf(field: SheetField, consultationId: string): RowKey {
  return {
    place: signs(`${consultationId} ${field.place}`, PLACE_SIGNS),
    content: contentSignsOf(field.label, field.options),
  };
}

/** The signs for a wording: what was asked, and between what one could choose. */
export function contentSignsOf(label: string, options: readonly string[]): string {
  return signs(JSON.stringify([label, options]), CONTENT_SIGNS);
}

/** The key as it stands in a file: `7Q2M9XWAT3-F6K1`. */
export function keyText({ place, content }: RowKey): string {
  return `${place}-${content}`;
}

/** The first key in a text, and the text without it; null when there is none. */
export function findKey(text: string): { readonly key: RowKey; readonly rest: string } | null {
  const found = KEY.exec(text);
  const [all, place, content] = found ?? [];
  if (all === undefined || place === undefined || content === undefined) return null;
  return { key: { place, content }, rest: text.replace(all, '').trim() };
}

/** Six signs for all that a form asks: equal while nothing of it was changed. */
export function formVersionOf(fields: readonly SheetField[], consultationId: string): string {
  return signs(fields.map((field) => keyText(rowKeyOf(field, consultationId))).join(' '), 6);
}

function signs(text: string, count: number): string {
  const digest = createHash('sha256').update(text).digest();
  return Array.from({ length: count }, (_, at) => SIGNS[(digest[at] ?? 0) % SIGNS.length]).join('');
}
