import type { TextLine } from './page-text.js';

/** Notes are set smaller than the text that they belong to. */
const SMALLER = 0.93;
const MARK_AT_START = /^(\d{1,3}|\*{1,3})\)?(?:\s+\S|\p{Lu})/u;
/** Where the mark in the note is set close to its first word. */
const CLOSE_MARK = /^(\d{1,3}|\*{1,3})(?=\p{Lu})/u;

/** The lines of one note. */
export type NoteLines = readonly TextLine[];

/**
 * Takes the footnotes out of the running text, so that a paragraph goes on over the page below which they stand. A note is
 * smaller type at the foot of its page that begins with a mark which also stands raised in the text above it.
 */
export function partFootnotes(lines: readonly TextLine[]): {
  readonly body: readonly TextLine[];
  readonly notes: readonly NoteLines[];
} {
  const size = usualSize(lines);
  const pages = new Map<number, TextLine[]>();
  for (const line of lines) pages.set(line.page, [...(pages.get(line.page) ?? []), line]);
  const notes = [...pages.values()].flatMap((onPage) => notesOf(onPage, size));
  const taken = new Set(notes.flat());
  return {
    body: taken.size === 0 ? lines : lines.filter((line) => !taken.has(line)),
    notes: notes.map((note) => note.map((line, at) => (at === 0 ? withMarkApart(line) : line))),
  };
}

function withMarkApart(line: TextLine): TextLine {
  return { ...line, text: line.text.replace(CLOSE_MARK, '$1 ') };
}

function notesOf(lines: readonly TextLine[], bodySize: number): readonly NoteLines[] {
  const downwards = [...lines].sort((one, other) => one.box.top - other.box.top);
  const foot = downwards.slice(downwards.findLastIndex((line) => line.size > SMALLER * bodySize) + 1);
  if (foot.length === 0 || foot.length === lines.length) return [];
  const marks = new Set(downwards.slice(0, -foot.length).flatMap(({ noteMarks }) => noteMarks));
  const notes: TextLine[][] = [];
  for (const line of foot) {
    const mark = MARK_AT_START.exec(line.text)?.[1];
    // Each mark begins one note; the same number once more is a number in it.
    if (mark !== undefined && marks.delete(mark)) notes.push([line]);
    else notes.at(-1)?.push(line);
  }
  return notes;
}

/** The type size that most letters have. */
export function usualSize(lines: readonly TextLine[]): number {
  const characters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length);
  }
  const [usual] = [...characters].sort(([sizeA, a], [sizeB, b]) => b - a || sizeA - sizeB);
  return usual?.[0] ?? 0;
}
