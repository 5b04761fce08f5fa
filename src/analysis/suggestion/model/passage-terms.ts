import { isFunctionWord } from '../../../shared/language/norwegian/function-words.js';
import { termsOfWord } from '../../../shared/language/norwegian/terms-of.js';
import { stemOf, type WrittenLanguage } from '../../../shared/language/norwegian/stem-of.js';
import { fieldsOfTerm } from './word-fields.js';
import { wordsIn } from '../../../shared/language/norwegian/words-in.js';

/** A term of a text: how much it weighs there, and the first word that it came from. */
export interface Said {
  readonly weight: number;
  readonly word: string;
}

/** The terms of a text with their weights. */
export type TermBag = ReadonlyMap<string, Said>;

/** A part of a compound says less than a word of its own. */
const PART = 0.6;
/** And what it speaks of says less than the word itself. */
const FIELD = 0.7;

interface Counted {
  count: number;
  readonly word: string;
}

/**
 * The terms of a text, each with a weight that grows ever slower with how often it is said: a long letter that says one
 * thing many times is not about that thing alone. Always as Norwegian, which the hearing is in, and short passages are easily
 * taken for another language; one that is taken for English has its English stems beside.
 */
export function bagOf(text: string, language: WrittenLanguage | null = null): TermBag {
  const counts = new Map<string, Counted>();
  for (const word of wordsIn(text)) {
    if (word.length < 2 || isFunctionWord(word)) continue;
    termsOfWord(word).forEach((term, index) => {
      const share = index === 0 ? 1 : PART;
      add(counts, term, share, word);
      for (const field of fieldsOfTerm(term)) add(counts, field, share * FIELD, word);
    });
    if (language === 'en') add(counts, stemOf(word, language), PART, word);
  }
  return new Map([...counts].map(([term, { count, word }]) => [term, { weight: Math.log1p(count), word }]));
}

function add(counts: Map<string, Counted>, term: string, share: number, word: string): void {
  const known = counts.get(term);
  if (known) known.count += share;
  else counts.set(term, { count: share, word });
}
