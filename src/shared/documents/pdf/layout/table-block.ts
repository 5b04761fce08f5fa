import type { PdfTable, PdfText } from '../pdf-content.js';
import { MalformedPdfContent } from '../pdf.errors.js';
import type { Line } from '../typesetting/line-breaking.js';
import type { Flow } from './flow.js';
import { BODY_BOTTOM, BODY_TOP, BODY_WIDTH, LEFT } from './page-geometry.js';
import { baselineDepth, layRow } from './row.js';
import type { Cell } from './row.js';
import type { StructureNode } from './structure-node.js';
import { layText } from './text-blocks.js';
import { BLOCK_GAP, STRONG, TABLE_CELL, TABLE_HEADING } from './text-styles.js';

const PADDING = { across: 4, down: 2.5 };
const HEADING_GREY = 0.92;
const RULE_GREY = 0.75;
/** A header that fills the page is not repeated, or there would be no room for the rows. */
const TALLEST_REPEATED_HEADER = (BODY_TOP - BODY_BOTTOM) / 2;

interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
  readonly heading: readonly Line[];
}

export function layTable(flow: Flow, block: PdfTable): void {
  checkRows(block);
  const columns = columnsOf(flow, block);
  const table = flow.document.add('Table');
  flow.space(4);
  flow.require(headerHeight(columns) + TABLE_CELL.leading * 3 + STRONG.leading * 2);
  if (block.caption !== undefined) {
    layText(flow, table.add('Caption'), block.caption, STRONG);
    flow.space(3);
  }
  layHeader(flow, table, columns);
  const body = table.add('TBody');
  for (const row of block.rows) layTableRow(flow, { body, columns, rowHeadings: block.rowHeadings ?? 'none' }, row);
  flow.space(BLOCK_GAP);
}

function checkRows(block: PdfTable): void {
  const wrong = block.rows.findIndex((row) => row.length !== block.columns.length);
  if (wrong === -1) return;
  const cells = String(block.rows[wrong]?.length);
  throw new MalformedPdfContent(
    `Row ${String(wrong + 1)} has ${cells} cells in a table of ${String(block.columns.length)} columns.`,
  );
}

function columnsOf(flow: Flow, block: PdfTable): Column[] {
  const shares = block.columns.map((column) => column.share ?? 1);
  const all = shares.reduce((sum, share) => sum + share, 0);
  let x = LEFT;
  return block.columns.map((column, index) => {
    const full = (BODY_WIDTH * (shares[index] ?? 1)) / all;
    const width = full - PADDING.across * 2;
    const heading = flow.typesetter.lines(column.heading, TABLE_HEADING, width);
    const placed: Column = { x: x + PADDING.across, width, align: column.align ?? 'left', heading };
    x += full;
    return placed;
  });
}

function headerHeight(columns: readonly Column[]): number {
  const lines = Math.max(1, ...columns.map((column) => column.heading.length));
  return lines * TABLE_HEADING.leading + PADDING.down * 2;
}

function layHeader(flow: Flow, table: StructureNode, columns: readonly Column[]): void {
  const height = headerHeight(columns);
  const row = table.add('THead').add('TR');
  flow.page.fill({ x: LEFT, y: flow.y - height }, BODY_WIDTH, height, HEADING_GREY);
  layRow(flow, {
    cells: columns.map((column) => ({
      ...column,
      node: row.add('TH', { owner: 'Table', scope: 'Column' }),
      lines: column.heading,
    })),
    style: TABLE_HEADING,
    padding: PADDING.down,
    division: 'only-when-too-long',
  });
}

interface TablePart {
  readonly body: StructureNode;
  readonly columns: readonly Column[];
  readonly rowHeadings: 'first-column' | 'none';
}

function layTableRow(flow: Flow, table: TablePart, row: readonly PdfText[]): void {
  const node = table.body.add('TR');
  const cells = row.flatMap((text, index): Cell[] => {
    const column = table.columns[index];
    if (!column) return [];
    const cell =
      index === 0 && table.rowHeadings === 'first-column'
        ? node.add('TH', { owner: 'Table', scope: 'Row' })
        : node.add('TD');
    return [{ ...column, node: cell, lines: flow.typesetter.lines(text, TABLE_CELL, column.width) }];
  });
  layRow(flow, {
    cells,
    style: TABLE_CELL,
    padding: PADDING.down,
    division: 'only-when-too-long',
    onNewPage: () => {
      repeatHeader(flow, table.columns);
    },
  });
  flow.page.rule({ x: LEFT, y: flow.y }, BODY_WIDTH, RULE_GREY);
}

function repeatHeader(flow: Flow, columns: readonly Column[]): void {
  const height = headerHeight(columns);
  if (height > TALLEST_REPEATED_HEADER) return;
  flow.page.fill({ x: LEFT, y: flow.y - height }, BODY_WIDTH, height, HEADING_GREY);
  for (const column of columns) {
    column.heading.forEach((line, index) => {
      const x = column.align === 'right' ? column.x + column.width - line.width : column.x;
      const y = flow.y - PADDING.down - baselineDepth(TABLE_HEADING) - index * TABLE_HEADING.leading;
      flow.page.repeatedText(line, { x, y }, TABLE_HEADING, 'TableHeader');
    });
  }
  flow.y -= height;
  flow.holdAsTop();
}
