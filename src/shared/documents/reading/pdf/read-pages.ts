import { getDocumentProxy } from 'unpdf';
import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import { UnreadableFile } from '../file-verdict.js';
import type { ReadingLimits } from '../file-verdict.js';
import { FontWeights } from './font-weights.js';
import { fieldsByPage } from './form-fields.js';
import type { FieldText, PageText, TextPiece } from './page-text.js';

const ERRORS_ONLY = 0;
const NO_PICTURES = 1;
const FULL_TURN = 4;
/** The library waits a little for itself on every page; several at once use the time, and more gain nothing. */
const PAGES_AT_ONCE = 4;

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
/** A transformation as PDF writes it: a, b, c, d of the matrix, and where the origin goes. */
type Matrix = readonly [number, number, number, number, number, number];

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
  const fonts = new FontWeights();
  const fields = await fieldsByPage(pdf);
  const pages: PageText[] = [];
  let characters = 0;
  for (let first = 1; first <= pdf.numPages; first += PAGES_AT_ONCE) {
    const last = Math.min(first + PAGES_AT_ONCE - 1, pdf.numPages);
    const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    for (const { page, content } of await Promise.all(numbers.map((number) => parsePage(pdf, number)))) {
      const text = await readPage(page, content, fonts, fields.get(page.pageNumber) ?? []);
      characters += text.piecesByTurn.flat().reduce((sum, piece) => sum + piece.text.length, 0);
      if (characters > limits.maxTextCharacters) throw new UnreadableFile('tooLarge');
      pages.push(text);
    }
  }
  return pages;
}

async function parsePage(pdf: PDFDocumentProxy, number: number): Promise<{ page: PDFPageProxy; content: TextContent }> {
  const page = await pdf.getPage(number);
  return { page, content: await page.getTextContent() };
}

async function readPage(
  page: PDFPageProxy,
  content: TextContent,
  fonts: FontWeights,
  fields: readonly FieldText[],
): Promise<PageText> {
  const items = content.items.filter((item) => 'str' in item);
  const shown = items.filter(({ str }) => str.trim() !== '');
  await fonts.learn(page, [...new Set(shown.map(({ fontName }) => fontName))]);
  const viewport = page.getViewport({ scale: 1 });
  const upright = asMatrix(viewport.transform);
  const turned: TextPiece[][] = [[], [], [], []];
  for (const item of items) {
    const matrix = multiply(upright, asMatrix(item.transform));
    turned[quarterTurns(matrix)]?.push(toPiece(item.str, item.width, matrix, fonts.isBold(item.fontName)));
  }
  page.cleanup();
  const fieldsUpright = fields.map((field) => ({ ...field, ...pointAt(upright, field) }));
  return { number: page.pageNumber, height: viewport.height, piecesByTurn: turned, fields: fieldsUpright };
}

function toPiece(text: string, width: number, matrix: Matrix, bold: boolean): TextPiece {
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
  return { text, left, baseline, width, size: Math.hypot(c, d), bold };
}

function quarterTurns([a, b]: Matrix): number {
  return (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + FULL_TURN) % FULL_TURN;
}

function pointAt([a, b, c, d, e, f]: Matrix, { left, baseline }: FieldText): { left: number; baseline: number } {
  return { left: a * left + c * baseline + e, baseline: b * left + d * baseline + f };
}

function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

/** A matrix with anything but six finite numbers is none, and would put text nowhere. */
function asMatrix(values: readonly unknown[]): Matrix {
  const numbers = values.map((value) => (typeof value === 'number' && Number.isFinite(value) ? value : 0));
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}
