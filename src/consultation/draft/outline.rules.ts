import type { OutlineEntry } from '../../shared/documents/reading/outline-from-blocks.js';

/** One line of an outline: a chapter (level 1), or what stands in it. */
export interface OutlineLine {
  readonly level: number;
  /** As printed, `2.3`; null when there is none. */
  readonly number: string | null;
  readonly title: string;
}

/** What is wrong with a typed outline, and on which line (from 1). */
export interface OutlineFault {
  readonly line: number;
  readonly reason: 'titleTooLong' | 'tooManySections';
}

export type ReadOutline =
  { readonly ok: true; readonly lines: readonly OutlineLine[] } | { readonly ok: false; readonly fault: OutlineFault };

export const LONGEST_SECTION_TITLE = 300;
export const MOST_SECTIONS = 600;

// A bare number is one only before a capital or a full stop: "10 anbefalinger" counts, it does not number.
const NUMBERED = /^(\d{1,3}(?:\.\d{1,3})+|\d{1,3}(?=[.)]\s|\s+\p{Lu}))[.)]?\s+(.+)$/u;
const BULLET = /^[-–—•*]\s+/;
const TAB_WIDTH = 4;
const INDENT = '  ';

interface OpenLine {
  readonly indent: number;
  readonly level: number;
}

/**
 * Reads an outline as it is typed, one section a line. The level comes from the number (`2.3` stands in `2`), or without a
 * number from the indent below the line above. A level that is skipped is closed up; empty lines and bullets are ignored.
 */
export function readOutline(text: string): ReadOutline {
  const lines: OutlineLine[] = [];
  const open: OpenLine[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const { indent, number, title } = readLine(raw);
    if (title === '') continue;
    if (title.length > LONGEST_SECTION_TITLE) return { ok: false, fault: { line: index + 1, reason: 'titleTooLong' } };
    if (lines.length === MOST_SECTIONS) return { ok: false, fault: { line: index + 1, reason: 'tooManySections' } };
    closeDownTo(open, indent, number);
    const level = (open.at(-1)?.level ?? 0) + 1;
    open.push({ indent, level });
    lines.push({ level, number, title });
  }
  return { ok: true, lines };
}

/** An outline as it is typed: indented by level, with its numbers. */
export function writeOutline(lines: readonly OutlineLine[]): string {
  return lines
    .map(({ level, number, title }) => `${INDENT.repeat(level - 1)}${number === null ? '' : `${number} `}${title}`)
    .join('\n');
}

/** The outline that the headings of a file propose, line by line. */
export function linesOf(entries: readonly OutlineEntry[]): readonly OutlineLine[] {
  return entries.flatMap((entry) => [
    { level: entry.level, number: entry.number ?? null, title: entry.title.slice(0, LONGEST_SECTION_TITLE) },
    ...linesOf(entry.children),
  ]);
}

function readLine(raw: string): { indent: number; number: string | null; title: string } {
  const white = /^\s*/.exec(raw)?.[0] ?? '';
  const indent = white.replaceAll('\t', ' '.repeat(TAB_WIDTH)).length;
  const text = raw.trim().replace(BULLET, '').replace(/\s+/g, ' ');
  const found = NUMBERED.exec(text);
  return { indent, number: found?.[1] ?? null, title: found?.[2] ?? text };
}

/** Leaves open only the lines that the next one stands below. */
function closeDownTo(open: OpenLine[], indent: number, number: string | null): void {
  const depth = number?.split('.').length;
  const isBelow = (line: OpenLine): boolean => (depth === undefined ? line.indent < indent : line.level < depth);
  let last = open.at(-1);
  while (last && !isBelow(last)) {
    open.pop();
    last = open.at(-1);
  }
}
