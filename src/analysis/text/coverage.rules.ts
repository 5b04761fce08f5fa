/** A passage of a text: from a character, up to but not including another, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A range that accounts for its characters: as a comment, or as set aside. */
export interface AccountedRange extends Range {
  readonly kind: 'comment' | 'setAside';
}

/**
 * How a text's characters are accounted for. White space counts nowhere; a character in a comment and also set aside
 * counts as in a comment. `characters = inComments + setAside + unhandled`.
 */
export interface Coverage {
  readonly characters: number;
  readonly inComments: number;
  readonly setAside: number;
  readonly unhandled: number;
  /** The passages that nobody has handled, each as long as it can be, without white space at its ends. */
  readonly gaps: readonly Range[];
}

const WHITE = /\s/u;
const UNHANDLED = 0;
const SET_ASIDE = 1;
const IN_COMMENT = 2;

/** Accounts for every character of a text. Ranges may overlap, and what of them lies outside the text is nothing. */
export function coverageOf(sourceText: string, ranges: readonly AccountedRange[]): Coverage {
  const marks = marksOf(sourceText.length, ranges);
  const counted = { [UNHANDLED]: 0, [SET_ASIDE]: 0, [IN_COMMENT]: 0 };
  for (let index = 0; index < sourceText.length; index += 1) {
    if (!WHITE.test(sourceText.charAt(index))) counted[markAt(marks, index)] += 1;
  }
  const { [UNHANDLED]: unhandled, [SET_ASIDE]: setAside, [IN_COMMENT]: inComments } = counted;
  const characters = unhandled + setAside + inComments;
  return { characters, inComments, setAside, unhandled, gaps: gapsOf(sourceText, marks) };
}

function gapsOf(sourceText: string, marks: Uint8Array): readonly Range[] {
  const gaps: Range[] = [];
  let gap: { start: number; end: number } | null = null;
  for (let index = 0; index < sourceText.length; index += 1) {
    if (markAt(marks, index) !== UNHANDLED) gap = null;
    else if (WHITE.test(sourceText.charAt(index))) continue;
    else if (gap) gap.end = index + 1;
    else gaps.push((gap = { start: index, end: index + 1 }));
  }
  return gaps;
}

function markAt(marks: Uint8Array, index: number): 0 | 1 | 2 {
  const mark = marks[index];
  return mark === SET_ASIDE || mark === IN_COMMENT ? mark : UNHANDLED;
}

function marksOf(length: number, ranges: readonly AccountedRange[]): Uint8Array {
  const marks = new Uint8Array(length);
  const setAside = ranges.filter((range) => range.kind === 'setAside');
  for (const { start, end } of setAside) marks.fill(SET_ASIDE, Math.max(0, start), Math.max(0, end));
  const comments = ranges.filter((range) => range.kind === 'comment');
  for (const { start, end } of comments) marks.fill(IN_COMMENT, Math.max(0, start), Math.max(0, end));
  return marks;
}
