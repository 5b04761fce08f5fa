const BROKEN_WORD = /(\p{L}+)[-\u2010]$/u;
/** No word is longer; looking through the whole of a growing paragraph for each of its lines would take its square. */
const LONGEST_WORD = 80;
/** "helse- og omsorgstjenester": the hyphen stands for a word that is left out, and stays. */
const AFTER_SHARED_WORD = /^(og|eller|samt|men|til|and|or)\b/i;

/**
 * Puts the next line of a paragraph to what stands before it. A word that was broken at the end of the line is made whole,
 * unless the document itself writes it with its hyphen elsewhere.
 */
export function joinLines(before: string, next: string, hyphenated: ReadonlySet<string>): string {
  const broken = BROKEN_WORD.exec(before.slice(-LONGEST_WORD));
  if (broken === null) return `${before} ${next}`;
  const rest = /^\p{Ll}+/u.exec(next)?.[0];
  if (rest === undefined) return /^[\p{Lu}\d]/u.test(next) ? before + next : `${before} ${next}`;
  if (AFTER_SHARED_WORD.test(next)) return `${before} ${next}`;
  const stem = broken[1] ?? '';
  const keepsHyphen = stem.length === 1 || hyphenated.has(`${stem}-${rest}`.toLowerCase());
  return (keepsHyphen ? before : before.slice(0, -1)) + next;
}

/** The words that stand with a hyphen inside a line, where no line break explains it. */
export function hyphenatedWords(texts: readonly string[]): ReadonlySet<string> {
  const words = texts.flatMap((text) => text.match(/\p{L}+-\p{Ll}+/gu) ?? []);
  return new Set(words.map((word) => word.toLowerCase()));
}
