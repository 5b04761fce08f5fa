import type { PDFPageProxy } from 'unpdf/pdfjs';
import type { DrawnFont } from './text-pen.js';

const BOLD_NAME = /bold|black|heavy|demi|,b/i;
const GLYPH_UNITS = 0.001;

/** The fonts of a document, as the library has prepared them for drawing. */
export class PageFonts {
  private readonly byName = new Map<string, DrawnFont>();

  /** Only fonts that the drawing of the page sets ever arrive; waiting for another would never end. */
  async learn(page: PDFPageProxy, names: ReadonlySet<string>): Promise<void> {
    for (const name of names) {
      if (!this.byName.has(name)) this.byName.set(name, drawnFont(await preparedFont(page, name)));
    }
  }

  of(name: string): DrawnFont | undefined {
    return this.byName.get(name);
  }
}

async function preparedFont(page: PDFPageProxy, font: string): Promise<unknown> {
  return new Promise((resolve) => {
    page.commonObjs.get(font, resolve);
  });
}

function drawnFont(font: unknown): DrawnFont {
  if (typeof font !== 'object' || font === null) return { isBold: false, unitsToText: GLYPH_UNITS };
  return { isBold: isBold(font), unitsToText: unitsToText(font) };
}

function isBold(font: object): boolean {
  const marked = ('bold' in font && font.bold === true) || ('black' in font && font.black === true);
  return marked || ('name' in font && typeof font.name === 'string' && BOLD_NAME.test(font.name));
}

function unitsToText(font: object): number {
  const matrix: unknown = 'fontMatrix' in font ? font.fontMatrix : undefined;
  const units: unknown = Array.isArray(matrix) ? matrix[0] : undefined;
  return typeof units === 'number' && units > 0 ? units : GLYPH_UNITS;
}
