import type { Parsed } from '../../shared/errors/parsed.js';
import { normaliseName } from './organisation-name.js';
import { proposeColumnMapping } from './column-mapping.js';
import { shownText } from './read-list.js';
import type { TextLine } from './read-list.js';

export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A spreadsheet or CSV file before anybody has said which column is which. */
export interface Table {
  /** What stands above the row of headers. */
  readonly preamble: readonly TextLine[];
  readonly headerLine: number;
  /** One for each column, made unique: an unnamed one is "Kolonne 3", a second "Navn" is "Navn (2)". */
  readonly headers: readonly string[];
  /** Rows with at least one cell that is not blank. */
  readonly rows: readonly TableRow[];
  /** Sheets of the workbook that were not read, for they are easily forgotten. */
  readonly otherSheets: readonly string[];
}

const HEADER_AMONG_FIRST = 20;

/** Finds the row of headers: the first that names a column of bodies, else the first that is not blank. */
export function arrangeTable(
  allRows: readonly TableRow[],
  otherSheets: readonly string[] = [],
): Parsed<Table, 'empty'> {
  const filled = allRows.filter((row) => row.cells.some((cell) => normaliseName(cell) !== ''));
  const named = filled
    .slice(0, HEADER_AMONG_FIRST)
    .findIndex((row) => proposeColumnMapping(row.cells).name !== undefined);
  const place = Math.max(named, 0);
  const header = filled[place];
  if (!header) return { ok: false, reason: 'empty' };
  const preamble = filled.slice(0, place).map((row) => ({ line: row.line, text: rowText(row) }));
  return {
    ok: true,
    value: {
      preamble,
      headerLine: header.line,
      headers: uniqueHeaders(header.cells),
      rows: filled.slice(place + 1),
      otherSheets,
    },
  };
}

/** A row as it can be shown when it could not be read. */
export function rowText(row: TableRow): string {
  return shownText(row.cells.filter((cell) => normaliseName(cell) !== '').join(' | '));
}

function uniqueHeaders(cells: readonly string[]): string[] {
  const headers: string[] = [];
  for (const [place, cell] of cells.entries()) {
    const header = normaliseName(cell) || `Kolonne ${String(place + 1)}`;
    let unique = header;
    for (let copy = 2; headers.includes(unique); copy += 1) unique = `${header} (${String(copy)})`;
    headers.push(unique);
  }
  return headers;
}
