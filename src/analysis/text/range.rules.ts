import type { Range } from './coverage.rules.js';

const WHITE = /\s/u;
const HIGH_SURROGATE = /[\ud800-\udbff]/;
const LOW_SURROGATE = /[\udc00-\udfff]/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * A range as it is kept: inside the text, without white space at its ends, and no letter cut in two. Null when nothing is
 * left of it.
 */
export function tidyRange(text: string, { start, end }: Range): Range | null {
  let from = Math.max(0, Math.floor(start));
  let to = Math.min(text.length, Math.floor(end));
  while (from < to && WHITE.test(text.charAt(from))) from += 1;
  while (to > from && WHITE.test(text.charAt(to - 1))) to -= 1;
  if (cutsLetter(text, from)) from -= 1;
  if (cutsLetter(text, to)) to += 1;
  return to > from ? { start: from, end: to } : null;
}

/** The two passages of a range that is split before a character; null when one of them would be empty. */
export function splitRange(text: string, range: Range, at: number): readonly [Range, Range] | null {
  const first = tidyRange(text, { start: range.start, end: Math.min(at, range.end) });
  const second = tidyRange(text, { start: Math.max(at, range.start), end: range.end });
  return first && second && first.end <= second.start ? [first, second] : null;
}

/** The passage from where the first of two begins to where the last of them ends. */
export function joinRanges(left: Range, right: Range): Range {
  return { start: Math.min(left.start, right.start), end: Math.max(left.end, right.end) };
}

/** True when the passage begins and ends where words do, so that "ja" is not found inside "januar". */
export function standsOnItsOwn(text: string, { start, end }: Range): boolean {
  return !isInsideWord(text, start) && !isInsideWord(text, end);
}

function isInsideWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  return LETTER_OR_DIGIT.test(text.charAt(at - 1)) && LETTER_OR_DIGIT.test(text.charAt(at));
}

function cutsLetter(text: string, at: number): boolean {
  return at > 0 && HIGH_SURROGATE.test(text.charAt(at - 1)) && LOW_SURROGATE.test(text.charAt(at));
}
