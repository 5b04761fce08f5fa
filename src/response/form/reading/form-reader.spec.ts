import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDocx, paragraphXml } from '../../../../test/support/make-docx.js';
import { makeZip, type ZipPart } from '../../../../test/support/make-zip.js';
import { FormReader } from './form-reader.js';
import type { FormKind, FormReading } from './found-form.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'form-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function read(content: Buffer, kind: FormKind): Promise<FormReading> {
  const path = join(folder, `form.${kind}`);
  await writeFile(path, content);
  return new FormReader().read(path, kind);
}

/** A workbook of one sheet, written by hand, since no library writes what harms. */
function workbook(rows: string, others: readonly ZipPart[] = [], before = ''): Buffer {
  const relationship = (id: string, role: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${role}" Target="${target}"/>`;
  const relationships = (inner: string): string =>
    `<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  const types = `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${MAIN}"/></Types>`;
  const sheets = `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="Svar" sheetId="1" r:id="s"/></sheets></workbook>`;
  return makeZip([
    { name: '[Content_Types].xml', content: types },
    { name: '_rels/.rels', content: relationships(relationship('m', 'officeDocument', 'xl/workbook.xml')) },
    { name: 'xl/workbook.xml', content: sheets },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships(relationship('s', 'worksheet', 'worksheets/sheet1.xml')),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${before}<worksheet xmlns="${SHEET}"><sheetData>${rows}</sheetData></worksheet>`,
    },
    ...others,
  ]);
}

const cell = (place: string, text: string): string => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const ZEROS = '0'.repeat(40_000_000);

describe('a form from outside', () => {
  test('is read in a process of its own', async () => {
    const reading = await read(workbook(`<row r="2">${cell('B2', 'Vi støtter')}</row>`), 'xlsx');

    expect(reading).toMatchObject({
      ok: true,
      parts: [{ kind: 'heading' }, { kind: 'row', row: 2, cells: [{ column: 2, text: 'Vi støtter' }] }],
    });
  });

  test.each<[string, FormKind, Buffer, string]>([
    [
      'a workbook that unpacks without end',
      'xlsx',
      workbook('', [{ name: 'xl/sharedStrings.xml', content: ZEROS }]),
      'bomb',
    ],
    [
      'a workbook that lies about its sizes',
      'xlsx',
      workbook('', [{ name: '[Content_Types].xml.bak', content: ZEROS, declaredBytes: 10 }]),
      'ok',
    ],
    [
      'a workbook with an entity',
      'xlsx',
      workbook('', [], '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>'),
      'doctype',
    ],
    ['a workbook with macros', 'xlsx', workbook('', [{ name: 'xl/vbaProject.bin', content: 'x' }]), 'macro'],
    ['a workbook cut in two', 'xlsx', workbook('<row/>').subarray(0, 300), 'damaged'],
    ['a workbook whose tags do not match', 'xlsx', workbook('<row><c></row>'), 'damaged'],
    ['a Word file called a workbook', 'xlsx', makeDocx({ body: paragraphXml('Hei') }), 'unknownType'],
    ['a workbook called a Word file', 'docx', workbook(''), 'unknownType'],
    ['a Word file with an entity', 'docx', makeDocx({ body: '', beforeDocument: '<!DOCTYPE x>' }), 'doctype'],
    ['a PDF that is none', 'pdf', Buffer.from('%PDF-1.7\n%%EOF'), 'damaged'],
    ['nothing at all', 'pdf', Buffer.alloc(0), 'damaged'],
  ])('%s is refused with its reason, and harms nothing', async (_name, kind, content, reason) => {
    const reading = await read(content, kind);

    expect(reading.ok ? 'ok' : reading.reason).toBe(reason);
  });

  test('places and numbers that no program writes are read as far as they go', async () => {
    const rows = `<row r="x"><c r="ZZZZZZZZZZ1" t="s"><v>99999999</v></c><c t="n" s="7"><v>1e400</v></c>${cell('', 'Her')}</row>`;

    const reading = await read(workbook(rows), 'xlsx');

    expect(JSON.stringify(reading)).toContain('Her');
  });
});
