// @ts-expect-error -- the library declares no types; what is used of it is `Snowball` below
import untyped from 'snowball-stemmers';
import { foldForSearch } from '../sorting.js';
import { irregularStem } from './irregular-words.js';

/** What a text may be written in; a word whose language is not known is taken for Norwegian. */
export type WrittenLanguage = 'nb' | 'nn' | 'en' | 'se';

interface Snowball {
  newStemmer(algorithm: 'norwegian' | 'english'): { stem(word: string): string };
}

const snowball = untyped as Snowball; // reason: the library has no types of its own
const norwegian = snowball.newStemmer('norwegian');
const english = snowball.newStemmer('english');

/** One letter more would make the stem of a person's noun another one than that of the verb: «behandlere», «behandlaren». */
const PERSON_ENDING = /(?:ere|eren|erne|eres|erens|ernes|aren|arar|arane|arens)$/;
const LEAST_PERSON = 6;

// The same few thousand words make up nearly every letter, and the stemmer is slow; the map is emptied when it is full.
const MOST_KEPT = 50_000;
const kept = new Map<string, string>();

/**
 * The stem that the forms of a word share, in bokmål and nynorsk alike: lower case, accents folded, `å ø æ` kept.
 * Snowball's Norwegian stemmer, with exceptions for what it gets wrong in letters about health: doctors («fastlege»), laws,
 * changed vowels, doubled consonants. English by its own stemmer; Sámi has none here and is only folded.
 */
export function stemOf(word: string, language: WrittenLanguage = 'nb'): string {
  const folded = foldForSearch(word);
  if (language === 'se') return folded;
  if (language === 'en') return english.stem(folded);
  const known = kept.get(folded);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const stem = irregularStem(folded) ?? regularStem(folded);
  kept.set(folded, stem);
  return stem;
}

function regularStem(word: string): string {
  if (/\d/.test(word)) return word;
  const stem = singleEnd(norwegian.stem(word));
  if (!PERSON_ENDING.test(word) || stem.length < LEAST_PERSON) return stem;
  return stem.replace(/(?:er|ar)$/, '');
}

/** No Norwegian word ends in two m: «ungdommer» and «programmet» are forms of «ungdom» and «program». */
function singleEnd(stem: string): string {
  return stem.endsWith('mm') ? stem.slice(0, -1) : stem;
}
