import { UnreadableFile } from '../file-verdict.js';

/**
 * Destinations that hold no text: pictures, objects that other programs made, fonts, Word's own stores. What is left out is
 * never decoded by anything.
 */
const LEFT_OUT = new Set([
  'pict',
  'shppict',
  'nonshppict',
  'objdata',
  'objclass',
  'objname',
  'datastore',
  'themedata',
  'colorschememapping',
  'fontemb',
  'fontfile',
  'datafield',
  'blipuid',
  'background',
]);

const MAX_DEPTH = 512;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const LETTER_B = 0x62;
const WORD = /\\(\*?)(?:\r?\n)?\\?([a-z]{1,32})(-?\d{1,10})?/y;
const LONGEST_WORD = 64;

/** Rich text without anything but text in it. Groups that stand deeper in one another than any writer makes are refused as `bomb`. */
export function plainRichText(bytes: Buffer): Buffer {
  const groups = new Groups(bytes);
  let at = 0;
  while (at < bytes.length) {
    const sign = bytes[at];
    if (sign === OPEN) groups.open(at);
    if (sign === CLOSE) groups.close(at);
    at += sign === BACKSLASH ? lengthOfWord(bytes, at) : 1;
  }
  return groups.kept();
}

/** The groups that are open where the text is looked through, and what is kept of it. */
class Groups {
  private readonly pieces: Buffer[] = [];
  private depth = 0;
  /** How deep the group stands that is being left out. */
  private leftOut: number | undefined;
  private keptTo = 0;

  constructor(private readonly bytes: Buffer) {}

  open(at: number): void {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new UnreadableFile('bomb');
    if (this.leftOut !== undefined || !LEFT_OUT.has(destinationAt(this.bytes, at + 1))) return;
    this.leftOut = this.depth;
    this.pieces.push(this.bytes.subarray(this.keptTo, at));
  }

  close(at: number): void {
    if (this.leftOut === this.depth) {
      this.leftOut = undefined;
      this.keptTo = at + 1;
    }
    this.depth -= 1;
  }

  kept(): Buffer {
    return Buffer.concat(this.leftOut === undefined ? [...this.pieces, this.bytes.subarray(this.keptTo)] : this.pieces);
  }
}

/** The name of the destination that a group begins with, if it does: `{\pict`, `{\*\objdata`. */
function destinationAt(bytes: Buffer, at: number): string {
  if (bytes[at] !== BACKSLASH) return '';
  WORD.lastIndex = 0;
  return WORD.exec(bytes.toString('latin1', at, at + LONGEST_WORD))?.[2] ?? '';
}

/** How far a control word reaches; bytes that stand as they are (`\binN`) may look like anything and are passed over. */
function lengthOfWord(bytes: Buffer, at: number): number {
  if (bytes[at + 1] !== LETTER_B) return 2;
  WORD.lastIndex = 0;
  const found = WORD.exec(bytes.toString('latin1', at, at + LONGEST_WORD));
  if (found?.[2] !== 'bin' || found[1] !== '') return 2;
  const raw = Math.max(0, Number(found[3] ?? 0));
  return found[0].length + 1 + raw;
}
