import type { Parsed } from '../../shared/errors/parsed.js';

export type NameRefusal = 'controlCharacters' | 'brokenCharacters' | 'noLetters' | 'tooLong';

export const LONGEST_NAME = 300;

const INVISIBLE = /\p{Cf}/gu;
const DASHES = /[\u2010-\u2015\u2212]/g;
const QUOTES = /[\u2018\u2019\u00b4`]/g;
const DOUBLE_QUOTES = /[\u201c-\u201e\u00ab\u00bb]/g;

/**
 * A name as it is stored: composed (NFC), without the invisible characters that word processors leave, with single
 * spaces. Everything else stands as it was written, misspellings included.
 */
export function normaliseName(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').replace(INVISIBLE, '').replace(/ +/g, ' ').trim();
}

/** What two names are compared by: without regard to case, spaces, or which dash or quotation mark was typed. */
export function nameKey(name: string): string {
  return normaliseName(name)
    .replace(DASHES, '-')
    .replace(QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .toLowerCase()
    .normalize('NFC');
}

/** Reads a name from a file, or says why it cannot be one. U+FFFD is what a decoder leaves where bytes were damaged. */
export function readName(text: string): Parsed<string, NameRefusal> {
  const name = normaliseName(text);
  if (/\p{Cc}/u.test(name)) return { ok: false, reason: 'controlCharacters' };
  if (name.includes('\ufffd')) return { ok: false, reason: 'brokenCharacters' };
  if (!/\p{L}/u.test(name)) return { ok: false, reason: 'noLetters' };
  if (name.length > LONGEST_NAME) return { ok: false, reason: 'tooLong' };
  return { ok: true, value: name };
}
