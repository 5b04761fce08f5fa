import type { Parsed } from '../../shared/errors/parsed.js';
import { arrangeTable } from './table.js';
import type { Table } from './table.js';
import { ArchiveTooLarge, XlsxArchive } from './xlsx-archive.js';
import { readSheet } from './xlsx-sheet.js';
import { readWorkbookParts } from './xlsx-workbook.js';
import type { SheetPart } from './xlsx-workbook.js';

export type XlsxRefusal = 'empty' | 'tooLarge' | 'notAWorkbook' | 'unknownSheet';

/**
 * Reads one sheet of a workbook: the named one, or the first visible one.
 *
 * ExcelJS is not used here: it makes an object for every cell of every range that a workbook names, so that a file of
 * ten kilobytes with a filter over whole columns, which Excel itself writes, takes gigabytes.
 */
export async function readXlsxTable(bytes: Uint8Array, sheetName?: string): Promise<Parsed<Table, XlsxRefusal>> {
  try {
    const archive = await XlsxArchive.open(bytes);
    try {
      return await readArchive(archive, sheetName);
    } finally {
      archive.close();
    }
  } catch (error) {
    // Each way in which an archive or its XML can be broken is the same to the reader: it is not a workbook.
    return { ok: false, reason: error instanceof ArchiveTooLarge ? 'tooLarge' : 'notAWorkbook' };
  }
}

async function readArchive(archive: XlsxArchive, sheetName?: string): Promise<Parsed<Table, XlsxRefusal>> {
  const parts = await readWorkbookParts(archive);
  if (!parts) return { ok: false, reason: 'notAWorkbook' };
  const sheet = chosenSheet(parts.sheets, sheetName);
  if (!sheet) return { ok: false, reason: sheetName === undefined ? 'empty' : 'unknownSheet' };
  const xml = await archive.part(sheet.path);
  if (xml === undefined) return { ok: false, reason: 'notAWorkbook' };
  const otherSheets = parts.sheets.filter((other) => other !== sheet).map(({ name }) => name);
  return arrangeTable(readSheet(xml, parts.sharedStrings), otherSheets);
}

function chosenSheet(sheets: readonly SheetPart[], name?: string): SheetPart | undefined {
  return sheets.find((sheet) => (name === undefined ? sheet.isVisible : sheet.name === name));
}
