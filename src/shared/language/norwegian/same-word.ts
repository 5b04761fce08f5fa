import { BOKMAAL_OF_NYNORSK } from './nynorsk-words.js';
import { stemOf } from './stem-of.js';

const byStem: ReadonlyMap<string, string> = new Map(
  [...BOKMAAL_OF_NYNORSK].map(([nynorsk, bokmaal]) => [stemOf(nynorsk), bokmaal]),
);

/** The bokmål word that a nynorsk stem is listed with; nothing for one that is the same in both. */
export function bokmaalWord(stem: string): string | undefined {
  return byStem.get(stem);
}

/** Endings that are spelled otherwise in nynorsk, at the end of a stem: «moglegheit» and «mulighet», «fagleg» and «faglig». */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/heit$/, 'het'],
  [/leik$/, 'het'],
];

/** A stem as the stem of the bokmål word; one that is the same in both is returned as it is. */
export function bokmaalStem(stem: string): string {
  const listed = bokmaalWord(stem);
  if (listed !== undefined) return stemOf(listed);
  for (const [ending, bokmaal] of ENDINGS) if (ending.test(stem)) return stem.replace(ending, bokmaal);
  return stem;
}

/** Whether two words are forms of one word, in bokmål or nynorsk: «tenestene» and «tjenesten». */
export function sameWord(left: string, right: string): boolean {
  return bokmaalStem(stemOf(left)) === bokmaalStem(stemOf(right));
}
