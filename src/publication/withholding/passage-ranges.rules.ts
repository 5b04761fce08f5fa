import { BareText } from '../../analysis/reading/bare-text.js';
import type { Range } from '../../analysis/text/coverage.rules.js';
import { WITHHELD_MARK } from '../published/published-answer.js';

/** Passages that one decision withholds of a text: as ranges of the reading they were drawn in, and as the words there. */
export interface DrawnPassages {
  readonly sourceId: string;
  readonly ranges: readonly Range[];
  readonly words: readonly string[];
}

const WORD_LETTER = /[\p{L}\p{N}]/u;

/**
 * Where passages stand in a text: where they were drawn, and in another reading of the same text wherever their words
 * stand. Null when some of them are not found, and the text must then not be shown at all.
 */
export function rangesIn(
  { sourceId, text }: { readonly sourceId: string; readonly text: string },
  passages: readonly DrawnPassages[],
): readonly Range[] | null {
  const found: Range[] = [];
  for (const drawn of passages) {
    const stands = drawn.sourceId === sourceId || standsUnmoved(text, drawn);
    const here = stands ? drawn.ranges : placesOf(text, drawn.words);
    if (here === null) return null;
    found.push(...here);
  }
  return joined(found);
}

/** Another reading of a text that has not changed: the same words at the same offsets. */
function standsUnmoved(text: string, { ranges, words }: DrawnPassages): boolean {
  return ranges.every(({ start, end }, index) => text.slice(start, end) === words[index]);
}

function placesOf(text: string, words: readonly string[]): readonly Range[] | null {
  const places = words.map((each) => occurrencesOf(each, text));
  return places.some((each) => each.length === 0) ? null : places.flat();
}

/** Everywhere that the words stand in a text, however their lines are broken and whatever is a capital. */
export function occurrencesOf(words: string, text: string): readonly Range[] {
  const bare = new BareText(text);
  const [haystack, needle] = [folded(bare.letters), folded(new BareText(words).letters)];
  const found: Range[] = [];
  if (needle === '') return found;
  for (let at = haystack.indexOf(needle); at !== -1; at = haystack.indexOf(needle, at + 1)) {
    found.push(bare.rangeOf(at, needle.length));
  }
  return found;
}

/** The occurrences that are whole words: a short name is not looked for within longer ones. */
export function wholeOccurrencesOf(words: string, text: string): readonly Range[] {
  return occurrencesOf(words, text).filter(
    ({ start, end }) => !WORD_LETTER.test(text.charAt(start - 1)) && !WORD_LETTER.test(text.charAt(end)),
  );
}

/** Ranges in order, those that touch or overlap as one. */
export function joined(ranges: readonly Range[]): readonly Range[] {
  const inOrder = [...ranges].sort((left, right) => left.start - right.start);
  const result: Range[] = [];
  for (const range of inOrder) {
    const last = result.at(-1);
    if (last && range.start <= last.end) result[result.length - 1] = { ...last, end: Math.max(last.end, range.end) };
    else result.push(range);
  }
  return result;
}

export function overlaps(ranges: readonly Range[], { start, end }: Range): boolean {
  return ranges.some((range) => range.start < end && start < range.end);
}

/** A text with a mark in the place of each range; the ranges must be `joined`. */
export function withoutRanges(text: string, ranges: readonly Range[]): string {
  let at = 0;
  let kept = '';
  for (const { start, end } of ranges) {
    kept += text.slice(at, start) + WITHHELD_MARK;
    at = end;
  }
  return kept + text.slice(at);
}

/** What of a text's ranges stands in one block of it, counted from the block's beginning. */
export function rangesOfBlock(
  ranges: readonly Range[],
  block: { readonly startOffset: number; readonly text: string },
): readonly Range[] {
  const end = block.startOffset + block.text.length;
  return ranges
    .filter((range) => range.start < end && range.end > block.startOffset)
    .map((range) => ({
      start: Math.max(range.start - block.startOffset, 0),
      end: Math.min(range.end, end) - block.startOffset,
    }));
}

/** Lower case unit by unit, so that offsets stay: a few letters become two in lower case. */
function folded(text: string): string {
  let result = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const lower = unit.toLowerCase();
    result += lower.length === 1 ? lower : unit;
  }
  return result;
}
