import ExcelJS from 'exceljs';
import { PDFDocument, PDFHexString, PDFName, PDFRadioGroup, PDFTextField } from 'pdf-lib';
import { Archive } from '../../../src/shared/documents/reading/archive/archive.js';
import { READING_LIMITS } from '../../../src/shared/documents/reading/file-verdict.js';
import { makeZip } from '../make-zip.js';

/** What somebody writes in a row of the form: a text, and a choice by its number and its words. */
export interface Filling {
  readonly key: string;
  readonly text: string;
  readonly choice: { readonly number: number; readonly words: string } | null;
}

/** The XML of a row, in the order in which rows are to stand afterwards. */
export type RowOrder = (rows: readonly string[]) => readonly string[];

export const AS_THEY_STAND: RowOrder = (rows) => rows;

/** Fills in a Word form as Word does: each line a paragraph in the control of its row, choices in their lists. */
export async function fillDocx(form: Buffer, fillings: readonly Filling[], order = AS_THEY_STAND): Promise<Buffer> {
  return changeDocx(form, (document) => {
    const filled = fillings.reduce(
      (xml, filling) => changeRow(xml, filling.key, (row) => filledRow(row, filling)),
      document,
    );
    return filled.replace(/<w:tbl>.*?<\/w:tbl>/gs, (table) => reordered(table, order));
  });
}

/** Rewrites the body of a Word file. */
export async function changeDocx(file: Buffer, change: (document: string) => string): Promise<Buffer> {
  const archive = await Archive.open(file, READING_LIMITS);
  const parts = await Promise.all(
    archive.names.map(async (name) => ({ name, content: (await archive.read(name)).toString() })),
  );
  archive.close();
  return makeZip(
    parts.map(({ name, content }) => ({ name, content: name === 'word/document.xml' ? change(content) : content })),
  );
}

/** Rewrites the one row that has a key. */
export function changeRow(document: string, key: string, change: (row: string) => string): string {
  return document.replace(/<w:tr>(?:(?!<w:tr>).)*?<\/w:tr>/gs, (row) => (row.includes(`>${key}<`) ? change(row) : row));
}

/** A paragraph as Word writes it. */
export function paragraph(text: string, properties = ''): string {
  const runs = `<w:r>${properties}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
  return `<w:p>${runs}</w:p>`;
}

export function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function filledRow(row: string, { key, text, choice }: Filling): string {
  const paragraphs = text
    .split('\n')
    .map((line) => paragraph(line))
    .join('');
  const written = row.replace(
    new RegExp(`(<w:tag w:val="svar-${key}"/></w:sdtPr><w:sdtContent>).*?(</w:sdtContent>)`, 's'),
    (_all: string, before: string, after: string) => `${before}${paragraphs}${after}`,
  );
  if (!choice) return written;
  return written.replace(
    new RegExp(`(<w:tag w:val="valg-${key}"/>.*?<w:t>).*?(</w:t>)`, 's'),
    (_all: string, before: string, after: string) => `${before}${xml(choice.words)}${after}`,
  );
}

function reordered(table: string, order: RowOrder): string {
  const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
  const [header, ...rest] = rows;
  if (header === undefined || !header.includes('w:tblHeader')) return table;
  const start = table.indexOf(header);
  const end = table.lastIndexOf('</w:tr>') + '</w:tr>'.length;
  return table.slice(0, start) + header + order(rest).join('') + table.slice(end);
}

/** Fills in an Excel form, row by row, and hands the workbook over for more. */
export async function fillXlsx(
  form: Buffer,
  fillings: readonly Filling[],
  more: (workbook: ExcelJS.Workbook) => void = () => undefined,
): Promise<Buffer> {
  const workbook = await openXlsx(form);
  const sheet = answersOf(workbook);
  sheet.eachRow((row) => {
    const filling = fillings.find(({ key }) => key === row.getCell(1).text);
    if (!filling) return;
    if (filling.text !== '') row.getCell(5).value = filling.text;
    if (filling.choice) row.getCell(4).value = filling.choice.words;
  });
  more(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

export async function openXlsx(file: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  return workbook;
}

/** The sheet with the answers, and its rows as values. */
export function answersOf(workbook: ExcelJS.Workbook): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet('Svar') ?? workbook.getWorksheet('Answers');
  if (!sheet) throw new Error('The form has no sheet for answers');
  return sheet;
}

/** Puts the rows below the header in another order. */
export function reorderSheet(
  sheet: ExcelJS.Worksheet,
  order: (rows: ExcelJS.CellValue[][]) => ExcelJS.CellValue[][],
): void {
  const rows: ExcelJS.CellValue[][] = [];
  for (let at = 2; at <= sheet.rowCount; at += 1) {
    rows.push([1, 2, 3, 4, 5].map((column) => sheet.getRow(at).getCell(column).value));
  }
  for (const [at, values] of order(rows).entries()) {
    for (const [column, value] of values.entries()) sheet.getRow(at + 2).getCell(column + 1).value = value;
  }
}

/** Fills in a PDF form as a reader of PDF does: values in the fields, whatever they look like on the page. */
export async function fillPdf(
  form: Buffer,
  fillings: readonly Filling[],
  others: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  const document = await PDFDocument.load(form);
  const fields = document.getForm();
  for (const { key, text, choice } of fillings) {
    const field = fields.getField(`svar-${key}`);
    if (text !== '' && field instanceof PDFTextField) field.acroField.setValue(PDFHexString.fromText(text));
    const group = choice ? fields.getField(`valg-${key}`) : undefined;
    if (choice && group instanceof PDFRadioGroup) group.select(String(choice.number));
  }
  for (const [name, text] of Object.entries(others)) {
    fields.getTextField(name).acroField.setValue(PDFHexString.fromText(text));
  }
  fields.acroForm.dict.set(PDFName.of('NeedAppearances'), document.context.obj(true));
  return Buffer.from(await document.save({ updateFieldAppearances: false }));
}
