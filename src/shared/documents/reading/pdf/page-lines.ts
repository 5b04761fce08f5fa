import { plainText } from '../plain-text.js';
import { columnsInOrder } from './columns.js';
import { boxOfLine } from './line-box.js';
import type { PageText, TextLine, TextPiece } from './page-text.js';

// All in parts of the type size.
const SAME_BASELINE = 0.5;
const WORD_GAP = 0.12;
const COLUMN_GAP = 3;
const GAP_AFTER_MARKER = 6;
const OVERLAP = 0.6;
const DOUBLE_STRIKE = 0.2;
const RAISED_SIZE = 0.85;
const RAISED_BY = 0.1;

const NOTE_MARK = /^\s*(?:\d{1,3}|\*{1,3})\)?\s*$/;
const UNIT = /(?:^|[\s\d])\p{L}{1,2}$/u;

/** A number, letter or bullet. A tab separates it from its item, so that a wider gap after it divides nothing. */
const MARKER = /^(?:\(?[\p{L}\d]{1,3}[.)]|\d{1,2}(?:\.\d{1,2}){0,4}\.?|[^\p{L}\p{N}]{1,2}|o)$/u;

/** Word draws the hyphen of a broken word as a soft one, which anywhere else is not seen. */
const SOFT_HYPHEN_AT_END = /\u00AD\s*$/;

interface OpenLine {
  pieces: TextPiece[];
  text: string;
  right: number;
  /** The tallest piece says where the line stands; signs that are raised or lowered are smaller. */
  tallest: TextPiece;
  readonly noteMarks: string[];
}

/**
 * The lines of a page in the order in which the file draws them, which for what Word, LibreOffice and browsers write is
 * the order of reading, columns and cells included; columns that are drawn line by line across are put in order. Text that
 * is turned comes last.
 */
export function linesOfPage(page: PageText): TextLine[] {
  return page.piecesByTurn.flatMap((pieces, turn) => {
    const lines = gather(pieces).map((line) => finish(line, page, turn));
    return columnsInOrder(markNeighbours(lines.filter(({ text }) => text !== '')));
  });
}

function gather(pieces: readonly TextPiece[]): OpenLine[] {
  const lines: OpenLine[] = [];
  let blank: TextPiece | undefined;
  for (const piece of pieces) {
    if (piece.text.trim() === '') {
      blank = piece;
      continue;
    }
    const line = lines.at(-1);
    if (line !== undefined && isDrawnTwice(line, piece)) continue;
    if (line !== undefined && continues(line, piece)) append(line, piece, blank);
    else
      lines.push({ pieces: [piece], text: piece.text, right: piece.left + piece.width, tallest: piece, noteMarks: [] });
    blank = undefined;
  }
  return lines;
}

/** A blank that the next letter is drawn over is none: browsers draw so the places where a word might have been broken. */
function parts(blank: TextPiece | undefined, next: TextPiece): boolean {
  return blank !== undefined && next.left > blank.left + blank.width / 2;
}

function continues(line: OpenLine, piece: TextPiece): boolean {
  const size = Math.max(line.tallest.size, piece.size);
  if (Math.abs(piece.baseline - line.tallest.baseline) > SAME_BASELINE * size) return false;
  const gap = piece.left - line.right;
  if (gap < -OVERLAP * size) return false;
  return gap <= (MARKER.test(line.text.trim()) ? GAP_AFTER_MARKER : COLUMN_GAP) * size;
}

/** Some programs make bold type by drawing the same text twice, a hair apart. */
function isDrawnTwice(line: OpenLine, piece: TextPiece): boolean {
  const last = line.pieces.at(-1);
  if (last?.text !== piece.text) return false;
  const near = DOUBLE_STRIKE * piece.size;
  return Math.abs(last.left - piece.left) < near && Math.abs(last.baseline - piece.baseline) < near;
}

function append(line: OpenLine, piece: TextPiece, blank: TextPiece | undefined): void {
  const apart = piece.left - line.right > WORD_GAP * Math.max(line.tallest.size, piece.size);
  const marksNote = isNoteMark(line, piece);
  if (marksNote) line.noteMarks.push(piece.text.replace(')', '').trim());
  line.text += (apart || parts(blank, piece) || marksNote ? ' ' : '') + piece.text;
  line.pieces.push(piece);
  line.right = Math.max(line.right, piece.left + piece.width);
  if (piece.size > line.tallest.size) line.tallest = piece;
}

/** The raised number of a note is no part of the word that it stands by; that of a square metre is. */
function isNoteMark(line: OpenLine, piece: TextPiece): boolean {
  const before = line.pieces.at(-1);
  if (before === undefined || isRaised(before, piece) === isRaised(piece, before)) return false;
  return isRaised(piece, before) ? NOTE_MARK.test(piece.text) && !UNIT.test(line.text) : NOTE_MARK.test(before.text);
}

function isRaised(piece: TextPiece, beside: TextPiece): boolean {
  return piece.size < RAISED_SIZE * beside.size && beside.baseline - piece.baseline > RAISED_BY * beside.size;
}

function finish(line: OpenLine, page: PageText, turn: number): TextLine {
  const left = Math.min(...line.pieces.map((piece) => piece.left));
  const { right } = line;
  const { baseline, size } = line.tallest;
  return {
    text: plainText(line.text.replace(SOFT_HYPHEN_AT_END, '-')),
    page: page.number,
    left,
    right,
    baseline,
    size,
    bold: line.pieces.every(({ bold, text }) => bold || !/[\p{L}\p{N}]/u.test(text)),
    besideOthers: false,
    noteMarks: line.noteMarks,
    box: boxOfLine({ left, right, baseline, size, turn }, page),
  };
}

function markNeighbours(lines: readonly TextLine[]): TextLine[] {
  const byBaseline = new Map<number, TextLine[]>();
  for (const line of lines) {
    const key = Math.round(line.baseline);
    byBaseline.set(key, [...(byBaseline.get(key) ?? []), line]);
  }
  return lines.map((line) => {
    const key = Math.round(line.baseline);
    const near = [key - 1, key, key + 1].flatMap((at) => byBaseline.get(at) ?? []);
    return near.length > 1 ? { ...line, besideOthers: true } : line;
  });
}
