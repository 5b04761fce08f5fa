/** A run of stars in a line, and whether it may begin or end a marked passage where it stands. */
export interface StarRun {
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

const MAY_STAND_BEFORE = /[\s([{«"“„'‘\-–—/]/u;
const MAY_STAND_AFTER = /[\s.,;:!?…)\]}»"”'’\-–—/]/u;
const NEVER_FIRST = /[\s*.,;:!?…)\]}»]/u;
const NEVER_LAST = /[\s*([{«„\\]/u;

/**
 * What a run of stars can be, by the characters on each side; `''` stands for the end of the line. Stricter than Markdown:
 * stars inside a word or a sum ("5*3"), alone, in brackets or behind a word as the mark of a footnote are stars.
 */
export function starRun(length: number, before: string, after: string): StarRun {
  const opens = mayStand(MAY_STAND_BEFORE, before) && isWord(NEVER_FIRST, after);
  const closes = mayStand(MAY_STAND_AFTER, after) && isWord(NEVER_LAST, before);
  const isMark = length <= 3 && opens !== closes;
  return { length, opens: isMark && opens, closes: isMark && closes };
}

function mayStand(outside: RegExp, sign: string): boolean {
  return sign === '' || outside.test(sign);
}

function isWord(never: RegExp, sign: string): boolean {
  return sign !== '' && !never.test(sign);
}
