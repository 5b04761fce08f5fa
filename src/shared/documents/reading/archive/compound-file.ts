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

const LONGEST_NAME_BYTES = Math.max(...STREAM_NAMES.map(([name]) => name.length));

/** `encrypted` for a document behind a password, otherwise the short name of what the container holds. */
export async function nameCompoundFile(file: FileWindow): Promise<string> {
  for (let start = 0; start < file.sizeBytes; start += CHUNK_BYTES) {
    const chunk = await file.read(start, CHUNK_BYTES + LONGEST_NAME_BYTES);
    const found = STREAM_NAMES.find(([name]) => chunk.includes(name));
    if (found !== undefined) return found[1];
  }
  return 'ole';
}
