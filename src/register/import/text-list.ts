import { CATEGORY_NAMES } from '../reference/category-names.js';
import { nameKey, normaliseName, readName } from './organisation-name.js';
import { possibleHeadings } from './possible-headings.js';
import { shownText } from './read-list.js';
import type { ListRow, ReadList, TextLine, UnreadableLine } from './read-list.js';

export interface TextListOptions {
  /** Headings beside the seven of the reference list, as they stand in the file. */
  readonly extraHeadings?: readonly string[];
}

const COLUMN_HEADINGS: ReadonlySet<string> = new Set(['organisasjon', 'høringsinstans', 'høringsinstanser', 'navn']);

/** The lines under one heading; the first block, before any heading, has none. */
interface Block {
  readonly heading?: TextLine;
  readonly lines: TextLine[];
}

/**
 * Reads the plain list as a directorate publishes it: a title, the word "Organisasjon", and under each category heading
 * one body a line, with blank lines anywhere. Only named headings divide the list; a line that looks like an unnamed
 * one is reported in `possibleHeadings`.
 */
export function readTextList(text: string, options: TextListOptions = {}): ReadList {
  const [head, ...blocks] = blocksOf(linesOf(text), headingsByKey(options.extraHeadings ?? []));
  const preamble = preambleOf(head.lines, blocks.length);
  const stray = head.lines.slice(preamble.length);
  const bodies = blocks.map(readBlock);
  return {
    preamble,
    headings: blocks.flatMap(({ heading }) => (heading ? [heading] : [])),
    rows: bodies.flatMap(({ rows }) => rows),
    unreadable: [...stray.map(strayLine), ...bodies.flatMap(({ unreadable }) => unreadable)],
    possibleHeadings: askedAbout(
      stray,
      blocks.map(({ lines }) => lines),
    ),
  };
}

function linesOf(text: string): TextLine[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line, place) => ({ line: place + 1, text: line }))
    .filter((line) => normaliseName(line.text) !== '');
}

/** Headings are spelt as they are named, not as a file happens to write them. */
function headingsByKey(extraHeadings: readonly string[]): ReadonlyMap<string, string> {
  return new Map([...extraHeadings, ...CATEGORY_NAMES].map((name) => [nameKey(name), normaliseName(name)]));
}

function blocksOf(lines: readonly TextLine[], headings: ReadonlyMap<string, string>): [Block, ...Block[]] {
  const head: Block = { lines: [] };
  const blocks: [Block, ...Block[]] = [head];
  let current = head;
  for (const line of lines) {
    const heading = headings.get(nameKey(line.text));
    if (heading === undefined) {
      current.lines.push(line);
      continue;
    }
    current = { heading: { line: line.line, text: heading }, lines: [] };
    blocks.push(current);
  }
  return blocks;
}

/** All down to the column heading; without one, a single line is the title and several are not to be guessed at. */
function preambleOf(head: readonly TextLine[], headings: number): TextLine[] {
  const columnHeading = head.findIndex((line) => COLUMN_HEADINGS.has(nameKey(line.text)));
  if (columnHeading >= 0) return head.slice(0, columnHeading + 1).map(shown);
  return head.length === 1 && headings > 0 ? head.map(shown) : [];
}

function readBlock(block: Block): { rows: ListRow[]; unreadable: UnreadableLine[] } {
  const rows: ListRow[] = [];
  const unreadable: UnreadableLine[] = [];
  for (const line of block.lines) {
    const name = readName(line.text);
    if (name.ok) rows.push({ line: line.line, category: block.heading?.text ?? '', name: name.value });
    else unreadable.push({ ...shown(line), reason: name.reason });
  }
  return { rows, unreadable };
}

function shown(line: TextLine): TextLine {
  return { line: line.line, text: shownText(line.text) };
}

function strayLine(line: TextLine): UnreadableLine {
  return { ...shown(line), reason: 'beforeFirstHeading' };
}

/** What stands before the first named heading begins with a heading nobody named, so its first line is asked about too. */
function askedAbout(stray: readonly TextLine[], blocks: readonly (readonly TextLine[])[]): TextLine[] {
  const [first] = stray;
  const restarts = possibleHeadings([stray, ...blocks]).filter(({ line }) => line !== first?.line);
  return [...(first ? [first] : []), ...restarts].map(({ line, text }) => ({
    line,
    text: shownText(normaliseName(text)),
  }));
}
