import { crc32, deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import type { Worksheet } from 'exceljs';
import type { Table } from './table.js';
import { readXlsxTable } from './xlsx-table.js';

async function workbook(...sheets: ((sheet: Worksheet) => void)[]): Promise<Uint8Array> {
  const made = new ExcelJS.Workbook();
  for (const [place, fill] of sheets.entries()) fill(made.addWorksheet(`Ark ${String(place + 1)}`));
  return new Uint8Array(await made.xlsx.writeBuffer());
}

async function tableOf(bytes: Uint8Array, sheet?: string): Promise<Table> {
  const table = await readXlsxTable(bytes, sheet);
  if (!table.ok) throw new Error(table.reason);
  return table.value;
}

/** A zip archive by hand, so that it can hold what no honest program writes. */
function zip(parts: Readonly<Record<string, string>>, statedSize?: number): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const packed = deflateRawSync(text);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(text), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(statedSize ?? Buffer.byteLength(text), 18);
    head.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed]);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), head, place, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(Buffer.concat(central).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, ...central, Buffer.from('PK\x05\x06'), end]);
}

const RELATIONSHIPS =
  '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
const WORKBOOK = '<workbook xmlns:r="r"><sheets><sheet name="Liste" sheetId="1" r:id="r1"/></sheets></workbook>';
const inline = (place: string, text: string): string => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const sheetXml = (rows: string, rest = ''): string => `<worksheet><sheetData>${rows}</sheetData>${rest}</worksheet>`;
const bare = (sheet: string): Record<string, string> => ({
  'xl/workbook.xml': WORKBOOK,
  'xl/_rels/workbook.xml.rels': RELATIONSHIPS,
  'xl/worksheets/sheet1.xml': sheet,
});
const HEADER_ROW = `<row r="1">${inline('A1', 'Navn')}${inline('B1', 'Kategori')}</row>`;

describe('a workbook', () => {
  it('is read by the numbers of its rows, with numbers, formatted text, links and results of formulas as text', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['Høringsinstanser']);
      sheet.addRow([]);
      sheet.addRow(['Navn', 'Kategori', 'Orgnr', 'E-post']);
      sheet.addRow([
        { richText: [{ text: 'Evenes - ' }, { text: 'Evenášši' }] },
        'Stat og kommune',
        983544622,
        { text: 'post@evenes.example', hyperlink: 'mailto:post@evenes.example' },
      ]);
      sheet.addRow([]);
      sheet.addRow([{ formula: 'A4&" 2"', result: 'Evenes 2' }, 'Andre']);
    });

    const table = await tableOf(bytes);

    expect(table.preamble).toEqual([{ line: 1, text: 'Høringsinstanser' }]);
    expect([table.headerLine, table.headers]).toEqual([3, ['Navn', 'Kategori', 'Orgnr', 'E-post']]);
    expect(table.rows).toEqual([
      { line: 4, cells: ['Evenes - Evenášši', 'Stat og kommune', '983544622', 'post@evenes.example'] },
      { line: 6, cells: ['Evenes 2', 'Andre', '', ''] },
    ]);
  });

  it('whose category is one cell merged over many rows gives each row its category', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRows([
        ['Kategori', 'Navn'],
        ['Andre', 'Akan'],
        ['', 'Delta'],
        ['', 'Våres'],
        ['', 'Retretten'],
      ]);
      sheet.mergeCells('A2:A4');
    });

    const { rows } = await tableOf(bytes);

    expect(rows.map(({ cells }) => cells[0])).toEqual(['Andre', 'Andre', 'Andre', '']);
  });

  it('is read from its first visible sheet, or the one that is named, and tells which were left', async () => {
    const bytes = await workbook(
      (sheet) => {
        sheet.state = 'hidden';
        sheet.addRow(['Navn', 'Kategori', 'Skjult']);
      },
      (sheet) => sheet.addRow(['Navn', 'Kategori']),
      (sheet) => sheet.addRow(['Navn', 'Gruppe']),
    );

    expect(await tableOf(bytes)).toMatchObject({ headers: ['Navn', 'Kategori'], otherSheets: ['Ark 1', 'Ark 3'] });
    expect((await tableOf(bytes, 'Ark 3')).headers).toEqual(['Navn', 'Gruppe']);
    expect(await readXlsxTable(bytes, 'Ark 9')).toEqual({ ok: false, reason: 'unknownSheet' });
  });

  it('without any cell is empty', async () => {
    expect(await readXlsxTable(await workbook(() => undefined))).toEqual({ ok: false, reason: 'empty' });
  });

  it('with names for a million rows, such as a filter over whole columns leaves, is read like any other', async () => {
    const names = '<definedNames><definedName name="x">Liste!$A$1:$XFD$1048576</definedName></definedNames></workbook>';
    const sheet = sheetXml(HEADER_ROW, '<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>');
    const parts = { ...bare(sheet), 'xl/workbook.xml': WORKBOOK.replace('</workbook>', names) };

    expect((await tableOf(zip(parts))).headers).toEqual(['Navn', 'Kategori']);
  });

  it('may leave out the places of its rows and cells', async () => {
    const cells = '<c t="inlineStr"><is><t>Navn</t></is></c><c t="str"><v>Kategori</v></c><c><v>9.83544622E8</v></c>';

    const { headerLine, headers } = await tableOf(zip(bare(sheetXml(`<row>${cells}</row>`))));

    expect([headerLine, headers]).toEqual([1, ['Navn', 'Kategori', '983544622']]);
  });

  it.each([
    ['a text', Buffer.from('Navn;Kategori'), 'notAWorkbook'],
    ['nothing', Buffer.alloc(0), 'notAWorkbook'],
    ['an archive of something else', zip({ 'word/document.xml': '<document/>' }), 'notAWorkbook'],
    ['broken XML', zip(bare('<worksheet><sheetData>')), 'notAWorkbook'],
    [
      'XML with entities of its own',
      zip(bare(`<!DOCTYPE a [<!ENTITY b "c">]>${sheetXml(`<row r="1">${inline('A1', '&b;')}</row>`)}`)),
      'notAWorkbook',
    ],
    ['a cell without a place', zip(bare(sheetXml(`<row r="x">${inline('A1', 'a')}</row>`))), 'notAWorkbook'],
    ['a cell far to the right', zip(bare(sheetXml(`<row r="1">${inline('XFD1', 'a')}</row>`))), 'tooLarge'],
    ['41 MB in a small archive', zip(bare(sheetXml(' '.repeat(41_000_000)))), 'tooLarge'],
    ['a size that is a lie', zip(bare(sheetXml(HEADER_ROW)), 10), 'notAWorkbook'],
    ['too many merged cells', zip(bare(sheetXml(HEADER_ROW, '<mergeCell ref="A1:A9"/>'.repeat(5_001)))), 'tooLarge'],
  ])('that is %s is refused', async (_, bytes, reason) => {
    expect(await readXlsxTable(bytes)).toEqual({ ok: false, reason });
  });

  it('that was cut off is refused', async () => {
    const bytes = await workbook((sheet) => sheet.addRow(['Navn', 'Kategori']));

    expect(await readXlsxTable(bytes.slice(0, bytes.length / 2))).toEqual({ ok: false, reason: 'notAWorkbook' });
  });
});
