import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { CalendarDay } from '../../time/calendar-day.js';
import { Archive } from '../reading/archive/archive.js';
import { READING_LIMITS } from '../reading/file-verdict.js';
import type { CellContent, SheetModel, WorkbookModel } from './workbook-model.js';
import { writeXlsx, writeXlsxFile } from './write-xlsx.js';

const COLUMNS = [
  { header: 'Instans', width: 30 },
  { header: 'Merknad', width: 60 },
];

function sheet(rows: readonly (readonly CellContent[])[], name = 'Svar'): SheetModel {
  return { name, columns: COLUMNS, rows };
}

async function reopen(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

async function firstSheet(...rows: (readonly CellContent[])[]): Promise<ExcelJS.Worksheet> {
  const workbook = await reopen(await writeXlsx({ title: 'Svar', sheets: [sheet(rows)] }));
  return workbook.getWorksheet(1) ?? workbook.addWorksheet('missing');
}

describe('a workbook that is written', () => {
  it.each([
    '=HYPERLINK("http://ond.example","klikk")',
    '+47 22 22 22 22',
    '-1+1',
    '@SUM(A1)',
    '\t=1+1',
    '=cmd|calc!A1',
  ])('the text %j is a text, and no formula', async (text) => {
    const bytes = await writeXlsx({ title: 'Svar', sheets: [sheet([[text, text]])] });
    const cell = (await reopen(bytes)).getWorksheet(1)?.getCell('A2');

    expect(cell?.type).toBe(ExcelJS.ValueType.String);
    expect(cell?.value).toBe(text);
    expect(cell?.formula).toBeUndefined();
    const archive = await Archive.open(bytes, READING_LIMITS);
    const xml = (await archive.read('xl/worksheets/sheet1.xml')).toString();
    archive.close();
    expect(xml).toMatch(/<c r="A2"[^>]* t="s"/);
    expect(xml).not.toContain('<f>');
  });

  it('the header stays in sight and can be filtered by', async () => {
    const written = await firstSheet(['Eksempel kommune', 'Støtter']);

    expect(written.getRow(1).values).toEqual([undefined, 'Instans', 'Merknad']);
    expect(written.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(written.autoFilter).toBe('A1:B1');
    expect(written.getColumn(2).width).toBe(60);
  });

  it('days are real days, numbers are numbers, and nothing is nothing', async () => {
    const written = await firstSheet([CalendarDay.of('2018-06-01'), 158], [true, null]);

    expect(written.getCell('A2').type).toBe(ExcelJS.ValueType.Date);
    expect(written.getCell('A2').value).toEqual(CalendarDay.of('2018-06-01').toUtcMidnight());
    expect(written.getCell('B2').value).toBe(158);
    expect(written.getCell('A3').value).toBe(true);
    expect(written.getCell('B3').value).toBeNull();
  });

  it('letters of Norwegian and Sámi survive, characters that Excel refuses do not', async () => {
    const written = await firstSheet(['Hábmer, Snåase, Evenášši', 'før\u0000\u000b etter']);

    expect(written.getCell('A2').value).toBe('Hábmer, Snåase, Evenášši');
    expect(written.getCell('B2').value).toBe('før etter');
  });

  it('a text longer than Excel can hold is cut, and says so', async () => {
    const written = await firstSheet(['x'.repeat(40_000), '']);
    const value = written.getCell('A2').text;

    expect(value).toHaveLength(32_767);
    expect(value.endsWith('[…]')).toBe(true);
  });

  it('sheets may be called anything, also the same', async () => {
    const long = 'Pakkeforløp for gravide [2018]: alle svar';
    const bytes = await writeXlsx({ title: 'Svar', sheets: [sheet([], long), sheet([], long), sheet([], '')] });

    expect((await reopen(bytes)).worksheets.map(({ name }) => name)).toEqual([
      'Pakkeforløp for gravide 2018 al',
      'Pakkeforløp for gravide 201 (2)',
      'Ark',
    ]);
  });

  it('rows may come one by one, and the file may be written straight to disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'xlsx-'));
    async function* rows(): AsyncGenerator<readonly CellContent[]> {
      for (let at = 0; at < 1_000; at += 1) yield await Promise.resolve([`Instans ${String(at)}`, at]);
    }
    try {
      const path = join(folder, 'svar.xlsx');
      await writeXlsxFile({ title: 'Svar', sheets: [{ name: 'Svar', columns: COLUMNS, rows: rows() }] }, path);

      const written = (await reopen(await readFile(path))).getWorksheet('Svar');
      expect(written?.rowCount).toBe(1_001);
      expect(written?.getCell('B1001').value).toBe(999);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('a failure while rows are fetched reaches the caller, and leaves no half file', async () => {
    const path = join(tmpdir(), `half-${String(process.pid)}.xlsx`);
    async function* broken(): AsyncGenerator<readonly CellContent[]> {
      yield await Promise.resolve(['Første', 1]);
      throw new Error('databasen forsvant');
    }

    const failing = (): WorkbookModel => {
      return { title: 'Svar', sheets: [{ name: 'Svar', columns: COLUMNS, rows: broken() }] };
    };

    await expect(writeXlsx(failing())).rejects.toThrow('databasen forsvant');
    await expect(writeXlsxFile(failing(), path)).rejects.toThrow('databasen forsvant');
    await expect(stat(path)).rejects.toThrow('ENOENT');
  });
});
