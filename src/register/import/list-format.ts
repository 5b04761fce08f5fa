import type { Parsed } from '../../shared/errors/parsed.js';

export type ListFormat = 'list' | 'csv' | 'xlsx';
/** An `.xls` from before 2007 and an `.xlsx` with a password begin with the same bytes. */
export type FormatRefusal = 'oldOrLockedExcel' | 'notAList';

const SIGNATURES: readonly (readonly [bytes: readonly number[], verdict: 'xlsx' | FormatRefusal])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'xlsx'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'oldOrLockedExcel'],
  [[0x25, 0x50, 0x44, 0x46], 'notAList'],
];

/**
 * What kind of list a file is: by its first bytes where they tell, since names lie, and by its name between the two
 * kinds that are plain text. A `.csv` or `.tsv` has columns, any other text is the plain list.
 */
export function listFormatOf(fileName: string, bytes: Uint8Array): Parsed<ListFormat, FormatRefusal> {
  const signed = SIGNATURES.find(([signature]) => signature.every((byte, place) => bytes[place] === byte))?.[1];
  if (signed === 'xlsx') return { ok: true, value: signed };
  if (signed) return { ok: false, reason: signed };
  if (/\.xls[xmb]?$/i.test(fileName)) return { ok: false, reason: 'notAList' };
  return { ok: true, value: /\.(csv|tsv)$/i.test(fileName) ? 'csv' : 'list' };
}
