import { foldForSearch } from '../../language/sorting.js';
import { compoundParts } from '../../language/norwegian/compound-parts.js';
import { termsOf, termsOfWord } from '../../language/norwegian/terms-of.js';
import { wordsIn } from '../../language/norwegian/words-in.js';

/** One thing that a text must hold: a word in any of its forms, a beginning of words, or words after each other. */
export type Sought =
  | { readonly kind: 'word'; readonly word: string; readonly term: string }
  | { readonly kind: 'prefix'; readonly word: string }
  | { readonly kind: 'phrase'; readonly words: readonly string[] };

/** Nobody searches for more at once; what comes after is left out. */
const MOST_SOUGHT = 12;
const LONGEST_WORD = 80;
const PLAIN = /[^\p{L}\p{N}]/gu;
const WITHOUT_NORWEGIAN_KEYS: Readonly<Record<string, string>> = { å: 'a', ø: 'o', æ: 'ae' };

/**
 * What a text is found by. `words`: each as it is written, in order, lower case, accents and Sámi letters folded, `å ø æ`
 * kept. `terms`: the stems of the words and of the parts of compounds, in bokmål and nynorsk alike, and the words as somebody
 * writes them who lacks `å ø æ`; in no order, each once.
 */
export interface IndexedText {
  readonly words: readonly string[];
  readonly terms: readonly string[];
}

/** Stands between two texts of one document, so that no phrase reaches from one into the next. */
const BETWEEN_TEXTS = 'xxgrensexx';

export function indexedText(texts: readonly string[]): IndexedText {
  const words = texts.flatMap((text, index) => (index === 0 ? plainWords(text) : [BETWEEN_TEXTS, ...plainWords(text)]));
  const stems = [...texts.flatMap((text) => termsOf(text)), ...words.flatMap(innerTerms)].map(plain);
  const foreign = words.map(withoutNorwegianLetters).filter((word, index) => word !== words[index]);
  return { words, terms: [...new Set([...stems, ...foreign])].filter((term) => term !== '') };
}

/** The terms of the parts of a compound, and of the parts of those: «rus» in «rusmiddelavhengigheit». */
function innerTerms(word: string): readonly string[] {
  return compoundParts(word).flatMap((part) => termsOfWord(part));
}

/**
 * Reads what somebody searches for: words, of which all must be there; `"so and so"` for words after each other; `ord*` for
 * all that begins so. A sign that means nothing here is passed over, so that nothing typed is ever wrong.
 */
export function readSearch(typed: string): readonly Sought[] {
  const parts = typed.match(/"[^"]*"?|[^\s"]+/g) ?? [];
  return parts.flatMap(soughtIn).slice(0, MOST_SOUGHT);
}

function soughtIn(part: string): readonly Sought[] {
  const words = plainWords(part);
  const [first] = words;
  if (first === undefined) return [];
  if (words.length > 1) return [{ kind: 'phrase', words }];
  if (part.startsWith('"')) return [{ kind: 'phrase', words }];
  if (part.endsWith('*')) return [{ kind: 'prefix', word: first }];
  return [{ kind: 'word', word: first, term: plain(termsOfWord(wordsIn(part)[0] ?? first)[0] ?? first) }];
}

function plainWords(text: string): readonly string[] {
  return wordsIn(text)
    .map((word) => plain(foldForSearch(word)))
    .filter((word) => word !== '');
}

function plain(word: string): string {
  return word.replace(PLAIN, '').slice(0, LONGEST_WORD);
}

function withoutNorwegianLetters(word: string): string {
  return word.replace(/[åøæ]/g, (letter) => WITHOUT_NORWEGIAN_KEYS[letter] ?? letter);
}
