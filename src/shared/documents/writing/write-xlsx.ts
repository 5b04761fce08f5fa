import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import type { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import ExcelJS from 'exceljs';
import { CalendarDay } from '../../time/calendar-day.js';
import type { CellContent, SheetModel, WorkbookModel } from './workbook-model.js';
import { xmlText } from './xml-text.js';

type WorkbookWriter = ExcelJS.stream.xlsx.WorkbookWriter;

/** Excel refuses a file in which a cell holds more. */
const MAX_CELL_CHARACTERS = 32_767;
const CUT = ' […]';
const MAX_SHEET_NAME = 31;
const DAY_FORMAT = 'yyyy-mm-dd';
const HEADER_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EDF2' } };

/** A workbook as bytes. */
export async function writeXlsx(model: WorkbookModel): Promise<Buffer> {
  const stream = new PassThrough();
  const [bytes] = await Promise.all([buffer(stream), writeTo(stream, model)]);
  return bytes;
}

/** A workbook into a file, which is replaced if it exists. When it fails on the way, no file is left. */
export async function writeXlsxFile(model: WorkbookModel, path: string): Promise<void> {
  const stream = createWriteStream(path);
  try {
    await Promise.all([finished(stream), writeTo(stream, model)]);
  } catch (error) {
    // The file is made when the stream opens, which may be after the failure.
    if (!stream.closed) await new Promise<void>((resolve) => stream.once('close', resolve));
    await rm(path, { force: true });
    throw error;
  }
}

async function writeTo(stream: Writable, model: WorkbookModel): Promise<void> {
  try {
    await writeSheets(stream, model);
  } catch (error) {
    stream.destroy(error instanceof Error ? error : new Error('The workbook could not be written', { cause: error }));
    throw error;
  }
}

async function writeSheets(stream: Writable, model: WorkbookModel): Promise<void> {
  // Shared strings are the one form of text cell that no program takes for the result of a formula.
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  workbook.title = xmlText(model.title);
  workbook.creator = xmlText(model.author ?? '');
  const names = sheetNames(model.sheets.map(({ name }) => name));
  for (const [at, sheet] of model.sheets.entries()) await writeSheet(workbook, sheet, names[at] ?? '');
  await workbook.commit();
}

async function writeSheet(workbook: WorkbookWriter, { columns, rows }: SheetModel, name: string): Promise<void> {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ header, width }) => ({ header: cellText(header), width }));
  const header = sheet.getRow(1);
  header.eachCell((cell) => {
    cell.font = { bold: true };
    cell.fill = HEADER_FILL;
    cell.alignment = { wrapText: true, vertical: 'top' };
  });
  header.commit();
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: Math.max(1, columns.length) } };
  for await (const row of rows) writeRow(sheet.addRow([]), row);
  sheet.commit();
}

function writeRow(row: ExcelJS.Row, contents: readonly CellContent[]): void {
  contents.forEach((content, at) => {
    const cell = row.getCell(at + 1);
    if (content === null) return;
    cell.value = cellValue(content);
    cell.alignment = { wrapText: true, vertical: 'top' };
    if (content instanceof CalendarDay) cell.numFmt = DAY_FORMAT;
  });
  row.commit();
}

function cellValue(content: Exclude<CellContent, null>): string | number | boolean | Date {
  if (content instanceof CalendarDay) return content.toUtcMidnight();
  return typeof content === 'string' ? cellText(content) : content;
}

function cellText(text: string): string {
  const clean = xmlText(text);
  return clean.length <= MAX_CELL_CHARACTERS ? clean : clean.slice(0, MAX_CELL_CHARACTERS - CUT.length) + CUT;
}

/** Names as Excel allows them: short, without certain signs, and each used once whatever its case. */
function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean = xmlText(name)
      .replace(/[[\]:*?/\\\s]+/g, ' ')
      .replace(/^[' ]+|[' ]+$/g, '');
    const base = clean === '' ? 'Ark' : clean;
    let unique = base.slice(0, MAX_SHEET_NAME).trimEnd();
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) {
      const suffix = ` (${String(number)})`;
      unique = base.slice(0, MAX_SHEET_NAME - suffix.length).trimEnd() + suffix;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
