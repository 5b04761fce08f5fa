import { foldForSearch } from './sorting.js';

const WRITTEN_OUT: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', Æ: 'AE', Ø: 'O', Å: 'A' };

/** A text as part of a file's name that every system takes: letters of English, digits, and hyphens between. */
export function plainName(text: string): string {
  const written = [...text.normalize('NFC')].map((letter) => WRITTEN_OUT[letter] ?? withoutAccent(letter)).join('');
  return written.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}

/** Keeps capitals, which folding for search does not. */
function withoutAccent(letter: string): string {
  const folded = foldForSearch(letter);
  return letter === letter.toLowerCase() ? folded || letter : folded.toUpperCase();
}
