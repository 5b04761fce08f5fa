import type { LanguageForm } from '../../shared/language/words.js';

/** Words of names that are spelt so in nynorsk only. */
const NYNORSK_WORDS: ReadonlySet<string> = new Set(['statsforvaltaren', 'høgskulen']);

/**
 * The language form that a body's own name shows ("Statsforvaltaren i Vestland", "Høgskulen på Vestlandet"), bokmål
 * otherwise. The name is all the evidence the sources give: municipalities and county councils have resolved on a form
 * that their names do not tell, and it is set by hand in the register.
 */
export function languageFormOf(name: string): LanguageForm {
  const words = name.normalize('NFC').toLowerCase().split(/\s+/);
  return words.some((word) => NYNORSK_WORDS.has(word)) ? 'nn' : 'nb';
}
