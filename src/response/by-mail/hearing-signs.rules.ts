import { foldForSearch } from '../../shared/language/sorting.js';

/** By what a mail is taken to be about a hearing, strongest first. The last ones are guesses. */
export const HEARING_SIGNS = ['thread', 'reference', 'title', 'invited', 'lastLetter'] as const;
export type HearingSign = (typeof HEARING_SIGNS)[number];

const CASE_NUMBER = /(?<![\d/])(\d{2}|(?:19|20)\d{2})\s?\/\s?([1-9]\d{1,6})(?![\d/])/g;
const MOST_NUMBERS = 50;
/** A shorter title is made of words that stand in any letter. */
const SHORTEST_TITLE = 12;

/** The case numbers that a text names («vår ref. 17/20347»), with a year of two digits, each once. */
export function caseNumbersIn(text: string): ReadonlySet<string> {
  const found = [...text.matchAll(CASE_NUMBER)].slice(0, MOST_NUMBERS);
  return new Set(found.map(([, year = '', number = '']) => `${year.slice(-2)}/${number}`));
}

/** A case number as `caseNumbersIn` gives it: `2017/20347` and `17/20347` are the same. */
export function shortCaseNumber(stored: string): string {
  return stored.replace(/^(?:19|20)(\d{2})\//, '$1/');
}

/** True when a text holds the title of a hearing, however it is spaced and capitalised. */
export function namesTitle(text: string, title: string): boolean {
  const wanted = foldForSearch(title);
  return wanted.length >= SHORTEST_TITLE && foldForSearch(text).includes(wanted);
}
