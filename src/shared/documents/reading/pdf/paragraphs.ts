import { hyphenatedWords, joinLines } from './join-lines.js';
import { LineMeasure } from './line-measure.js';
import { markerOf } from './list-markers.js';
import type { Marker } from './list-markers.js';
import type { TextLine } from './page-text.js';

/** Lines that belong together, before it is known whether they are a heading. */
export interface Paragraph {
  readonly page: number;
  readonly lines: readonly TextLine[];
  readonly text: string;
  readonly marker: Marker;
}

const SAME_SIZE = 0.1;
const ENDS_SENTENCE = /[.!?:;]["'»”)]?$/;
const MUCH_ROOM = 0.25;
const STEP_SLACK = 1.2;

/** Gathers lines to paragraphs by the distance between them, by how full they are, and by what they begin and end with. */
export function gatherParagraphs(lines: readonly TextLine[]): Paragraph[] {
  const measure = new LineMeasure(lines);
  const hyphenated = hyphenatedWords(lines.map(({ text }) => text));
  const groups: TextLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && belongs(before, line, group, measure)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => toParagraph(group, hyphenated));
}

function toParagraph(lines: readonly TextLine[], hyphenated: ReadonlySet<string>): Paragraph {
  const [first, ...rest] = lines.map(({ text }) => text);
  const text = rest.reduce((before, next) => joinLines(before, next, hyphenated), first ?? '');
  return { page: lines[0]?.page ?? 1, lines, text, marker: markerOf(first ?? '') };
}

function belongs(before: TextLine, line: TextLine, group: readonly TextLine[], measure: LineMeasure): boolean {
  if (Math.abs(line.size - before.size) > SAME_SIZE * before.size) return false;
  if (isElsewhere(before, line)) return runsOn(before, line, group, measure);
  if (isTooFar(before, line, measure) || !overlaps(before, line)) return false;
  const marker = markerOf(line.text);
  if (marker === 'bullet') return false;
  return !endsParagraph(before, line, marker, measure);
}

/** The next line stands on another page or higher up, at the head of another column or cell. */
function isElsewhere(before: TextLine, line: TextLine): boolean {
  return line.page !== before.page || line.baseline < before.baseline - before.size;
}

/** A paragraph goes on over a page or column when its last line is full and the next begins in the middle of a sentence. */
function runsOn(before: TextLine, line: TextLine, group: readonly TextLine[], measure: LineMeasure): boolean {
  if (ENDS_SENTENCE.test(before.text) || !/^\p{Ll}/u.test(line.text) || markerOf(line.text) !== 'none') return false;
  if (before.bold !== line.bold) return false;
  // A column is as wide as its own lines; on one line alone nothing can be seen.
  if (group.length > 1) return measure.roomAfter(before, line, Math.max(...group.map(({ right }) => right))) <= 0;
  return before.page !== line.page && measure.roomAfter(before, line) <= 0;
}

function isTooFar(before: TextLine, line: TextLine, measure: LineMeasure): boolean {
  const step = line.baseline - before.baseline;
  return step <= 0.3 * line.size || step > measure.lineStep * line.size * STEP_SLACK;
}

function overlaps(before: TextLine, line: TextLine): boolean {
  return line.left < before.right && line.right > before.left;
}

/** A line with room for the next word was ended by its writer: at the end of a sentence, before a sign of a new one. */
function endsParagraph(before: TextLine, line: TextLine, marker: Marker, measure: LineMeasure): boolean {
  const room = measure.roomAfter(before, line);
  const endsSentence = ENDS_SENTENCE.test(before.text);
  if (marker !== 'none') return endsSentence || room > 0 || markerOf(before.text) === marker;
  if (room <= 0) return false;
  if (endsSentence || before.bold !== line.bold) return true;
  return room > measure.widthOf(line) * MUCH_ROOM && /^[\p{Lu}\d]/u.test(line.text);
}
