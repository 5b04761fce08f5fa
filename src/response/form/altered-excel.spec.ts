import {
  FILLINGS,
  OUTLINE,
  FIRST,
  found,
  LOOSE,
  lost,
  misplaced,
  section,
  textAt,
} from '../../../test/support/response/altered-hearing.js';
import { answersOf, fillXlsx } from '../../../test/support/response/fill-form.js';
import { savedByOffice, withOffice } from '../../../test/support/response/office.js';
import { EXCEL_KEPT, EXCEL_MORE, rowOf, type ExcelChange } from '../../../test/support/response/excel-changes.js';
import { responseFormOf } from './response-form.js';
import { writeFormXlsx } from './writing/write-form-xlsx.js';

let excel: Buffer;

beforeAll(async () => {
  excel = await fillXlsx(await writeFormXlsx(responseFormOf(OUTLINE, 'nb')), FILLINGS);
});

describe('an Excel form that was altered', () => {
  const altered = (change: ExcelChange[1]): Promise<Buffer> =>
    fillXlsx(excel, [], (workbook) => {
      change(answersOf(workbook), workbook);
    });

  test.each(EXCEL_KEPT)('%s: every answer is where it belongs', async (_name, change) => {
    const answer = await found(await altered(change), 'xlsx');

    expect(misplaced(answer)).toEqual([]);
  });

  test.each(EXCEL_MORE)('%s: nothing is lost, and nothing is moved', async (_name, change) => {
    const answer = await found(await altered(change), 'xlsx');

    expect(lost(answer, [LOOSE])).toEqual([]);
    expect(misplaced(answer)).toEqual([]);
  });

  test.each([
    ['a number', 42.5, '42,5'],
    ['a day', new Date(Date.UTC(2018, 5, 1)), '1.6.2018'],
    ['yes or no of the program', true, '1'],
  ])('%s that was typed comes back as it was seen', async (_name, value, shown) => {
    const bytes = await altered((sheet) => {
      const cell = rowOf(sheet, FIRST).getCell(5);
      cell.numFmt = value instanceof Date ? 'dd.mm.yyyy' : 'General';
      cell.value = value;
    });

    expect(textAt(await found(bytes, 'xlsx'), section(0).place).trim()).toBe(shown);
  });

  withOffice(
    'saved again by LibreOffice, all of these come back the same',
    async () => {
      const files = new Map<string, Buffer>();
      for (const [at, [, change]] of EXCEL_KEPT.entries()) files.set(`kept${String(at)}`, await altered(change));
      for (const [at, [, change]] of EXCEL_MORE.entries()) files.set(`more${String(at)}`, await altered(change));

      const saved = await savedByOffice(files, 'xlsx');

      for (const [name, bytes] of saved) {
        const answer = await found(bytes, 'xlsx');
        expect([name, lost(answer, name.startsWith('more') ? [LOOSE] : [])]).toEqual([name, []]);
        expect([name, misplaced(answer)]).toEqual([name, []]);
      }
    },
    180_000,
  );
});
