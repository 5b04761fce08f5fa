import { proposeColumnMapping, type ColumnMapping } from './column-mapping.js';
import { readCsvTable, type CsvRefusal } from './csv-table.js';
import { decodeText, LARGEST_FILE_BYTES, type TextRefusal } from './decode-text.js';
import { listFormatOf, type FormatRefusal, type ListFormat } from './list-format.js';
import type { ReadList } from './read-list.js';
import type { Table } from './table.js';
import { readTableList, type MappingRefusal } from './table-list.js';
import { readTextList } from './text-list.js';
import { readXlsxTable, type XlsxRefusal } from './xlsx-table.js';

/** A list of bodies as somebody handed it in. */
export interface ListFile {
  readonly filename: string;
  readonly bytes: Uint8Array;
}

/** What a person has said about how the list is to be read. */
export interface ListChoices {
  /** Headings of a plain list beside the seven that are known, as they stand in the file. */
  readonly extraHeadings?: readonly string[];
  /** Which column is which in a CSV or a workbook; without it the one that the headers suggest. */
  readonly mapping?: ColumnMapping;
  /** The sheet of a workbook; without it the first visible one. */
  readonly sheet?: string;
}

export type ListRefusal = FormatRefusal | TextRefusal | CsvRefusal | XlsxRefusal | MappingRefusal;

/** A list that was not read at all. `line` is where the trouble begins, when that is known. */
export interface RefusedList {
  readonly ok: false;
  readonly reason: ListRefusal;
  readonly line?: number;
}

export type ListReading =
  | { readonly ok: true; readonly format: ListFormat; readonly list: ReadList; readonly otherSheets: readonly string[] }
  | RefusedList;

/** A file with columns before anybody has said which is which; null when the file is a plain list. */
export type TableReading = { readonly ok: true; readonly table: Table | null } | RefusedList;

/** Reads a list of any of the three kinds. */
export async function readListFile(file: ListFile, choices: ListChoices = {}): Promise<ListReading> {
  const format = listFormatOf(file.filename, file.bytes);
  if (!format.ok) return format;
  if (format.value === 'list') return readPlainList(file.bytes, choices.extraHeadings ?? []);
  const table = await tableOf(format.value, file.bytes, choices.sheet);
  if (!table.ok) return table;
  const mapping = choices.mapping ?? proposeColumnMapping(table.value.headers);
  const list = readTableList(table.value, mapping);
  return list.ok ? { ok: true, format: format.value, list: list.value, otherSheets: table.value.otherSheets } : list;
}

/** Reads the columns of a file that has any, so that a person can say which is which. */
export async function readTableFile(file: ListFile, sheet?: string): Promise<TableReading> {
  const format = listFormatOf(file.filename, file.bytes);
  if (!format.ok) return format;
  if (format.value === 'list') return { ok: true, table: null };
  const table = await tableOf(format.value, file.bytes, sheet);
  return table.ok ? { ok: true, table: table.value } : table;
}

function readPlainList(bytes: Uint8Array, extraHeadings: readonly string[]): ListReading {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const list = readTextList(decoded.value.text, { extraHeadings });
  return { ok: true, format: 'list', list, otherSheets: [] };
}

async function tableOf(
  format: 'csv' | 'xlsx',
  bytes: Uint8Array,
  sheet: string | undefined,
): Promise<{ readonly ok: true; readonly value: Table } | RefusedList> {
  if (bytes.length > LARGEST_FILE_BYTES) return { ok: false, reason: 'tooLarge' };
  return format === 'csv' ? readCsvTable(bytes) : readXlsxTable(bytes, sheet);
}
