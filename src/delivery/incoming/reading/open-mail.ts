import { readMail, type ReadMail } from './read-mail.js';

/** The parser takes each line by itself, and nothing else can be done meanwhile: about a second for so many. */
const MOST_LINES = 150_000;
/** Of what is too long, so much is read: the head, and what a report says before it returns anything. */
const HEAD_LINES = 5_000;
export const HEAD_BYTES = 262_144;

/** A mail, as far as it can be opened. */
export interface OpenedMail {
  /** Null when it is broken beyond reading. */
  readonly mail: ReadMail | null;
  /** False when it is too large, and only its beginning was read. */
  readonly isWhole: boolean;
}

/** Opens a mail; of one with more lines than can be read in one go, the beginning. */
export async function openMail(raw: Uint8Array): Promise<OpenedMail> {
  return endOf(raw, MOST_LINES) === null
    ? { mail: await readMail(raw), isWhole: true }
    : { mail: await openHead(raw), isWhole: false };
}

/** Opens the beginning of a mail. */
export async function openHead(raw: Uint8Array): Promise<ReadMail | null> {
  const head = raw.subarray(0, HEAD_BYTES);
  return readMail(head.subarray(0, endOf(head, HEAD_LINES) ?? head.length));
}

/** Where so many lines end; null when there are fewer. */
function endOf(raw: Uint8Array, lines: number): number | null {
  let end = -1;
  for (let line = 0; line < lines; line += 1) {
    end = raw.indexOf(0x0a, end + 1);
    if (end < 0) return null;
  }
  return end;
}
