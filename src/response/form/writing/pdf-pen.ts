import {
  beginText,
  endText,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  rgb,
  setFillingColor,
  setFontAndSize,
  setTextMatrix,
  showText,
  type PDFPage,
  type PDFRef,
} from 'pdf-lib';
import { writeFont } from '../../../shared/documents/pdf/file/font-writer.js';
import type { FontFace } from '../../../shared/documents/pdf/typesetting/font-face.js';
import { onOneLine, printable } from '../../../shared/documents/pdf/typesetting/inline-text.js';
import { PdfTags, type TagType } from './pdf-tags.js';

const PAGE = { width: 595.28, height: 841.89 } as const;
const MARGIN = 54;
const FOOT = 30;
const LINE_SPACING = 1.3;
export const INK = rgb(0.12, 0.17, 0.24);
export const QUIET = rgb(0.32, 0.38, 0.44);

interface PenFont {
  readonly face: FontFace;
  readonly ref: PDFRef;
}

/** How a text is set. */
export interface TextLook {
  readonly type: TagType;
  readonly size: number;
  readonly isStrong?: true;
  readonly isQuiet?: true;
}

/** Writes down the pages of a form: text in lines that fit, and room for the fields, each tagged in the order of reading. */
export class PdfPen {
  readonly width = PAGE.width - 2 * MARGIN;
  readonly left = MARGIN;
  private readonly pages: PDFPage[] = [];
  private y = 0;

  private constructor(
    readonly document: PDFDocument,
    readonly tags: PdfTags,
    private readonly regular: PenFont,
    private readonly strong: PenFont,
  ) {
    this.turnPage();
  }

  static async begin(): Promise<PdfPen> {
    const document = await PDFDocument.create();
    // Fonts are made ready when they are first asked for, and the web process asks for none until somebody wants a form.
    const { FACES } = await import('../../../shared/documents/pdf/typesetting/font-face.js');
    const font = (face: FontFace): PenFont => ({ face, ref: writeFont(document.context, face) });
    return new PdfPen(document, new PdfTags(document), font(FACES.regular), font(FACES.strong));
  }

  get page(): PDFPage {
    return this.pages.at(-1) ?? this.turnPage();
  }

  get bottom(): number {
    return this.y;
  }

  /** Keeps so much together on one page. */
  need(height: number): void {
    if (this.y - height < MARGIN) this.turnPage();
  }

  /** Moves down, and gives the place above which that much room is. */
  take(height: number): number {
    this.need(height);
    this.y -= height;
    return this.y;
  }

  moveDown(height: number): void {
    this.y -= height;
  }

  /** A paragraph, over as many lines as it takes. */
  write(text: string, look: TextLook): void {
    const font = look.isStrong ? this.strong : this.regular;
    const lines = this.linesOf(text, font, look.size, this.width);
    this.tags.begin(look.type);
    for (const line of lines) {
      const y = this.take(look.size * LINE_SPACING);
      this.tags.mark(this.page, () => {
        this.draw(this.page, line, { x: MARGIN, y, size: look.size, font, color: look.isQuiet ? QUIET : INK });
      });
    }
    this.tags.end();
  }

  /** The height that a text takes. */
  heightOf(text: string, size: number): number {
    return this.linesOf(text, this.strong, size, this.width).length * size * LINE_SPACING;
  }

  /** One line at a place, as part of the tag that is open. */
  label(text: string, x: number, y: number, size: number): void {
    this.tags.mark(this.page, () => {
      this.draw(this.page, text, { x, y, size, font: this.regular, color: INK });
    });
  }

  widthOf(text: string, size: number): number {
    return widthIn(this.regular, onOneLine(text), size);
  }

  /** Lines of the usual type in a narrower room. */
  fold(text: string, size: number, width: number): readonly string[] {
    return this.linesOf(text, this.regular, size, width);
  }

  /** Writes the foot of every page, which is no part of what is read. */
  number(footer: (page: string, of: string) => string): void {
    for (const [at, page] of this.pages.entries()) {
      const text = footer(String(at + 1), String(this.pages.length));
      const x = PAGE.width - MARGIN - this.widthOf(text, 9);
      page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, ['/Artifact']));
      this.draw(page, text, { x, y: FOOT, size: 9, font: this.regular, color: QUIET });
      page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
    }
  }

  private turnPage(): PDFPage {
    const page = this.document.addPage([PAGE.width, PAGE.height]);
    this.pages.push(page);
    this.tags.addPage(page);
    this.y = PAGE.height - MARGIN;
    return page;
  }

  private draw(page: PDFPage, text: string, { x, y, size, font, color }: Drawn): void {
    page.node.setFontDictionary(PDFName.of(font.face.resourceName), font.ref);
    page.pushOperators(
      beginText(),
      setFillingColor(color),
      setFontAndSize(font.face.resourceName, size),
      setTextMatrix(1, 0, 0, 1, x, y),
      showText(PDFHexString.of(font.face.measure(onOneLine(text)).codes)),
      endText(),
    );
  }

  private linesOf(text: string, font: PenFont, size: number, width: number): readonly string[] {
    const fits = (line: string): boolean => widthIn(font, line, size) <= width;
    return printable(text)
      .split('\n')
      .flatMap((paragraph) => brokenLines(paragraph, fits));
  }
}

interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly font: PenFont;
  readonly color: typeof INK;
}

/** Measured word by word, since the face remembers words. */
function widthIn({ face }: PenFont, text: string, size: number): number {
  const words = text.split(' ');
  const width = words.reduce((sum, word) => sum + face.measure(word).width, (words.length - 1) * face.space.width);
  return (width * size) / 1000;
}

function brokenLines(paragraph: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ').flatMap((whole) => brokenWord(whole, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && !fits(longer)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** A word that is wider than the line, such as an address, is cut where it must be. */
function brokenWord(word: string, fits: (line: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const pieces: string[] = [''];
  for (const sign of word) {
    const longer = `${pieces.at(-1) ?? ''}${sign}`;
    if (fits(longer)) pieces[pieces.length - 1] = longer;
    else pieces.push(sign);
  }
  return pieces;
}
