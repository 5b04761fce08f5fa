import ExcelJS from 'exceljs';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts, type PDFPage } from 'pdf-lib';
import type { ReadingKind } from '../../../src/shared/documents/reading/file-verdict.js';
import { makeDocx, paragraphXml } from '../make-docx.js';
import { makeOdt } from '../make-odt.js';
import { chunk } from '../make-picture.js';
import type { ZipPart } from '../make-zip.js';

const run = promisify(execFile);

/** Whom every file names, and what must not be left of it: a name and a number that stand nowhere else. */
export const SECRETS = ['Solveig Testad', '01017012345'] as const;
const [NAME, NUMBER] = SECRETS;
/** What is no secret and must still be there. */
export const KEPT = 'Utredningen tar for lang tid';
const SENTENCE = `Pasienten ${NAME} (${NUMBER}) ventet i ti uker.`;

/** A file that holds the secrets, in its text and in some place where nobody sees them. */
export interface FileWithSecrets {
  readonly name: string;
  readonly kind: ReadingKind;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

const PDF = 'application/pdf';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const OPEN_TEXT = 'application/vnd.oasis.opendocument.text';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function filesWithSecrets(): Promise<readonly FileWithSecrets[]> {
  return [...wordFiles(), ...openTexts(), ...(await workbooks()), ...(await pdfs()), ...(await scans())];
}

function wordFiles(): readonly FileWithSecrets[] {
  const body = `${paragraphXml(KEPT)}${paragraphXml(SENTENCE)}`;
  const core = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>${NAME}</dc:creator><dc:title>${NUMBER}</dc:title></cp:coreProperties>`;
  const part = (name: string, content: string): readonly ZipPart[] => [{ name, content }];
  const cell = (text: string): string => `<w:tc>${paragraphXml(text)}</w:tc>`;
  const split = `<w:p><w:r><w:t>Pasienten Sol</w:t></w:r><w:r><w:t xml:space="preserve">veig </w:t></w:r><w:r><w:t>Testad ringte.</w:t></w:r></w:p>`;
  return [
    word('plain text', { body }),
    word('an author and a title', { body, others: part('docProps/core.xml', core) }),
    word('a comment in the margin', {
      body,
      related: [
        {
          role: 'comments',
          name: 'comments.xml',
          content: `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1" w:author="${NAME}">${paragraphXml(SENTENCE)}</w:comment></w:comments>`,
        },
      ],
    }),
    word('a deletion that is tracked', {
      body: `${body}<w:p><w:del w:id="1" w:author="${NAME}"><w:r><w:delText>${SENTENCE}</w:delText></w:r></w:del></w:p>`,
    }),
    word('an insertion that is tracked', {
      body: `${body}<w:p><w:ins w:id="1" w:author="${NAME}"><w:r><w:t>${SENTENCE}</w:t></w:r></w:ins></w:p>`,
    }),
    word('hidden text', { body: `${body}<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${SENTENCE}</w:t></w:r></w:p>` }),
    word('a thumbnail', { body, others: part('docProps/thumbnail.jpeg', `JFIF ${NAME} ${NUMBER}`) }),
    word('a document within', { body, others: part('word/embeddings/note.txt', SENTENCE) }),
    word('a footnote', {
      body,
      footnotes: `<w:footnote w:id="2">${paragraphXml(SENTENCE)}</w:footnote>`,
    }),
    word('a table', { body: `${body}<w:tbl><w:tr>${cell(NAME)}${cell(NUMBER)}</w:tr></w:tbl>` }),
    word('a name in several runs', { body: `${paragraphXml(KEPT)}${split}${paragraphXml(SENTENCE)}` }),
  ];
}

function word(name: string, parts: Parameters<typeof makeDocx>[0]): FileWithSecrets {
  return { name: `a Word file with ${name}`, kind: 'docx', mediaType: WORD, bytes: makeDocx(parts) };
}

function openTexts(): readonly FileWithSecrets[] {
  const body = `<text:p>${KEPT}</text:p><text:p>${SENTENCE}</text:p>`;
  const meta = `<office:document-meta xmlns:office="o" xmlns:dc="d"><dc:creator>${NAME}</dc:creator></office:document-meta>`;
  const tracked = `<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>${NAME}</dc:creator></office:change-info><text:p>${SENTENCE}</text:p></text:deletion></text:changed-region></text:tracked-changes>`;
  return [
    ['metadata', makeOdt({ body, others: [{ name: 'meta.xml', content: meta }] })] as const,
    ['tracked changes', makeOdt({ body: `${tracked}${body}` })] as const,
    ['a thumbnail', makeOdt({ body, others: [{ name: 'Thumbnails/thumbnail.png', content: SENTENCE }] })] as const,
  ].map(([name, bytes]) => ({ name: `an OpenDocument text with ${name}`, kind: 'odt', mediaType: OPEN_TEXT, bytes }));
}

async function workbooks(): Promise<readonly FileWithSecrets[]> {
  const book = new ExcelJS.Workbook();
  book.creator = NAME;
  const sheet = book.addWorksheet('Svar');
  sheet.addRow(['Sted', 'Merknad']);
  sheet.addRow([KEPT, SENTENCE]);
  sheet.getCell('A2').note = `Spør ${NAME}`;
  book.addWorksheet('Skjult', { state: 'veryHidden' }).addRow([SENTENCE]);
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  return [{ name: 'a workbook with a hidden sheet and a note', kind: 'xlsx', mediaType: EXCEL, bytes }];
}

async function pdfs(): Promise<readonly FileWithSecrets[]> {
  const made: (readonly [string, Uint8Array])[] = [];
  for (const [name, hide] of Object.entries(HIDING)) made.push([name, await pdfWith(hide)]);
  made.push(['an earlier revision', await laterRevision()]);
  return made.map(([name, bytes]) => ({ name: `a PDF with ${name}`, kind: 'pdf', mediaType: PDF, bytes }));
}

type Hide = (pdf: PDFDocument, page: PDFPage) => void | Promise<void>;

const HIDING: Readonly<Record<string, Hide>> = {
  'plain text': () => undefined,
  'an author and a title': (pdf) => {
    pdf.setAuthor(NAME);
    pdf.setTitle(NUMBER);
    pdf.setKeywords([...SECRETS]);
  },
  'metadata as XML': (pdf) => {
    const xml = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><creator>${NAME} ${NUMBER}</creator></x:xmpmeta>`;
    const metadata = pdf.context.register(pdf.context.stream(xml, { Type: 'Metadata', Subtype: 'XML' }));
    pdf.catalog.set(PDFName.of('Metadata'), metadata);
  },
  'an attachment': (pdf) => pdf.attach(Buffer.from(SENTENCE), 'notat.txt', { mimeType: 'text/plain' }),
  'a note in the margin': (pdf, page) => {
    const note = pdf.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [20, 700, 40, 720] });
    note.set(PDFName.of('Contents'), PDFHexString.fromText(SENTENCE));
    note.set(PDFName.of('T'), PDFString.of(NAME));
    page.node.addAnnot(pdf.context.register(note));
  },
  'text in a hidden layer': (pdf, page) => {
    const layer = pdf.context.register(pdf.context.obj({ Type: 'OCG', Name: PDFString.of(NAME) }));
    const off = pdf.context.obj({ OCGs: [layer], D: { OFF: [layer] } });
    pdf.catalog.set(PDFName.of('OCProperties'), off);
    page.node.set(PDFName.of('PieceInfo'), PDFString.of(SENTENCE));
  },
  'text that is drawn invisibly': async (pdf, page) => {
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    page.drawText(SENTENCE, { x: 60, y: 500, size: 12, font, opacity: 0 });
  },
  'a filled form': (pdf, page) => {
    const field = pdf.getForm().createTextField('navn');
    field.setText(NAME);
    field.addToPage(page, { x: 60, y: 400, width: 300, height: 24 });
  },
  'a thumbnail of the page': (pdf, page) => {
    const thumbnail = pdf.context.stream(SENTENCE, {
      Width: 1,
      Height: 1,
      ColorSpace: 'DeviceGray',
      BitsPerComponent: 8,
    });
    page.node.set(PDFName.of('Thumb'), pdf.context.register(thumbnail));
  },
};

async function pdfWith(hide: Hide): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([595, 842]);
  page.drawText(KEPT, { x: 60, y: 740, size: 14, font });
  page.drawText(SENTENCE, { x: 60, y: 680, size: 14, font });
  page.drawText('Vi ber om en ny frist.', { x: 60, y: 620, size: 14, font });
  await hide(pdf, page);
  return pdf.save({ useObjectStreams: false });
}

/** Saved once more over itself: the page as it was before lies in the file still. */
async function laterRevision(): Promise<Uint8Array> {
  const first = await pdfWith(() => undefined);
  const text = Buffer.from(first).toString('latin1');
  const start = text.lastIndexOf('startxref');
  const before = /startxref\s+(\d+)/u.exec(text.slice(start))?.[1] ?? '0';
  const [root, size] = [/\/Root (\d+ \d+ R)/u.exec(text)?.[1] ?? '', /\/Size (\d+)/u.exec(text)?.[1] ?? '1'];
  const object = `${size} 0 obj\n(${SENTENCE})\nendobj\n`;
  const table = `xref\n${size} 1\n${String(first.length + 1).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<< /Size ${String(Number(size) + 1)} /Root ${root} /Prev ${before} >>\n`;
  const end = `startxref\n${String(first.length + 1 + object.length)}\n%%EOF\n`;
  return Buffer.concat([Buffer.from(first), Buffer.from(`\n${object}${table}${trailer}${end}`, 'latin1')]);
}

/** Pictures of the same page: one with a text of its own in it, one as a photograph, and one as a PDF of a picture. */
async function scans(): Promise<readonly FileWithSecrets[]> {
  const folder = await mkdtemp(join(tmpdir(), 'scans-'));
  try {
    await writeFile(join(folder, 'page.pdf'), await pdfWith(() => undefined));
    const draw = ['-r', '100', '-gray', '-singlefile', join(folder, 'page.pdf'), join(folder, 'page')];
    await run('pdftoppm', ['-png', ...draw]);
    await run('pdftoppm', ['-jpeg', ...draw]);
    const png = await readFile(join(folder, 'page.png'));
    const jpeg = await readFile(join(folder, 'page.jpg'));
    const noted = Buffer.concat([
      png.subarray(0, 33),
      chunk('tEXt', Buffer.from(`Author\0${SENTENCE}`)),
      png.subarray(33),
    ]);
    const said = Buffer.from(SENTENCE);
    const marker = Buffer.from([0xff, 0xfe, 0, said.length + 2]);
    const commented = Buffer.concat([jpeg.subarray(0, 2), marker, said, jpeg.subarray(2)]);
    const pictured = await PDFDocument.create();
    pictured.setSubject(SENTENCE);
    pictured.addPage([595, 842]).drawImage(await pictured.embedPng(png), { x: 0, y: 0, width: 595, height: 842 });
    return [
      { name: 'a scan with a text in it', kind: 'picture', mediaType: 'image/png', bytes: noted },
      { name: 'a photograph with a comment', kind: 'picture', mediaType: 'image/jpeg', bytes: commented },
      {
        name: 'a scanned PDF',
        kind: 'scannedPdf',
        mediaType: PDF,
        bytes: await pictured.save({ useObjectStreams: false }),
      },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}
