import ExcelJS from 'exceljs';
import { makeZip } from '../../../../../test/support/make-zip.js';
import { readXlsx } from './read-xlsx.js';

async function bytesOf(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('the text of a workbook', () => {
  test('is a heading for each sheet and its cells in the order of the rows', async () => {
    const bytes = await bytesOf((workbook) => {
      const sheet = workbook.addWorksheet('Merknader');
      sheet.addRow(['Kapittel', 'Merknad']);
      sheet.addRow([3.1, 'Fristen er for kort.\nTi dager.']);
      sheet.getCell('A2').note = 'Gjelder også 3.2';
      workbook.addWorksheet('Tomt');
    });

    expect((await readXlsx(bytes)).blocks).toEqual([
      { kind: 'heading', level: 1, text: 'Merknader', page: null },
      { kind: 'tableCell', cell: { table: 1, row: 1, column: 1 }, text: 'Kapittel', page: null },
      { kind: 'tableCell', cell: { table: 1, row: 1, column: 2 }, text: 'Merknad', page: null },
      { kind: 'tableCell', cell: { table: 1, row: 2, column: 1 }, text: '3,1', page: null },
      { kind: 'tableCell', cell: { table: 1, row: 2, column: 2 }, text: 'Fristen er for kort.\nTi dager.', page: null },
      { kind: 'paragraph', text: 'Gjelder også 3.2', page: null },
    ]);
  });

  test('has nothing of a hidden sheet', async () => {
    const bytes = await bytesOf((workbook) => {
      workbook.addWorksheet('Svar').addRow(['Vi støtter forslaget.']);
      workbook.addWorksheet('Valg', { state: 'hidden' }).addRow(['ja']);
    });

    expect((await readXlsx(bytes)).blocks.map(({ text }) => text)).toEqual(['Svar', 'Vi støtter forslaget.']);
  });

  test('is not read from another archive', async () => {
    await expect(readXlsx(makeZip([{ name: 'svar.xml', content: 'x' }]))).rejects.toMatchObject({
      reason: 'unknownType',
    });
  });
});
