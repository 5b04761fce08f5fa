import { plainText } from '../plain-text.js';
import { boxBetween, type PageSize } from '../pdf/line-box.js';
import type { TextLine } from '../pdf/page-text.js';

/** A line of a picture, with the paragraph that tesseract found it in and how surely its words were read. */
export interface ScannedLine extends TextLine {
  readonly paragraph: string;
  /** 0 to 100, for each letter. */
  readonly confidence: number;
}

/** A page that was read from a picture. */
export interface ScannedPage {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly ScannedLine[];
}

interface Word {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly confidence: number;
  readonly text: string;
}

interface OpenPage {
  readonly size: PageSize;
  readonly words: Map<string, Word[]>;
}

const PAGE_ROW = 1;
const WORD_ROW = 5;
/** Of a line's height from its upper edge, where its letters stand. */
const BASELINE = 0.8;

/**
 * The lines of a picture as tesseract tells them in tab-separated rows: level, page, block, paragraph, line, word, left,
 * top, width, height, confidence, text. A picture of several pages, as a fax may be, counts them from `firstPage`.
 */
export function scannedPages(rows: string, firstPage: number): readonly ScannedPage[] {
  const pages = new Map<number, OpenPage>();
  for (const row of rows.split('\n')) {
    const { level, page, line, word } = readRow(row);
    if (level === PAGE_ROW) pages.set(page, { size: word, words: new Map() });
    if (level !== WORD_ROW || word.text === '') continue;
    const words = pages.get(page)?.words;
    words?.set(line, [...(words.get(line) ?? []), word]);
  }
  return [...pages].map(([number, page]) => finish(page, firstPage + number - 1));
}

const WHERE = 6;
const MEASURES = 5;

function readRow(row: string): {
  readonly level: number;
  readonly page: number;
  readonly line: string;
  readonly word: Word;
} {
  const cells = row.split('\t');
  const measures = cells.slice(WHERE, WHERE + MEASURES).map(Number);
  const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = measures;
  const text = cells
    .slice(WHERE + MEASURES)
    .join(' ')
    .trim();
  return {
    level: Number(cells[0]),
    page: Number(cells[1]),
    line: cells.slice(2, WHERE - 1).join(' '),
    word: { left, top, width, height, confidence, text },
  };
}

function finish({ size, words }: OpenPage, number: number): ScannedPage {
  const lines = [...words].map(([key, onLine]) => lineOf(key, onLine, number, size));
  return { number, height: size.height, lines: lines.filter(({ text }) => text !== '') };
}

function lineOf(key: string, words: readonly Word[], page: number, size: PageSize): ScannedLine {
  const left = Math.min(...words.map((word) => word.left));
  const top = Math.min(...words.map((word) => word.top));
  const right = Math.max(...words.map((word) => word.left + word.width));
  const bottom = Math.max(...words.map((word) => word.top + word.height));
  return {
    text: plainText(words.map(({ text }) => text).join(' ')),
    page,
    left,
    right,
    baseline: top + BASELINE * (bottom - top),
    size: bottom - top,
    bold: false,
    besideOthers: false,
    noteMarks: [],
    box: boxBetween([left, top], [right, bottom], size),
    paragraph: key.replace(/ \d+$/, ''),
    confidence: confidenceOf(words),
  };
}

function confidenceOf(words: readonly Word[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const sure = words.reduce((sum, { text, confidence }) => sum + text.length * Math.max(0, confidence), 0);
  return letters === 0 ? 0 : sure / letters;
}
