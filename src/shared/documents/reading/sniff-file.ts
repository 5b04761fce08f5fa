import { fileTypeFromBuffer } from 'file-type';
import { Archive } from './archive/archive.js';
import { COMPOUND_FILE_HEADER, nameCompoundFile } from './archive/compound-file.js';
import { mainPart, nameContent } from './archive/office-package.js';
import { nameRichText, RICH_TEXT_HEADER } from './archive/rich-text.js';
import { DOCUMENT_KINDS, READING_LIMITS, UnreadableFile } from './file-verdict.js';
import type { FileSource, FileVerdict, ReadingLimits } from './file-verdict.js';
import { FileWindow } from './file-window.js';

const HEAD_BYTES = 64 * 1024;
/** Readers look for the PDF header in the first kilobyte, and browsers for HTML in about as much. */
const SIGNATURE_BYTES = 1024;
const ZIP_HEADER = Buffer.from('PK\u0003\u0004', 'latin1');
const ZIP_END = Buffer.from('PK\u0005\u0006', 'latin1');
const ZIP_END_BYTES = 22;
const ZIP_COMMENT_BYTES = 65_535;
/** What is found in a file that is no type of its own but a reason to leave it closed. */
const REASONS = ['macro', 'encrypted', 'activeContent'] as const;
const FLAT_OPEN_DOCUMENT = /<office:document\s/;
const HTML = /<(!doctype\s+html|html|head|body|script|iframe|svg|img|object|embed)[\s>/]/i;

/**
 * Says what a file is by its content; its name and what the browser claimed are not asked. A file that is two things at
 * once is refused, whichever of them is harmless.
 */
export async function sniffFile(source: FileSource, limits: ReadingLimits = READING_LIMITS): Promise<FileVerdict> {
  const file = await FileWindow.open(source);
  try {
    return await judge(source, file, limits);
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, reason: error.reason };
    throw error;
  } finally {
    await file.close();
  }
}

async function judge(source: FileSource, file: FileWindow, limits: ReadingLimits): Promise<FileVerdict> {
  if (file.sizeBytes === 0) return { ok: false, reason: 'empty' };
  if (file.sizeBytes > limits.maxFileBytes) return { ok: false, reason: 'tooLarge' };
  const head = await file.read(0, HEAD_BYTES);
  if (head.indexOf('%PDF-') >= 0 && head.indexOf('%PDF-') < SIGNATURE_BYTES) return judgePdf(file, head);
  if (startsWith(head, ZIP_HEADER)) return judgeArchive(source, limits);
  if (startsWith(head, COMPOUND_FILE_HEADER)) return verdictOn(await nameCompoundFile(file));
  if (startsWith(head, RICH_TEXT_HEADER)) return verdictOn(await nameRichText(file));
  const name = await nameOfOther(head);
  return name === undefined ? { ok: false, reason: 'unknownType' } : verdictOn(name);
}

async function judgePdf(file: FileWindow, head: Buffer): Promise<FileVerdict> {
  const signature = head.toString('latin1', 0, SIGNATURE_BYTES);
  const beginsAtOnce = /^(\u00ef\u00bb\u00bf)?\s*%PDF-/.test(signature);
  if (!beginsAtOnce || HTML.test(signature) || (await endsAsArchive(file))) return { ok: false, reason: 'polyglot' };
  return { ok: true, kind: 'pdf' };
}

/** An archive is read from its end: one whose last record reaches exactly to the end of the file opens, whatever comes first. */
async function endsAsArchive(file: FileWindow): Promise<boolean> {
  const tail = await file.read(file.sizeBytes - ZIP_END_BYTES - ZIP_COMMENT_BYTES, ZIP_END_BYTES + ZIP_COMMENT_BYTES);
  for (let at = tail.indexOf(ZIP_END); at >= 0; at = tail.indexOf(ZIP_END, at + 1)) {
    const complete = at + ZIP_END_BYTES <= tail.length;
    if (complete && at + ZIP_END_BYTES + tail.readUInt16LE(at + ZIP_END_BYTES - 2) === tail.length) return true;
  }
  return false;
}

async function judgeArchive(source: FileSource, limits: ReadingLimits): Promise<FileVerdict> {
  const archive = await Archive.open(source, limits);
  try {
    const name = await nameContent(archive);
    if (name === 'docx' || name === 'xlsx') await mainPart(archive);
    if (name === 'odt' && !archive.has('content.xml')) throw new UnreadableFile('damaged');
    return verdictOn(name);
  } finally {
    archive.close();
  }
}

function verdictOn(name: string): FileVerdict {
  const kind = DOCUMENT_KINDS.find((known) => known === name);
  if (kind !== undefined) return { ok: true, kind };
  const reason = REASONS.find((known) => known === name);
  if (reason !== undefined) return { ok: false, reason };
  return { ok: false, reason: 'otherType', found: name };
}

async function nameOfOther(head: Buffer): Promise<string | undefined> {
  const known = await fileTypeFromBuffer(head);
  if (known !== undefined && known.ext !== 'xml') return known.ext;
  const text = readableText(head);
  if (text === undefined) return known?.ext;
  if (HTML.test(text.slice(0, SIGNATURE_BYTES))) return 'html';
  if (FLAT_OPEN_DOCUMENT.test(text.slice(0, SIGNATURE_BYTES))) return 'fodt';
  return known?.ext ?? 'txt';
}

/** The head as text, if it is text: UTF-8 without control characters. Its last character may be cut in two. */
function readableText(head: Buffer): string | undefined {
  const text = new TextDecoder('utf-8').decode(head).replace(/\uFFFD$/, '');
  return /[\u0000-\u0008\u000e-\u001f\uFFFD]/.test(text) ? undefined : text;
}

function startsWith(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}
