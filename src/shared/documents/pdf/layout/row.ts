import type { LinkTarget } from '../typesetting/inline-text.js';
import type { Line, TextStyle } from '../typesetting/line-breaking.js';
import type { Flow } from './flow.js';
import { BODY_BOTTOM, BODY_TOP } from './page-geometry.js';
import type { StructureNode } from './structure-node.js';

/** A text at its place across the page. */
export interface Cell {
  readonly node: StructureNode;
  readonly lines: readonly Line[];
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** Texts side by side: a paragraph is a row with one. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly style: TextStyle;
  /** Above and below the text. */
  readonly padding: number;
  /** Running text is divided with at least two lines on each page; a table's row only when it is longer than a page. */
  readonly division: 'running' | 'only-when-too-long';
  /** Draws what is to be repeated at the top of each new page. */
  readonly onNewPage?: () => void;
}

export function layRow(flow: Flow, row: Row): void {
  const count = Math.max(1, ...row.cells.map((cell) => cell.lines.length));
  const links = new Map<LinkTarget, StructureNode>();
  let from = 0;
  while (from < count) {
    const take = linesThatFit(flow, row, from, count);
    if (take > 0) drawLines(flow, row, { from, to: from + take }, links);
    from += take;
    if (from < count) {
      flow.turnPage();
      row.onNewPage?.();
    }
  }
}

/** None when the rest is better off on the next page. At least one at the top of a page, so that there is always an end. */
function linesThatFit(flow: Flow, row: Row, from: number, count: number): number {
  const rest = count - from;
  const room = Math.floor((flow.room() - row.padding * 2) / row.style.leading);
  if (rest <= room) return rest;
  const withoutWidow = rest === room + 1 ? room - 1 : room;
  if (flow.isAtTop()) return Math.max(1, withoutWidow);
  if (row.division === 'only-when-too-long') return isLongerThanPage(row, count) ? Math.max(0, room) : 0;
  return withoutWidow >= 2 ? withoutWidow : 0;
}

function isLongerThanPage(row: Row, count: number): boolean {
  return count * row.style.leading + row.padding * 2 > BODY_TOP - BODY_BOTTOM;
}

function drawLines(
  flow: Flow,
  row: Row,
  part: { from: number; to: number },
  links: Map<LinkTarget, StructureNode>,
): void {
  const firstBaseline = flow.y - row.padding - baselineDepth(row.style);
  for (const cell of row.cells) {
    cell.lines.slice(part.from, part.to).forEach((line, index) => {
      const x = cell.align === 'right' ? cell.x + cell.width - line.width : cell.x;
      flow.page.text(line, { x, y: firstBaseline - index * row.style.leading }, row.style, cell.node, links);
    });
  }
  flow.y -= (part.to - part.from) * row.style.leading + row.padding * 2;
}

/** From the upper edge of a line to its baseline. */
export function baselineDepth(style: TextStyle): number {
  return style.leading - (style.leading - style.size) / 2 - style.size * 0.22;
}
