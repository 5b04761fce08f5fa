import { blocksOfTyped } from '../../analysis/text/new-blocks.js';
import type { Stretch } from './trace.types.js';

/** Shorter words may stand in a letter by chance, and lead nowhere in it. */
const TELLING_CHARACTERS = 20;

interface Squeezed {
  readonly text: string;
  /** Where each character of `text` stood. */
  readonly at: readonly number[];
}

/**
 * Where what was typed stands in a text as it was read. Marks and white space fall away in reading, so the words are sought
 * block by block, each behind the one before. What is not found (a page break in the middle) is left out.
 */
export function stretchesOf(typed: string, read: string, from = 0): readonly Stretch[] {
  const whole = squeezed(read);
  const found: Stretch[] = [];
  let cursor = from;
  for (const block of blocksOfTyped(typed)) {
    const stretch = find(squeezed(block.text).text, whole, cursor);
    if (!stretch) continue;
    found.push(stretch);
    cursor = stretch.end;
  }
  return found;
}

/** As `stretchesOf`, in a letter where other things stand around: only blocks that are long enough to be told by. */
export function stretchesInLetter(typed: string, read: string): readonly Stretch[] {
  const whole = squeezed(read);
  return blocksOfTyped(typed).flatMap((block) => {
    const words = squeezed(block.text).text;
    const stretch = words.length < TELLING_CHARACTERS ? null : find(words, whole, 0);
    return stretch ? [stretch] : [];
  });
}

/** True when two stretches of a text have a character in common. */
export function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}

/** What of a text stands in none of the stretches: pieces with something visible in them, in order. */
export function outside(text: string, stretches: readonly Stretch[]): readonly string[] {
  const pieces: string[] = [];
  let cursor = 0;
  for (const { start, end } of [...stretches].sort((one, other) => one.start - other.start)) {
    pieces.push(text.slice(cursor, Math.max(cursor, start)));
    cursor = Math.max(cursor, end);
  }
  pieces.push(text.slice(cursor));
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

function find(words: string, whole: Squeezed, from: number): Stretch | null {
  if (words === '') return null;
  const first = whole.at.findIndex((at) => at >= from);
  const index = first < 0 ? -1 : whole.text.indexOf(words, first);
  const [start, last] = [whole.at[index], whole.at[index + words.length - 1]];
  return index < 0 || start === undefined || last === undefined ? null : { start, end: last + 1 };
}

/** Without white space and soft hyphens. */
function squeezed(text: string): Squeezed {
  const kept: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (/[\s\u00AD]/u.test(character)) continue;
    kept.push(character);
    at.push(index);
  }
  return { text: kept.join(''), at };
}
