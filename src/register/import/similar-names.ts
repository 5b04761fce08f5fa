import { distance } from 'fastest-levenshtein';
import { placeWords } from '../reference/municipalities.js';
import { nameKey } from './organisation-name.js';

/** A name made ready for comparing, since each is compared with many. */
export interface ComparedName {
  readonly name: string;
  readonly words: readonly string[];
  /** The letters and digits alone: "Barne- ungdoms, - og" and "Barne-, ungdoms- og" are one string. */
  readonly letters: string;
  /** The same without a trailing abbreviation in brackets. */
  readonly withoutAbbreviation?: string;
}

const MOST_WRONG_WORDS = 2;
const MOST_WRONG_LETTERS = 2;
/** Of a shorter word every letter matters: abbreviations, "sør", "unge" and "ungt". */
export const SHORTEST_MISSPELT = 5;
const REGION_WORDS: ReadonlySet<string> = new Set([
  'norge',
  'landet',
  'sørlandet',
  'vestlandet',
  'østlandet',
  'nordlandet',
]);
const DIRECTION = /^(nordre|nord|søndre|sør|østre|øst|aust|vestre|vest|midtre|midt|indre|ytre|øvre|nedre)/;
const ABBREVIATION = /^(.*\S)\s*\([^()]+\)$/;

export function comparedName(name: string): ComparedName {
  const key = nameKey(name);
  const shortened = ABBREVIATION.exec(key)?.[1];
  return {
    name,
    words: key.split(/[^\p{L}\p{N}]+/u).filter(Boolean),
    letters: lettersOf(key),
    ...(shortened !== undefined && { withoutAbbreviation: lettersOf(shortened) }),
  };
}

/**
 * How far apart two spellings of what is probably one name are: 0 when they differ in spaces, punctuation or a bracketed
 * abbreviation only, else the number of wrong letters; nothing when they are two names. Words are compared in their
 * places. A word that is another place, direction, number or abbreviation tells two bodies apart, however alike:
 * "Larvik" and "Narvik", "Østfold" and "Vestfold", "RKBU" and "RBUP".
 */
export function misspelling(left: ComparedName, right: ComparedName): number | undefined {
  if (left.letters === right.letters || differInAbbreviation(left, right)) return 0;
  if (left.words.length !== right.words.length || differTooMuchInLength(left, right)) return undefined;
  return wrongLettersInPlace(left.words, right.words);
}

function differTooMuchInLength(left: ComparedName, right: ComparedName): boolean {
  return Math.abs(left.letters.length - right.letters.length) > MOST_WRONG_WORDS * MOST_WRONG_LETTERS;
}

function wrongLettersInPlace(words: readonly string[], others: readonly string[]): number | undefined {
  let wrongLetters = 0;
  let wrongWords = 0;
  for (let place = 0; place < words.length; place += 1) {
    const [word = '', other = ''] = [words[place], others[place]];
    if (word === other) continue;
    wrongWords += 1;
    const wrong = wrongWords > MOST_WRONG_WORDS ? undefined : wrongLettersOf(word, other);
    if (wrong === undefined) return undefined;
    wrongLetters += wrong;
  }
  return wrongLetters;
}

/** One has an abbreviation and the other has none; two different abbreviations are two names. */
function differInAbbreviation(left: ComparedName, right: ComparedName): boolean {
  return left.withoutAbbreviation === right.letters || right.withoutAbbreviation === left.letters;
}

/** How many letters of a word are wrong when it is a misspelling of the other; nothing when they are two words. */
export function wrongLettersOf(word: string, other: string): number | undefined {
  const tolerated = toleratedLetters(Math.min(word.length, other.length));
  if (tolerated === 0 || Math.abs(word.length - other.length) > tolerated) return undefined;
  const wrong = distance(word, other);
  return wrong > tolerated || isDistinguishing(word, other) ? undefined : wrong;
}

function toleratedLetters(length: number): number {
  if (length < SHORTEST_MISSPELT) return 0;
  return length < 8 ? 1 : MOST_WRONG_LETTERS;
}

function isDistinguishing(word: string, other: string): boolean {
  if (/\p{N}/u.test(word + other)) return true;
  if (isPlace(word) && isPlace(other)) return true;
  return DIRECTION.exec(word)?.[1] !== DIRECTION.exec(other)?.[1];
}

function isPlace(word: string): boolean {
  return placeWords.has(word) || REGION_WORDS.has(word);
}

function lettersOf(key: string): string {
  return key.replace(/[^\p{L}\p{N}]/gu, '');
}
