/** A run of letters and digits; an apostrophe inside a word belongs to it, a hyphen parts it («barne- og ungdomspsykiatri»). */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** The soft hyphen, which a word processor leaves where a line may be broken. */
const SOFT_HYPHEN = /\u00ad/g;

/** The words of a text as they stand, in lower case and in order. Accents are kept; `stemOf` folds them. */
export function wordsIn(text: string): readonly string[] {
  return text.normalize('NFC').replace(SOFT_HYPHEN, '').toLowerCase().match(WORD) ?? [];
}
