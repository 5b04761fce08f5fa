import { foldForSearch } from '../../language/sorting.js';
import { compoundParts } from '../../language/norwegian/compound-parts.js';
import { termsOfWord } from '../../language/norwegian/terms-of.js';
import type { Sought } from './search-expression.js';

/** A piece of a text around what was found, in order; what was found is marked. */
export type Excerpt = readonly { readonly text: string; readonly isHit: boolean }[];

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const BEFORE = 80;
const LENGTH = 280;

/** The piece of a text that best shows why it was found: from a little before the first word that was searched for. */
export function excerptOf(text: string, sought: readonly Sought[]): Excerpt {
  const plain = text.replace(/\s+/g, ' ').trim();
  const hits = [...plain.matchAll(WORD)].filter(([word]) => sought.some((each) => isSought(word, each)));
  const start = wordStart(plain, Math.max(0, (hits[0]?.index ?? 0) - BEFORE));
  const end = Math.min(plain.length, start + LENGTH);
  const pieces: { text: string; isHit: boolean }[] = [{ text: start > 0 ? '… ' : '', isHit: false }];
  let at = start;
  for (const { 0: word, index } of hits.filter((hit) => hit.index >= start && hit.index + hit[0].length <= end)) {
    pieces.push({ text: plain.slice(at, index), isHit: false }, { text: word, isHit: true });
    at = index + word.length;
  }
  pieces.push({ text: `${plain.slice(at, end)}${end < plain.length ? ' …' : ''}`, isHit: false });
  return pieces.filter((piece) => piece.text !== '');
}

function wordStart(text: string, near: number): number {
  return near === 0 ? 0 : text.indexOf(' ', near) + 1;
}

function isSought(word: string, sought: Sought): boolean {
  const folded = foldForSearch(word);
  switch (sought.kind) {
    case 'phrase':
      return sought.words.includes(folded);
    case 'prefix':
      return [folded, ...innerTerms(folded)].some((term) => term.startsWith(sought.word));
    case 'word':
      return folded === sought.word || innerTerms(folded).includes(sought.term);
  }
}

function innerTerms(word: string): readonly string[] {
  return [...termsOfWord(word), ...compoundParts(word).flatMap((part) => termsOfWord(part))];
}
