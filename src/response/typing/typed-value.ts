import { createHash } from 'node:crypto';
import { DRAFT_CHOICES, QUESTION_CHOICES } from '../response-status.js';
import type { SheetField } from '../answer-sheet.js';

const BASE = /^(\d{1,9})\.([0-9a-f]{16})$/;

/** What somebody has typed at one place. */
export interface TypedValue {
  readonly text: string;
  readonly choice: string | null;
}

/** What somebody saw before they typed: the field's version, and a digest of its content. */
export interface Base {
  readonly version: number;
  readonly digest: string;
}

export const UNTOUCHED: TypedValue & { readonly version: number } = { text: '', choice: null, version: 0 };

/** Text as it is stored: line breaks of one kind, no outer white space, and no zero signs, which PostgreSQL cannot hold. */
export function normalisedText(text: string): string {
  return text.replaceAll('\u0000', '').replace(/\r\n?/g, '\n').trim();
}

/** What a page hands out with a field and gets back with what was typed: `3.` and 16 hexadecimal digits. */
export function baseToken(field: TypedValue & { readonly version: number }): string {
  return `${String(field.version)}.${valueDigest(field)}`;
}

/** Reads a token; one that cannot be read is that of a field nobody has touched. */
export function parseBase(token: string): Base {
  const found = BASE.exec(token);
  return found?.[1] === undefined || found[2] === undefined
    ? { version: 0, digest: valueDigest(UNTOUCHED) }
    : { version: Number(found[1]), digest: found[2] };
}

/** True when what came back is what the page had handed out: whoever only pressed the button changed nothing. */
export function isUnchanged(typed: TypedValue, base: Base): boolean {
  return valueDigest(typed) === base.digest;
}

export function isSame(left: TypedValue, right: TypedValue): boolean {
  return left.text === right.text && left.choice === right.choice;
}

/** True when the choice is one that the field offers, or none. */
export function isOffered(field: SheetField, choice: string | null): boolean {
  return choice === null || choicesOf(field).includes(choice);
}

/** The choices that a field offers; empty for one of text alone. */
export function choicesOf(field: SheetField): readonly string[] {
  switch (field.kind) {
    case 'yesPartlyNoUnsure':
      return QUESTION_CHOICES;
    case 'choice':
      return field.options;
    case 'draft':
      return DRAFT_CHOICES;
    case 'freeText':
    case 'section':
    case 'consultation':
      return [];
  }
}

function valueDigest({ text, choice }: TypedValue): string {
  return createHash('sha256')
    .update(JSON.stringify([text, choice]))
    .digest('hex')
    .slice(0, 16);
}
