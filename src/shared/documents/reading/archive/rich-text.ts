import type { FileWindow } from '../file-window.js';

/** How a file of Rich Text Format begins; readers take it without the last letter too, which only attackers use. */
export const RICH_TEXT_HEADER = Buffer.from('{\\rt', 'latin1');

const CHUNK_BYTES = 1024 * 1024;
const OVERLAP_BYTES = 64;

/**
 * An object that is to be fetched or started when the file is opened, and the field that asks another program for its text.
 * No one who writes an answer makes these; they are how such files are used to harm.
 */
const ACTIVE = /\\obj(?:update|autlink|link|html|ocx)(?![a-z])|\bDDE(?:AUTO)?\s/;

/** `activeContent` for a file that does something when it is opened, otherwise `rtf`. */
export async function nameRichText(file: FileWindow): Promise<'rtf' | 'activeContent'> {
  for (let start = 0; start < file.sizeBytes; start += CHUNK_BYTES) {
    const chunk = await file.read(start, CHUNK_BYTES + OVERLAP_BYTES);
    if (ACTIVE.test(chunk.toString('latin1'))) return 'activeContent';
  }
  return 'rtf';
}
