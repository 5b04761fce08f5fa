import { usualSize } from './footnotes.js';
import type { Paragraph } from './paragraphs.js';

const LARGER = 1.12;
const NOT_SMALLER = 0.95;
const MAX_CHARACTERS = 160;
const MAX_LINES = 3;
const MAX_LEVEL = 6;
const NUMBER = /^(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+\p{L}/u;

/**
 * Which paragraphs are headings, and of which level: 0 for the title of the document, then 1 and on. A PDF seldom says;
 * larger or bold type on lines of their own does.
 */
export function headingLevels(paragraphs: readonly Paragraph[]): ReadonlyMap<Paragraph, number> {
  const bodySize = usualSize(paragraphs.flatMap(({ lines }) => lines));
  const headings = paragraphs.filter((paragraph) => looksLikeHeading(paragraph, bodySize));
  const looks = [...new Set(headings.map(lookOf))].sort((a, b) => b - a);
  const title = titleOf(headings, looks);
  const chapterLooks = title === undefined ? looks : looks.slice(1);
  const rootDepths = shallowestNumbers(headings);
  return new Map(
    headings.map((heading) => {
      if (heading === title) return [heading, 0];
      const rank = chapterLooks.indexOf(lookOf(heading)) + 1;
      const deeper = Math.max(0, numberDepth(heading) - (rootDepths.get(lookOf(heading)) ?? 1));
      return [heading, Math.min(MAX_LEVEL, rank + deeper)];
    }),
  );
}

function looksLikeHeading(paragraph: Paragraph, bodySize: number): boolean {
  const { lines } = paragraph;
  const size = lines[0]?.size ?? 0;
  if (!readsLikeHeading(paragraph)) return false;
  if (size > bodySize * LARGER) return true;
  // In the type of the text, bold beside something else is the head or first cell of a table.
  return size >= bodySize * NOT_SMALLER && lines.every(({ bold, besideOthers }) => bold && !besideOthers);
}

function readsLikeHeading({ lines, text, marker }: Paragraph): boolean {
  if (marker === 'bullet' || marker === 'dash') return false;
  if (text.length > MAX_CHARACTERS || lines.length > MAX_LINES) return false;
  return /\p{L}{2}/u.test(text) && !/[.,;]$/.test(text);
}

/** The title is the one heading in the largest type, on the first page before all others. */
function titleOf(headings: readonly Paragraph[], looks: readonly number[]): Paragraph | undefined {
  const [first, ...others] = headings;
  if (first?.page !== 1 || looks.length < 2 || lookOf(first) !== looks[0]) return undefined;
  return others.every((other) => lookOf(other) !== looks[0]) ? first : undefined;
}

/** Size in half points, bold before light: sorted downwards, the most prominent comes first. */
function lookOf({ lines }: Paragraph): number {
  const [first] = lines;
  return Math.round((first?.size ?? 0) * 2) * 2 + (lines.every(({ bold }) => bold) ? 1 : 0);
}

function shallowestNumbers(headings: readonly Paragraph[]): ReadonlyMap<number, number> {
  const depths = new Map<number, number>();
  for (const heading of headings) {
    const depth = numberDepth(heading);
    if (depth > 0) depths.set(lookOf(heading), Math.min(depth, depths.get(lookOf(heading)) ?? depth));
  }
  return depths;
}

/** 2 for "3.1 Henvisning", 0 for a heading without a number. */
function numberDepth({ text }: Paragraph): number {
  return NUMBER.exec(text)?.[1]?.split('.').length ?? 0;
}
