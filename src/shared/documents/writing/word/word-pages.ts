import type { DocumentBlock, RichText } from '../document-model.js';
import { columnWidths } from './word-tables.js';
import { OWN_TEXT_WIDTH_TWIPS } from './word-text.js';

/** Heights and widths are in points. */
const PAGE_HEIGHT = 714;
const TEXT_WIDTH = OWN_TEXT_WIDTH_TWIPS / 20;
const LINE_HEIGHTS = { body: 15.4, cell: 13.2, small: 14 } as const;
const AFTER_PARAGRAPH = 6;
const CELL_PADDING = 7;
const CELL_SIDES = 10;
const CAPTION_HEIGHT = 26;
const HEADING_HEIGHTS: Readonly<Record<number, number>> = { 1: 46, 2: 36, 3: 32, 4: 29 };
const TITLE_HEIGHT = 42;

/** How wide letters are in the font of our documents, as a share of its size: those unlike the others by themselves. */
const NARROW = /[ijlItfr.,:;!'|()[\]-]/;
const WIDE = /[mwMWÆæ@%—]/;
const CAPITAL = /[A-ZØÅ]/;
const SHARES = { narrow: 0.27, space: 0.226, wide: 0.78, capital: 0.59, other: 0.51 } as const;

/** On which page each heading comes to stand, about: what Word would say before it has laid the document out. */
export function estimatedPages(blocks: Iterable<DocumentBlock>): readonly number[] {
  const pages: number[] = [];
  const sheet = new Sheet();
  sheet.add(TITLE_HEIGHT);
  for (const block of blocks) {
    if (block.kind === 'pageBreak') sheet.turn();
    else if (block.kind === 'heading') pages.push(sheet.keepWithNext(HEADING_HEIGHTS[block.level] ?? 0));
    else for (const height of heightsOf(block)) sheet.add(height);
  }
  return pages;
}

class Sheet {
  private page = 1;
  private used = 0;

  /** Puts something on the page, or on the next when there is no room. What is higher than a page goes on over several. */
  add(height: number): void {
    this.used += height;
    while (this.used > PAGE_HEIGHT) {
      this.page += 1;
      this.used = height > PAGE_HEIGHT ? this.used - PAGE_HEIGHT : height;
    }
  }

  /** A heading never ends a page. Gives the page that it stands on. */
  keepWithNext(height: number): number {
    if (this.used + height + LINE_HEIGHTS.body * 2 > PAGE_HEIGHT) this.turn();
    this.used += height;
    return this.page;
  }

  turn(): void {
    if (this.used === 0) return;
    this.page += 1;
    this.used = 0;
  }
}

function heightsOf(block: Exclude<DocumentBlock, { kind: 'heading' | 'pageBreak' }>): readonly number[] {
  switch (block.kind) {
    case 'paragraph':
      return [linesIn(block.text, TEXT_WIDTH, 11) * LINE_HEIGHTS.body + AFTER_PARAGRAPH];
    case 'list':
      return block.items.map((item) => linesIn(item, TEXT_WIDTH - 36, 11) * LINE_HEIGHTS.body + 3);
    case 'table':
      return tableHeights(block);
    case 'keyValue':
      return [...block.entries.map(() => LINE_HEIGHTS.cell + CELL_PADDING), LINE_HEIGHTS.cell];
    case 'tableOfContents':
      return [];
  }
}

function tableHeights(block: Extract<DocumentBlock, { kind: 'table' }>): readonly number[] {
  const widths = columnWidths(block, OWN_TEXT_WIDTH_TWIPS).map((width) => width / 20 - CELL_SIDES);
  const rows = block.rows.map((row) => {
    const lines = row.map((cell, at) => linesIn(cell, widths[at] ?? 1, 10));
    return Math.max(1, ...lines) * LINE_HEIGHTS.cell + CELL_PADDING;
  });
  const caption = block.caption === undefined ? 0 : CAPTION_HEIGHT;
  return [caption + LINE_HEIGHTS.cell + CELL_PADDING, ...rows, LINE_HEIGHTS.small];
}

/** How many lines a text takes: as many words on each as there is room for. */
function linesIn(text: RichText, width: number, size: number): number {
  const plain = typeof text === 'string' ? text : text.map((part) => part.text).join('');
  return plain.split('\n').reduce((sum, line) => sum + linesOfLine(line, width / size), 0);
}

function linesOfLine(line: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(' ')) {
    const length = widthOf(word);
    if (used > 0 && used + length > width) {
      lines += 1;
      used = 0;
    }
    lines += Math.floor(length / width);
    used += (length % width) + SHARES.space;
  }
  return lines;
}

function widthOf(word: string): number {
  let width = 0;
  for (const letter of word) width += shareOf(letter);
  return width;
}

function shareOf(letter: string): number {
  if (NARROW.test(letter)) return SHARES.narrow;
  if (WIDE.test(letter)) return SHARES.wide;
  return CAPITAL.test(letter) ? SHARES.capital : SHARES.other;
}
