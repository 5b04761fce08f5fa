import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { PDFDocument } from 'pdf-lib';
import { makeDocx, paragraphXml } from '../../../../test/support/make-docx.js';
import { makeOdt } from '../../../../test/support/make-odt.js';
import { makeZip } from '../../../../test/support/make-zip.js';
import { READING_LIMITS } from './file-verdict.js';
import { sniffFile } from './sniff-file.js';

const DOCX = makeDocx({ body: paragraphXml('Vi støtter forslaget.') });
const MACRO_TYPE = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const COMPOUND_HEADER = Buffer.from('d0cf11e0a1b11ae1', 'hex');

async function plainPdf(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  return Buffer.from(await pdf.save());
}

function compoundFile(streamName: string): Buffer {
  return Buffer.concat([COMPOUND_HEADER, Buffer.alloc(4_000), Buffer.from(streamName, 'utf16le'), Buffer.alloc(400)]);
}

describe('what a file is', () => {
  it('a PDF is known as a PDF', async () => {
    expect(await sniffFile(await plainPdf())).toEqual({ ok: true, kind: 'pdf' });
  });

  it('a Word document is known as one', async () => {
    expect(await sniffFile(DOCX)).toEqual({ ok: true, kind: 'docx' });
  });

  it('the name of a file is not asked', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sniff-'));
    try {
      await writeFile(join(folder, 'svar.pdf'), DOCX);
      await writeFile(join(folder, 'svar.docx'), '<!doctype html><html><script>alert(1)</script></html>');

      expect(await sniffFile(join(folder, 'svar.pdf'))).toEqual({ ok: true, kind: 'docx' });
      expect(await sniffFile(join(folder, 'svar.docx'))).toEqual({ ok: false, reason: 'otherType', found: 'html' });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('a workbook is known as one', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Ark').addRow(['x']);

    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());

    expect(await sniffFile(bytes)).toEqual({ ok: true, kind: 'xlsx' });
  });

  it.each([
    ['a text document of LibreOffice', makeOdt({ body: '' }), 'odt'],
    ['a Word document of before 2007', compoundFile('WordDocument'), 'doc'],
    ['rich text', Buffer.from('{\\rtf1\\ansi Svar}'), 'rtf'],
    ['rich text with an object in it', Buffer.from('{\\rtf1{\\object\\objemb{\\*\\objdata 01}}Svar}'), 'rtf'],
  ])('%s is known as one', async (_, bytes, kind) => {
    expect(await sniffFile(bytes)).toEqual({ ok: true, kind });
  });

  it.each([
    ['an archive of files', makeZip([{ name: 'svar.pdf', content: '%PDF-1.7' }]), 'zip'],
    [
      'a spreadsheet of LibreOffice',
      makeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }]),
      'ods',
    ],
    ['a workbook of before 2007', compoundFile('Workbook'), 'xls'],
    [
      'an OpenDocument in one piece',
      Buffer.from('<?xml version="1.0"?><office:document xmlns:office="urn:x"></office:document>'),
      'fodt',
    ],
    ['a saved message', compoundFile('__properties_version1.0'), 'msg'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'png'],
    ['plain text', Buffer.from('Vi støtter forslaget.\n'), 'txt'],
    ['a web page', Buffer.from('\n <HTML><body>Svar</body></HTML>'), 'html'],
  ])('%s is named, and is no document', async (_, bytes, found) => {
    expect(await sniffFile(bytes)).toEqual({ ok: false, reason: 'otherType', found });
  });
});

describe('files that are refused', () => {
  it('a file without a byte is empty', async () => {
    expect(await sniffFile(Buffer.alloc(0))).toEqual({ ok: false, reason: 'empty' });
  });

  it('a file above the limit is too large, whatever it holds', async () => {
    const limits = { ...READING_LIMITS, maxFileBytes: DOCX.length - 1 };

    expect(await sniffFile(DOCX, limits)).toEqual({ ok: false, reason: 'tooLarge' });
  });

  it('bytes without any known beginning are of unknown type', async () => {
    expect(await sniffFile(Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]))).toEqual({ ok: false, reason: 'unknownType' });
  });

  it('a Word document behind a password is encrypted', async () => {
    expect(await sniffFile(compoundFile('EncryptedPackage'))).toEqual({ ok: false, reason: 'encrypted' });
  });

  it('so is an old Word document whose first bytes say so', async () => {
    const locked = compoundFile('WordDocument');
    locked.writeUInt16LE(0xa5ec, 512);
    locked.writeUInt16LE(0x0100, 522);

    expect(await sniffFile(locked)).toEqual({ ok: false, reason: 'encrypted' });
  });

  it('an old Word document with programs is refused', async () => {
    const bytes = Buffer.concat([compoundFile('WordDocument'), Buffer.from('_VBA_PROJECT', 'utf16le')]);

    expect(await sniffFile(bytes)).toEqual({ ok: false, reason: 'macro' });
  });

  it.each([
    ['an object that is to be renewed when it is opened', '{\\rtf1{\\object\\objautlink\\objupdate{\\*\\objdata 01}}}'],
    ['a field that asks another program', '{\\rtf1{\\field{\\*\\fldinst DDEAUTO excel x}}}'],
    ['such an object under a shortened signature', '{\\rt{\\object\\objupdate}}'],
  ])('rich text with %s is refused', async (_, text) => {
    expect(await sniffFile(Buffer.from(text))).toEqual({ ok: false, reason: 'activeContent' });
  });

  it('an OpenDocument without its content is damaged', async () => {
    const bytes = makeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }]);

    expect(await sniffFile(bytes)).toEqual({ ok: false, reason: 'damaged' });
  });

  it('an archive with an encrypted part is encrypted', async () => {
    const bytes = makeZip([{ name: '[Content_Types].xml', content: 'x', flags: 1 }]);

    expect(await sniffFile(bytes)).toEqual({ ok: false, reason: 'encrypted' });
  });

  it('a macro document is refused also when it is renamed to an ordinary one', async () => {
    const renamed = makeDocx({ body: paragraphXml('Svar'), mainType: MACRO_TYPE });

    expect(await sniffFile(renamed)).toEqual({ ok: false, reason: 'macro' });
  });

  it('a document that calls itself ordinary and still carries a macro project is refused', async () => {
    const hidden = makeDocx({ body: '', others: [{ name: 'word/vbaProject.bin', content: 'x' }] });

    expect(await sniffFile(hidden)).toEqual({ ok: false, reason: 'macro' });
  });

  it.each([
    ['a PDF that begins as a web page', Buffer.from('<html><script>alert(1)</script></html>\n%PDF-1.7\n')],
    ['a PDF with a script in its first lines', Buffer.from('%PDF-1.7\n%<script>alert(1)</script>\n')],
    ['a PDF with something else before it', Buffer.from('MZ binary %PDF-1.7\n')],
    ['a PDF that is an archive too', Buffer.concat([Buffer.from('%PDF-1.7\n'), DOCX])],
  ])('%s is two things at once', async (_, bytes) => {
    expect(await sniffFile(bytes)).toEqual({ ok: false, reason: 'polyglot' });
  });

  it('a document whose list of parts holds a DOCTYPE is refused', async () => {
    const bytes = makeZip([
      { name: '[Content_Types].xml', content: '<!DOCTYPE t [<!ENTITY a "b">]><Types>&a;</Types>' },
    ]);

    expect(await sniffFile(bytes)).toEqual({ ok: false, reason: 'doctype' });
  });

  it.each([
    ['an archive that is cut off', DOCX.subarray(0, DOCX.length - 40)],
    ['a part with a path out of the archive', makeZip([{ name: '../svar.xml', content: 'x' }])],
    ['two parts with one name', makeDocx({ body: '', others: [{ name: 'word/document.xml', content: 'x' }] })],
    ['a Word document without its document', makeZip([{ name: '[Content_Types].xml', content: typesOnly() }])],
  ])('%s is damaged', async (_, bytes) => {
    expect(await sniffFile(bytes)).toEqual({ ok: false, reason: 'damaged' });
  });
});

describe('archives that unpack to more than they seem', () => {
  it('a small file that declares hundreds of megabytes is refused before anything is unpacked', async () => {
    const bomb = makeZip([{ name: '[Content_Types].xml', content: 'x', declaredBytes: 600 * 1024 * 1024 }]);

    expect(await sniffFile(bomb)).toEqual({ ok: false, reason: 'bomb' });
  });

  it('many parts that are large together are refused', async () => {
    const parts = Array.from({ length: 3 }, (_, at) => {
      return { name: `part${String(at)}.xml`, content: Buffer.alloc(500_000), declaredBytes: 100 * 1024 * 1024 };
    });

    expect(await sniffFile(makeZip(parts))).toEqual({ ok: false, reason: 'bomb' });
  });

  it('a part that packs better than text does is refused', async () => {
    const zeros = makeZip([{ name: 'word/media/bilde.bmp', content: Buffer.alloc(20 * 1024 * 1024) }]);

    expect(await sniffFile(zeros)).toEqual({ ok: false, reason: 'bomb' });
  });

  it('an archive with more parts than any document is refused', async () => {
    const limits = { ...READING_LIMITS, maxEntries: 10 };
    const parts = Array.from({ length: 11 }, (_, at) => ({ name: String(at), content: '' }));

    expect(await sniffFile(makeZip(parts), limits)).toEqual({ ok: false, reason: 'bomb' });
  });

  it('a part that becomes larger than its archive says is stopped while it is unpacked', async () => {
    const liar = makeZip([{ name: '[Content_Types].xml', content: ' '.repeat(900_000), declaredBytes: 10 }]);

    expect(await sniffFile(liar)).toEqual({ ok: false, reason: 'bomb' });
  });

  it('a part that becomes smaller than its archive says is damaged', async () => {
    const liar = makeZip([{ name: '[Content_Types].xml', content: '<Types/>', declaredBytes: 100 }]);

    expect(await sniffFile(liar)).toEqual({ ok: false, reason: 'damaged' });
  });
});

function typesOnly(): string {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`;
}
