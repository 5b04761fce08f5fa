import type ExcelJS from 'exceljs';
import { reorderSheet } from './fill-form.js';
import { FIRST, LOOSE } from './altered-hearing.js';

/** A change to the sheet of answers, or to its workbook, and what it is called. */
export type ExcelChange = readonly [string, (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void];

export function rowOf(sheet: ExcelJS.Worksheet, key: string): ExcelJS.Row {
  for (let at = 1; at <= sheet.rowCount; at += 1) {
    if (sheet.getRow(at).getCell(1).text === key) return sheet.getRow(at);
  }
  throw new Error(`No row ${key}`);
}

/** What may happen to an Excel form, with all its answers still knowing where they belong. */
export const EXCEL_KEPT: readonly ExcelChange[] = [
  ['rows turned upside down', (sheet) => reorderSheet(sheet, (rows) => rows.reverse())],
  ['the key column taken away', (sheet) => sheet.spliceColumns(1, 1)],
  ['the column of drafts taken away', (sheet) => sheet.spliceColumns(2, 1)],
  ['the column of headings taken away', (sheet) => sheet.spliceColumns(3, 1)],
  ['an empty column put in', (sheet) => sheet.spliceColumns(3, 0, [])],
  ['the header taken away', (sheet) => sheet.spliceRows(1, 1)],
  ['three rows put above the header', (sheet) => sheet.spliceRows(1, 0, [], [], [])],
  [
    'the sheet renamed',
    (sheet) => {
      sheet.name = 'Vårt svar';
    },
  ],
  [
    'the sheet hidden',
    (sheet) => {
      sheet.state = 'hidden';
    },
  ],
  [
    'rows hidden by a filter',
    (sheet) => {
      sheet.getRow(3).hidden = true;
    },
  ],
  [
    'answers as rich text',
    (sheet) => {
      eachAnswer(sheet, (cell) => {
        const text = cell.text;
        cell.value = { richText: [{ text: text.slice(0, 4), font: { bold: true } }, { text: text.slice(4) }] };
      });
    },
  ],
  [
    'answers as links',
    (sheet) => {
      eachAnswer(sheet, (cell) => {
        cell.value = { text: cell.text, hyperlink: 'https://kommune.example' };
      });
    },
  ],
  [
    'answers as results of formulas',
    (sheet) => {
      eachAnswer(sheet, (cell) => {
        cell.value = { formula: 'A1', result: cell.text };
      });
    },
  ],
  [
    'the sheet about the body taken away',
    (_sheet, workbook) => {
      workbook.removeWorksheet('Om dere');
    },
  ],
  [
    'the lists shown',
    (_sheet, workbook) => {
      const lists = workbook.getWorksheet('Lister');
      if (lists) lists.state = 'hidden';
    },
  ],
  [
    'choices in small letters',
    (sheet) => {
      sheet.eachRow((each) => {
        if (each.getCell(4).text === 'Delvis') each.getCell(4).value = 'delvis.';
      });
    },
  ],
  [
    'every second row coloured',
    (sheet) => {
      sheet.eachRow((each, at) => {
        if (at % 2 === 0) each.font = { italic: true };
      });
    },
  ],
  [
    'columns moved',
    (sheet) => {
      sheet.eachRow((each) => {
        const values = [1, 2, 3, 4, 5].map((column) => each.getCell(column).value);
        [4, 3, 0, 2, 1].forEach((from, to) => {
          each.getCell(to + 1).value = values[from] ?? null;
        });
      });
    },
  ],
];

function eachAnswer(sheet: ExcelJS.Worksheet, change: (cell: ExcelJS.Cell) => void): void {
  sheet.eachRow((each, at) => {
    if (at > 1 && each.getCell(5).text !== '') change(each.getCell(5));
  });
}

/** What somebody adds that has no place: it must come back all the same. */
export const EXCEL_MORE: readonly ExcelChange[] = [
  [
    'a row added',
    (sheet) => {
      sheet.addRow(['', '', 'Noe eget', '', LOOSE]);
    },
  ],
  [
    'a row with text alone',
    (sheet) => {
      sheet.addRow(['', '', '', '', LOOSE]);
    },
  ],
  [
    'a row copied and written over',
    (sheet) => {
      const copied = rowOf(sheet, FIRST);
      sheet.addRow([FIRST, copied.getCell(2).text, copied.getCell(3).text, '', LOOSE]);
    },
  ],
  [
    'a new column with a header',
    (sheet) => {
      sheet.getCell('F1').value = 'Fra avdelingen';
      rowOf(sheet, FIRST).getCell(6).value = LOOSE;
    },
  ],
  [
    'a new column without a header',
    (sheet) => {
      rowOf(sheet, FIRST).getCell(8).value = LOOSE;
    },
  ],
  [
    'text in the column of headings',
    (sheet) => {
      const cell = rowOf(sheet, FIRST).getCell(3);
      cell.value = `${cell.text}\n${LOOSE}`;
    },
  ],
  [
    'text beside the key',
    (sheet) => {
      rowOf(sheet, FIRST).getCell(1).value = `${FIRST} ${LOOSE}`;
    },
  ],
  [
    'text in the column of choices',
    (sheet) => {
      rowOf(sheet, FIRST).getCell(4).value = LOOSE;
    },
  ],
  [
    'a sheet of their own',
    (_sheet, workbook) => {
      workbook.addWorksheet('Notater').addRow([LOOSE]);
    },
  ],
  [
    'a hidden sheet of their own',
    (_sheet, workbook) => {
      workbook.addWorksheet('Skjult', { state: 'hidden' }).addRow(['Kapittel 9', LOOSE]);
    },
  ],
  [
    'a note on a cell',
    (sheet) => {
      rowOf(sheet, FIRST).getCell(5).note = LOOSE;
    },
  ],
  [
    'cells merged over two rows',
    (sheet) => {
      const at = rowOf(sheet, FIRST).number;
      sheet.getCell(at, 6).value = LOOSE;
      sheet.mergeCells(at, 6, at + 1, 6);
    },
  ],
];
