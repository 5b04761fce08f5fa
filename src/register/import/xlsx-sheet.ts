import { ArchiveTooLarge } from './xlsx-archive.js';
import { unescaped } from './xlsx-workbook.js';
import { walkXml } from './xml-walk.js';
import type { TableRow } from './table.js';

const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;
const MOST_MERGED_AREAS = 5_000;

interface Cell {
  row: number;
  column: number;
  type: string;
  text: string;
}

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * The rows of a sheet as text, by their number in the sheet. Of formulas the stored result counts. A cell that is merged
 * downwards stands in each of its rows, since that is how a category over many bodies is drawn.
 */
export function readSheet(xml: string, sharedStrings: readonly string[]): TableRow[] {
  const rows = new Map<number, string[]>();
  const merged: Area[] = [];
  walkSheet(xml, {
    cell: (cell) => {
      putCell(rows, cell, sharedStrings);
    },
    merged: (reference) => {
      merged.push(...areaOf(reference));
    },
  });
  if (merged.length > MOST_MERGED_AREAS) throw new ArchiveTooLarge();
  for (const area of merged) fillDown(rows, area);
  const width = Math.max(0, ...[...rows.values()].map((cells) => cells.length));
  return [...rows]
    .sort(([left], [right]) => left - right)
    .map(([line, cells]) => ({ line, cells: Array.from({ length: width }, (_, place) => cells[place] ?? '') }));
}

interface SheetVisitor {
  cell(cell: Cell): void;
  merged(reference: string): void;
}

function walkSheet(xml: string, visitor: SheetVisitor): void {
  const inside: string[] = [];
  let cell: Cell = { row: 0, column: 0, type: 'n', text: '' };
  walkXml(xml, {
    open(name, attribute) {
      inside.push(name);
      if (name === 'row') cell = { ...cell, row: Number(attribute('r') ?? cell.row + 1), column: 0 };
      if (name === 'c') cell = startCell(cell, attribute('r'), attribute('t'));
      if (name === 'mergeCell') visitor.merged(attribute('ref') ?? '');
    },
    text(text) {
      const holder = inside.at(-1);
      if (holder === 'v' || (holder === 't' && inside.includes('is') && !inside.includes('rPh'))) cell.text += text;
    },
    close(name) {
      inside.pop();
      if (name === 'c') visitor.cell(cell);
    },
  });
}

/** Both the place and the type may be left out: then it is the next column, and a number. */
function startCell(previous: Cell, reference: string | undefined, type: string | undefined): Cell {
  const column = reference === undefined ? previous.column + 1 : columnOf(reference);
  return { row: previous.row, column, type: type ?? 'n', text: '' };
}

function putCell(rows: Map<number, string[]>, cell: Cell, sharedStrings: readonly string[]): void {
  const text = cellText(cell, sharedStrings);
  if (text.trim() === '') return;
  if (!Number.isInteger(cell.row) || cell.column < 1) throw new Error('A cell without a place');
  if (cell.column > MOST_COLUMNS) throw new ArchiveTooLarge();
  const cells = rows.get(cell.row) ?? [];
  cells[cell.column - 1] = text;
  rows.set(cell.row, cells);
  if (rows.size > MOST_ROWS) throw new ArchiveTooLarge();
}

function cellText(cell: Cell, sharedStrings: readonly string[]): string {
  if (cell.type === 's') return sharedStrings[Number(cell.text)] ?? '\ufffd';
  // An organisation number may be stored as 9.83544622E8.
  if (cell.type === 'n' && /e/i.test(cell.text)) return String(Number(cell.text));
  return unescaped(cell.text);
}

function fillDown(rows: Map<number, string[]>, { top, bottom, left }: Area): void {
  const text = rows.get(top)?.[left - 1];
  if (text === undefined) return;
  for (const [row, cells] of rows) {
    if (row > top && row <= bottom) cells[left - 1] ??= text;
  }
}

function areaOf(reference: string): Area[] {
  const parts = /^([A-Z]{1,3}\d+):[A-Z]{1,3}(\d+)$/.exec(reference);
  const start = parts?.[1] ?? '';
  const area = { top: Number(start.replace(/\D/g, '')), bottom: Number(parts?.[2] ?? 0), left: columnOf(start) };
  return area.bottom > area.top ? [area] : [];
}

/** `B12` stands in column 2. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/[^A-Z]/g, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
