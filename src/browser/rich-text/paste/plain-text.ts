import { hyphenatedWords, joinLines } from '../../../shared/documents/reading/pdf/join-lines.js';
import { typedPointLength } from './marks.js';
import { readable } from './pasted-block.js';

/** Shorter lines than these are broken by whoever wrote them, as in an address or a verse. */
const SHORTEST_FULL_LINE = 45;
const BEGINS_ANEW = /^\s*(?:[-–·•▪◦‣*#]|\d{1,3}[.)]\s|[a-zæøå][.)]\s|§)/iu;

/** Pasted text without markup, as marked text: lines that a PDF or an e-mail program broke are whole again. */
export function markedTextOfPlain(text: string): string {
  const lines = text.split(/\r\n?|\n/u).map((line) => line.replace(/[\u00ad\u200b\u2060\ufeff]/gu, '').trimEnd());
  return unbroken(lines).map(withMark).join('\n');
}

/** A line that would have had room for the next word was broken on purpose; the others were broken for want of room. */
function unbroken(lines: readonly string[]): readonly string[] {
  const width = Math.max(...lines.map((line) => line.length));
  const isBrokenAfter = (line: string, next: string): boolean =>
    line.length >= SHORTEST_FULL_LINE &&
    next.trim() !== '' &&
    !BEGINS_ANEW.test(next) &&
    (/\p{L}-$/u.test(line) || line.length + 1 + firstWord(next).length > width);
  const hyphenated = hyphenatedWords(lines);
  const whole: string[] = [];
  let before = '';
  for (const line of lines) {
    const last = whole.at(-1);
    if (last !== undefined && isBrokenAfter(before, line)) {
      whole[whole.length - 1] = joinLines(last, line.trimStart(), hyphenated);
    } else whole.push(line);
    before = line;
  }
  return whole;
}

function firstWord(line: string): string {
  return /\S+/u.exec(line)?.[0] ?? '';
}

function withMark(line: string): string {
  const indent = /^\s*/u.exec(line)?.[0] ?? '';
  const words = line.slice(indent.length);
  const length = typedPointLength(words);
  return length === 0 ? line : `${indent}- ${readable(words.slice(length))}`;
}
