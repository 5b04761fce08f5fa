import ExcelJS from 'exceljs';
import { xmlText } from '../../../shared/documents/writing/xml-text.js';
import { LISTS_SHEET } from '../form-key.js';
import { formWords } from '../form.words.js';
import type { ResponseForm } from '../response-form.js';

const HEADER_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EDF2' } };
const WRAPPED: Partial<ExcelJS.Alignment> = { wrapText: true, vertical: 'top' };
/** Text, so that a number or a day that is typed stays what was typed. */
const AS_TEXT = '@';

interface Listed {
  readonly choices: readonly string[];
  readonly reference: string;
}

/**
 * The form as a workbook: a sheet about the body, and a sheet with one row for each section and question. The key of a row
 * stands in a hidden column, the choices in a hidden sheet, since a list inside the cell itself may hold no comma.
 */
export async function writeFormXlsx(form: ResponseForm): Promise<Buffer> {
  const words = formWords[form.language];
  const workbook = new ExcelJS.Workbook();
  workbook.title = xmlText(form.title);
  writeAbout(workbook.addWorksheet(words.about), form);
  const answers = workbook.addWorksheet(words.answers, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  answers.columns = [
    { header: words.key, width: 18, hidden: true },
    { header: words.draft, width: 26 },
    { header: words.heading, width: 46 },
    { header: words.choice, width: 18 },
    { header: words.text, width: 80 },
  ];
  styleHeader(answers.getRow(1));
  const lists = writeLists(workbook, form);
  for (const part of form.parts) {
    for (const row of part.rows) {
      const draft = xmlText(part.draftTitle ?? words.whole);
      const heading = xmlText(row.help === '' ? row.heading : `${row.heading}\n${row.help}`);
      const added = answers.addRow([row.key, draft, heading]);
      for (let at = 1; at <= 5; at += 1) Object.assign(added.getCell(at), { alignment: WRAPPED, numFmt: AS_TEXT });
      offer(added.getCell(4), row.choices, lists);
    }
  }
  answers.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: 5 } };
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function writeAbout(sheet: ExcelJS.Worksheet, form: ResponseForm): void {
  const words = formWords[form.language];
  sheet.columns = [{ width: 30 }, { width: 90 }];
  const title = sheet.addRow([xmlText(form.title)]);
  title.font = { bold: true, size: 14 };
  for (const text of form.introduction) {
    const row = sheet.addRow([xmlText(text)]);
    sheet.mergeCells(row.number, 1, row.number, 2);
    row.getCell(1).alignment = WRAPPED;
    row.height = 15 * Math.ceil(text.length / 110);
  }
  for (const label of [words.body, words.rapporteur, words.email]) {
    const row = sheet.addRow([label]);
    row.getCell(1).font = { bold: true };
    row.getCell(1).fill = HEADER_FILL;
    Object.assign(row.getCell(2), { alignment: WRAPPED, numFmt: AS_TEXT });
  }
  sheet.addRow([words.identity(form.identity)]).font = { color: { argb: 'FF51606F' }, size: 8 };
}

function styleHeader(row: ExcelJS.Row): void {
  row.eachCell((cell) => {
    cell.font = { bold: true };
    cell.fill = HEADER_FILL;
    cell.alignment = WRAPPED;
  });
}

/** Writes each different list of choices in a column of a hidden sheet. */
function writeLists(workbook: ExcelJS.Workbook, form: ResponseForm): readonly Listed[] {
  const sheet = workbook.addWorksheet(LISTS_SHEET, { state: 'hidden' });
  const listed: Listed[] = [];
  for (const { choices } of form.parts.flatMap((part) => part.rows)) {
    if (choices.length === 0 || listedAs(choices, listed) !== undefined) continue;
    const column = sheet.getColumn(listed.length + 1);
    column.values = choices.map(xmlText);
    listed.push({
      choices,
      reference: `${LISTS_SHEET}!$${column.letter}$1:$${column.letter}$${String(choices.length)}`,
    });
  }
  return listed;
}

function offer(cell: ExcelJS.Cell, choices: readonly string[], lists: readonly Listed[]): void {
  const list = listedAs(choices, lists);
  if (!list) return;
  // What is written beside the choices is read too, and shown to the sender: nothing is refused.
  cell.dataValidation = { type: 'list', allowBlank: true, showErrorMessage: false, formulae: [list.reference] };
}

function listedAs(choices: readonly string[], lists: readonly Listed[]): Listed | undefined {
  return lists.find((list) => list.choices.join('\n') === choices.join('\n'));
}
