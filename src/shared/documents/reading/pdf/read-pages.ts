import { getDocumentProxy } from 'unpdf';
import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { UnreadableFile } from '../file-verdict.js';
import type { ReadingLimits } from '../file-verdict.js';
import { fieldsByPage, type TypedField } from './form-fields.js';
import { boxBetween, type PageSize } from './line-box.js';
import { marginNotesOn } from './margin-notes.js';
import { asMatrix, multiply, type Matrix } from './matrix.js';
import { drawnOn } from './page-drawing.js';
import { PageFonts } from './page-fonts.js';
import type { FieldText, PageText, TextPiece } from './page-text.js';
import type { Drawn } from './text-pen.js';

const ERRORS_ONLY = 0;
const NO_PICTURES = 1;
const FULL_TURN = 4;
/** The library waits a little for itself on every page; several at once use the time, and more gain nothing. */
const PAGES_AT_ONCE = 4;

/** The text of a PDF as it is drawn, page by page, together with what was typed in its form. Throws {@link UnreadableFile}. */
export async function readPages(bytes: Uint8Array, limits: ReadingLimits): Promise<PageText[]> {
  const pdf = await openPdf(bytes);
  try {
    if (pdf.numPages > limits.maxPages) throw new UnreadableFile('tooLarge');
    return await readInTurn(pdf, limits);
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('damaged', { cause: error });
  } finally {
    await pdf.destroy();
  }
}

async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    // A copy, since the library takes the bytes over. Nothing of the file is run, and no font of the machine is asked for.
    return await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: ERRORS_ONLY,
      maxImageSize: NO_PICTURES,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      stopAtErrors: false,
    });
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new UnreadableFile(locked ? 'encrypted' : 'damaged', { cause: error });
  }
}

async function readInTurn(pdf: PDFDocumentProxy, limits: ReadingLimits): Promise<PageText[]> {
  const fonts = new PageFonts();
  const fields = await fieldsByPage(pdf);
  const pages: PageText[] = [];
  let characters = 0;
  for (let first = 1; first <= pdf.numPages; first += PAGES_AT_ONCE) {
    const last = Math.min(first + PAGES_AT_ONCE - 1, pdf.numPages);
    const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    const read = await Promise.all(numbers.map((number) => readPage(pdf, number, fonts)));
    for (const page of read) {
      characters += page.piecesByTurn.flat().reduce((sum, piece) => sum + piece.text.length, 0);
      if (characters > limits.maxTextCharacters) throw new UnreadableFile('tooLarge');
      pages.push(withFields(page, fields.get(page.number) ?? []));
    }
  }
  return pages;
}

interface UprightPage extends Omit<PageText, 'fields'> {
  /** How the page is turned to be read. */
  readonly upright: Matrix;
}

async function readPage(pdf: PDFDocumentProxy, number: number, fonts: PageFonts): Promise<UprightPage> {
  const page = await pdf.getPage(number);
  const drawn = await drawnOn(page, fonts);
  const viewport = page.getViewport({ scale: 1 });
  const upright = asMatrix(viewport.transform);
  const turned: TextPiece[][] = [[], [], [], []];
  for (const piece of drawn) {
    const matrix = multiply(upright, piece.matrix);
    turned[quarterTurns(matrix)]?.push(toPiece(piece, matrix));
  }
  const marginNotes = await marginNotesOn(page);
  page.cleanup();
  const { width, height } = viewport;
  return { number, width, height, piecesByTurn: turned, marginNotes, upright };
}

function withFields({ upright, ...page }: UprightPage, fields: readonly TypedField[]): PageText {
  return { ...page, fields: fields.map((field) => placedField(field, upright, page)) };
}

function placedField({ text, sides }: TypedField, upright: Matrix, page: PageSize): FieldText {
  if (sides === null) return { text, left: 0, baseline: 0, box: null };
  const [one, other] = [pointAt(upright, sides[0], sides[3]), pointAt(upright, sides[2], sides[1])];
  return { text, left: one[0], baseline: one[1], box: boxBetween(one, other, page) };
}

function toPiece({ text, width, isBold }: Drawn, matrix: Matrix): TextPiece {
  const [, , c, d, x, y] = matrix;
  const turn = quarterTurns(matrix);
  // Turned text is read along its own direction, so that lines are found in the same way.
  const [left, baseline] = (
    [
      [x, y],
      [y, -x],
      [-x, -y],
      [-y, x],
    ] as const
  )[turn] ?? [x, y];
  return { text: withoutLigatures(text), left, baseline, width, size: Math.hypot(c, d), bold: isBold };
}

function withoutLigatures(text: string): string {
  return text.replace(/[\uFB00-\uFB06]/g, (sign) => sign.normalize('NFKC'));
}

function quarterTurns([a, b]: Matrix): number {
  return (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + FULL_TURN) % FULL_TURN;
}

function pointAt([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
