import type { PdfNameGroup, PdfNames } from '../pdf-content.js';
import type { LinkTarget } from '../typesetting/inline-text.js';
import type { Line } from '../typesetting/line-breaking.js';
import type { Flow } from './flow.js';
import { BODY_WIDTH, COLUMN_GAP, LEFT } from './page-geometry.js';
import { baselineDepth } from './row.js';
import type { StructureNode } from './structure-node.js';
import { layHeading } from './text-blocks.js';
import { BLOCK_GAP, SMALL, STRONG, TABLE_CELL } from './text-styles.js';
import { WORDS_OF_THE_PAGE } from './words-of-the-page.js';

const ROW_GAP = 1.5;
/** A name that takes two lines is indented on the second, so that it is not taken for two names. */
const HANGING_INDENT = 10;
const RULE_GREY = 0.6;
const HEADER_HEIGHT = SMALL.leading + 5;
const LEAST_ROWS = 2;

interface Entry {
  readonly lines: readonly Line[];
  readonly height: number;
}

export function layNames(flow: Flow, block: PdfNames): void {
  for (const group of block.groups) layGroup(flow, block, group);
}

function layGroup(flow: Flow, block: PdfNames, group: PdfNameGroup): void {
  const columns = block.columns ?? 2;
  const width = (BODY_WIDTH - COLUMN_GAP * (columns - 1)) / columns;
  layHeading(flow, { level: block.level, text: group.heading }, HEADER_HEIGHT + LEAST_ROWS * rowHeight(1));
  if (group.names.length === 0) return;

  const table = flow.document.add('Table');
  layNameHeading(flow, table, block.nameHeading);
  const body = table.add('TBody');
  let rest = group.names.map((name) => entryOf(flow, name, width));
  while (rest.length > 0) {
    const pageful = balanced(rest, columns, flow.room());
    if (pageful.length === 0) pageful.push(rest.slice(0, 1));
    drawColumns(flow, body, pageful, width);
    rest = rest.slice(pageful.flat().length);
    if (rest.length > 0) continueOnNextPage(flow, group.heading);
  }
  flow.space(BLOCK_GAP);
}

function entryOf(flow: Flow, name: string, width: number): Entry {
  const whole = flow.typesetter.lines(name, TABLE_CELL, width);
  const lines = whole.length > 1 ? flow.typesetter.lines(name, TABLE_CELL, width - HANGING_INDENT) : whole;
  return { lines, height: rowHeight(lines.length) };
}

function rowHeight(lines: number): number {
  return Math.max(1, lines) * TABLE_CELL.leading + ROW_GAP;
}

function layNameHeading(flow: Flow, table: StructureNode, text: string): void {
  const heading = table.add('THead').add('TR').add('TH', { owner: 'Table', scope: 'Column' });
  const line = flow.typesetter.oneLine(text, SMALL, BODY_WIDTH);
  if (line) flow.page.text(line, { x: LEFT, y: flow.y - baselineDepth(SMALL) }, SMALL, heading, new Map());
  flow.page.rule({ x: LEFT, y: flow.y - SMALL.leading - 1 }, BODY_WIDTH, RULE_GREY);
  flow.y -= HEADER_HEIGHT;
}

function continueOnNextPage(flow: Flow, heading: string): void {
  flow.turnPage();
  const text = WORDS_OF_THE_PAGE[flow.language].continued(heading);
  const line = flow.typesetter.oneLine(text, STRONG, BODY_WIDTH);
  if (line) flow.page.repeatedText(line, { x: LEFT, y: flow.y - baselineDepth(STRONG) }, STRONG, 'TableHeader');
  flow.page.rule({ x: LEFT, y: flow.y - STRONG.leading - 1 }, BODY_WIDTH, RULE_GREY);
  flow.y -= STRONG.leading + 5;
  flow.holdAsTop();
}

/** The lowest columns that hold all the entries, or full ones; but not so that one name is left for the next page. */
function balanced(entries: readonly Entry[], columns: number, room: number): Entry[][] {
  const total = entries.reduce((sum, entry) => sum + entry.height, 0);
  for (let height = total / columns; height < room; height += TABLE_CELL.leading / 2) {
    const filled = fill(entries, columns, height);
    if (filled.flat().length === entries.length) return filled;
  }
  const full = fill(entries, columns, room);
  const left = entries.length - full.flat().length;
  return left < columns ? fill(entries, columns, room - rowHeight(1) * 2) : full;
}

function fill(entries: readonly Entry[], columns: number, height: number): Entry[][] {
  const filled: Entry[][] = [];
  let column: Entry[] = [];
  let used = 0;
  for (const entry of entries) {
    if (used + entry.height > height && column.length > 0) {
      filled.push(column);
      column = [];
      used = 0;
      if (filled.length === columns) return filled;
    }
    if (entry.height > height) break;
    column.push(entry);
    used += entry.height;
  }
  if (column.length > 0) filled.push(column);
  return filled;
}

function drawColumns(flow: Flow, body: StructureNode, columns: readonly (readonly Entry[])[], width: number): void {
  let deepest = 0;
  columns.forEach((entries, index) => {
    const x = LEFT + index * (width + COLUMN_GAP);
    let depth = 0;
    for (const entry of entries) {
      drawName(flow, body, entry, { x, y: flow.y - depth });
      depth += entry.height;
    }
    deepest = Math.max(deepest, depth);
  });
  flow.y -= deepest;
}

function drawName(flow: Flow, body: StructureNode, entry: Entry, corner: { x: number; y: number }): void {
  const cell = body.add('TR').add('TD');
  const links = new Map<LinkTarget, StructureNode>();
  entry.lines.forEach((line, index) => {
    const x = corner.x + (index === 0 ? 0 : HANGING_INDENT);
    const y = corner.y - baselineDepth(TABLE_CELL) - index * TABLE_CELL.leading;
    flow.page.text(line, { x, y }, TABLE_CELL, cell, links);
  });
}
