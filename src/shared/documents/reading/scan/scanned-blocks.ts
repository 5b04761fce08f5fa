import { isCaption } from '../captions.js';
import { markerOf, withoutBullet } from '../pdf/list-markers.js';
import { gatherLines } from '../pdf/paragraphs.js';
import { withoutRepeatedLines } from '../pdf/repeated-lines.js';
import type { TextBlock } from '../text-block.js';
import type { ScannedLine, ScannedPage } from './scanned-lines.js';

const LARGER = 1.3;
const MOST_HEADING_CHARACTERS = 100;
/** What stands of specks, lines and logos is no text. */
const SAYS_SOMETHING = /\p{L}{2}|\d/u;

/**
 * The blocks of pages that were read from pictures: the paragraphs that tesseract saw, without running heads and page
 * numbers, broken words made whole. Larger type on a line of its own is a heading; its level is not told.
 */
export function scannedBlocks(pages: readonly ScannedPage[]): readonly TextBlock[] {
  const heights = new Map(pages.map(({ number, height }) => [number, height]));
  const all = pages.flatMap(({ lines }) => lines);
  const kept = new Set(withoutRepeatedLines(all, heights));
  const lines = all.filter((line) => kept.has(line));
  const usual = median(lines.map(({ size }) => size));
  return paragraphsOf(lines)
    .map((paragraph) => blockOf(paragraph, usual))
    .filter(({ text }) => SAYS_SOMETHING.test(text));
}

function paragraphsOf(lines: readonly ScannedLine[]): readonly ScannedLine[][] {
  const paragraphs: ScannedLine[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const last = open?.at(-1);
    const goesOn = last?.page === line.page && last.paragraph === line.paragraph && markerOf(line.text) === 'none';
    if (open && goesOn) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function blockOf(lines: readonly ScannedLine[], usualSize: number): TextBlock {
  const { text: whole, places, page, marker } = gatherLines(lines);
  const text = marker === 'none' ? whole : withoutBullet(whole);
  const gone = whole.length - text.length;
  const letters = lines.reduce((sum, line) => sum + line.text.length, 0);
  const sure = lines.reduce((sum, line) => sum + line.text.length * line.confidence, 0);
  return {
    ...kindOf(text, marker !== 'none', lines, usualSize),
    text,
    page,
    places: places.map((place) => ({ ...place, start: Math.max(0, place.start - gone), end: place.end - gone })),
    confidence: Math.round(sure / Math.max(1, letters)),
  };
}

function kindOf(
  text: string,
  isItem: boolean,
  lines: readonly ScannedLine[],
  usualSize: number,
): Pick<TextBlock, 'kind' | 'level'> {
  if (isCaption(text)) return { kind: 'caption' };
  if (isItem) return { kind: 'listItem', level: 1 };
  const isLarge = lines.every(({ size }) => size > LARGER * usualSize);
  const readsAsHeading = text.length <= MOST_HEADING_CHARACTERS && !/[.,;]$/.test(text) && /\p{L}{2}/u.test(text);
  return isLarge && readsAsHeading ? { kind: 'heading', level: 1 } : { kind: 'paragraph' };
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
