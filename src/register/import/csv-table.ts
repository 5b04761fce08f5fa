import { CsvError, parse } from 'csv-parse/sync';
import type { Parsed } from '../../shared/errors/parsed.js';
import { decodeText } from './decode-text.js';
import type { TextRefusal } from './decode-text.js';
import { arrangeTable } from './table.js';
import type { Table, TableRow } from './table.js';

export type CsvRefusal = TextRefusal | 'quoteNotClosed' | 'notCsv';

/** Where a file could not be read on, `line` is where the trouble begins. */
export type CsvReading = Extract<Parsed<Table>, { ok: true }> | { ok: false; reason: CsvRefusal; line?: number };

const SEPARATORS = [';', '\t', ','] as const;
type Separator = (typeof SEPARATORS)[number];

const SNIFFED_LINES = 20;
const BYTE_ORDER_MARK = /^\ufeff/;
/** What Excel writes first in a file that names its separator; the line stays, empty, so that line numbers hold. */
const SEPARATOR_LINE = /^(?:"?)sep=(.)(?:"?)(?=\r|\n|$)/;

/** Reads CSV of any of the usual separators and encodings. A file in which a quotation mark is never closed is refused. */
export function readCsvTable(bytes: Uint8Array): CsvReading {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.value.text.replace(BYTE_ORDER_MARK, '');
  const rows = parseRows(text.replace(SEPARATOR_LINE, ''), SEPARATOR_LINE.exec(text)?.[1] ?? separatorOf(text));
  return rows.ok ? arrangeTable(rows.value) : rows;
}

/** The separator that most of the first lines have; of two that are as common, the one that occurs more. */
export function separatorOf(text: string): Separator {
  const lines = text
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter(Boolean)
    .slice(0, SNIFFED_LINES);
  const weight = (separator: Separator): number => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    return counts.filter((count) => count > 0).length + counts.reduce((sum, count) => sum + count, 0) / 10_000;
  };
  return SEPARATORS.reduce((best, candidate) => (weight(candidate) > weight(best) ? candidate : best));
}

type RowsReading = Extract<Parsed<TableRow[]>, { ok: true }> | Extract<CsvReading, { ok: false }>;

function parseRows(text: string, separator: string): RowsReading {
  const rows: TableRow[] = [];
  let nextLine = 1;
  const keep = (cells: string[], context: { lines: number }): null => {
    rows.push({ line: nextLine, cells });
    nextLine = context.lines + 1;
    return null;
  };
  try {
    parse(text, { delimiter: separator, relax_column_count: true, relax_quotes: true, on_record: keep });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const reason = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quoteNotClosed' : 'notCsv';
    return { ok: false, reason, line: nextLine };
  }
  return { ok: true, value: rows };
}
