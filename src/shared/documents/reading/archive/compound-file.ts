import type { FileWindow } from '../file-window.js';

/** The first bytes of Microsoft's Compound File Binary format, in which old Office files, messages and encrypted documents come. */
export const COMPOUND_FILE_HEADER = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const CHUNK_BYTES = 1024 * 1024;

// Streams are named in UTF-16 in the directory, which may stand anywhere in the file.
const STREAM_NAMES: readonly (readonly [Buffer, string])[] = (
  [
    ['EncryptedPackage', 'encrypted'],
    ['WordDocument', 'doc'],
    ['Workbook', 'xls'],
    ['PowerPoint Document', 'ppt'],
    ['__properties_version1', 'msg'],
  ] as const
).map(([name, found]) => [Buffer.from(name, 'utf16le'), found]);

/** The stream in which Office keeps the programs of a document. */
const PROGRAMS = Buffer.from('_VBA_PROJECT', 'utf16le');
const LONGEST_NAME_BYTES = Math.max(PROGRAMS.length, ...STREAM_NAMES.map(([name]) => name.length));

/** A Word document begins with these two bytes, at the start of a sector ([MS-DOC] 2.5.2); a flag ten bytes on tells of a password. */
const WORD_SIGNATURE = 0xa5ec;
const SECTOR_BYTES = 512;
const FLAGS_AT = 10;
const IS_ENCRYPTED = 0x0100;

/** `encrypted` for a document behind a password, `macro` for one with programs, otherwise the short name of what it holds. */
export async function nameCompoundFile(file: FileWindow): Promise<string> {
  let found: string | undefined;
  for (let start = 0; start < file.sizeBytes; start += CHUNK_BYTES) {
    const chunk = await file.read(start, CHUNK_BYTES + LONGEST_NAME_BYTES);
    if (chunk.includes(PROGRAMS)) return 'macro';
    if (isLockedWord(chunk)) return 'encrypted';
    found ??= STREAM_NAMES.find(([name]) => chunk.includes(name))?.[1];
  }
  return found ?? 'ole';
}

function isLockedWord(chunk: Buffer): boolean {
  for (let at = 0; at + FLAGS_AT + 2 <= chunk.length; at += SECTOR_BYTES) {
    if (chunk.readUInt16LE(at) === WORD_SIGNATURE) return (chunk.readUInt16LE(at + FLAGS_AT) & IS_ENCRYPTED) !== 0;
  }
  return false;
}
