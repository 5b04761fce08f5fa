import { hyphenatedWords, joinLines } from './join-lines.js';
import { LineMeasure } from './line-measure.js';
import { markerOf } from './list-markers.js';
import type { Marker } from './list-markers.js';
import type { TextPlace } from '../text-block.js';
import type { TextLine } from './page-text.js';

/** Lines that belong together, before it is known whether they are a heading. */
export interface Paragraph {
  readonly page: number;
  readonly lines: readonly TextLine[];
  readonly text: string;
  /** Where each of its lines stands. */
  readonly places: readonly TextPlace[];
  readonly marker: Marker;
}

const SAME_SIZE = 0.1;
const ENDS_SENTENCE = /[.!?:;]["'»”)]?$/;
const MUCH_ROOM = 0.25;
const STEP_SLACK = 1.2;

/** The paragraphs of the running text, and notes each as a paragraph of its own. */
export function gatherParagraphs(
  lines: readonly TextLine[],
  notes: readonly (readonly TextLine[])[] = [],
): { readonly running: Paragraph[]; readonly notes: Paragraph[] } {
  const hyphenated = hyphenatedWords([...lines, ...notes.flat()].map(({ text }) => text));
  return {
    running: groupsOf(lines).map((group) => toParagraph(group, hyphenated)),
    notes: notes.map((note) => toParagraph(note, hyphenated)),
  };
}

/** Gathers lines to paragraphs by the distance between them, by how full they are, and by what they begin and end with. */
function groupsOf(lines: readonly TextLine[]): TextLine[][] {
  const measure = new LineMeasure(lines);
  const groups: TextLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && belongs(before, line, group, measure)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Lines that are known to belong together, as they were seen in a picture. */
export function gatherLines(lines: readonly TextLine[]): Paragraph {
  return toParagraph(lines, hyphenatedWords(lines.map(({ text }) => text)));
}

function toParagraph(lines: readonly TextLine[], hyphenated: ReadonlySet<string>): Paragraph {
  let text = '';
  const places: TextPlace[] = [];
  for (const line of lines) {
    text = text === '' ? line.text : joinLines(text, line.text, hyphenated);
    places.push({ start: text.length - line.text.length, end: text.length, page: line.page, ...line.box });
  }
  return {
    page: lines[0]?.page ?? 1,
    lines,
    text,
    places: withoutOverlap(places),
    marker: markerOf(lines[0]?.text ?? ''),
  };
}

/** A hyphen that was taken away when a broken word was made whole is no part of its line any more. */
function withoutOverlap(places: readonly TextPlace[]): TextPlace[] {
  return places.map((place, at) => ({ ...place, end: Math.min(place.end, places[at + 1]?.start ?? place.end) }));
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
