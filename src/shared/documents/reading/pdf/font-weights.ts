import { getResolvedPDFJS } from 'unpdf';
import type { PDFPageProxy } from 'unpdf/pdfjs';

const BOLD_NAME = /bold|black|heavy|demi|,b/i;

/**
 * Which fonts of a document are bold. The library tells it only of fonts that it has prepared for drawing, so a page with a
 * font not seen before has its drawing prepared; pictures are left out by a limit on their size.
 */
export class FontWeights {
  private readonly boldByFont = new Map<string, boolean>();

  async learn(page: PDFPageProxy, fonts: readonly string[]): Promise<void> {
    const unknown = fonts.filter((font) => !this.boldByFont.has(font));
    if (unknown.length === 0) return;
    const prepared = await preparedFonts(page);
    for (const font of unknown) {
      this.boldByFont.set(font, prepared.has(font) && isBold(await preparedFont(page, font)));
    }
  }

  isBold(font: string): boolean {
    return this.boldByFont.get(font) === true;
  }
}

/** Only these ever arrive; waiting for another would never end. */
async function preparedFonts(page: PDFPageProxy): Promise<ReadonlySet<unknown>> {
  allowFixedLengthTransfer();
  const { AnnotationMode, OPS } = await getResolvedPDFJS();
  const drawing = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const fonts = new Set<unknown>();
  drawing.fnArray.forEach((operator, at) => {
    const operands: unknown = drawing.argsArray[at];
    if (operator === OPS.setFont && Array.isArray(operands)) fonts.add(operands[0]);
  });
  return fonts;
}

async function preparedFont(page: PDFPageProxy, font: string): Promise<unknown> {
  return new Promise((resolve) => {
    page.commonObjs.get(font, resolve);
  });
}

function isBold(font: unknown): boolean {
  if (typeof font !== 'object' || font === null) return false;
  const marked = ('bold' in font && font.bold === true) || ('black' in font && font.black === true);
  return marked || ('name' in font && typeof font.name === 'string' && BOLD_NAME.test(font.name));
}

/** The library hands fonts over by a method that Node has from version 21 on; without it no font is ever prepared. */
function allowFixedLengthTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
      return this.slice(0, length);
    },
  });
}
