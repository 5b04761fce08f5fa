import { MaxLength } from 'class-validator';

const LONGEST = 300;
const MOST_LINES = 5;

/** Where letters on paper go; what was seen goes with what was typed, so that nobody's change is written over. */
export class PostalAddressForm {
  @MaxLength(LONGEST, { message: 'tooLong' }) lines = '';
  @MaxLength(LONGEST) seen = '';
}

/** What was typed as lines without outer white space and without empty ones. */
export function linesOf(typed: string): string {
  return typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

export function isTooManyLines(lines: string): boolean {
  return lines.split('\n').length > MOST_LINES;
}
