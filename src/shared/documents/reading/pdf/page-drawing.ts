import { getResolvedPDFJS } from 'unpdf';
import type { PDFPageProxy } from 'unpdf/pdfjs';
import { asMatrix } from './matrix.js';
import type { PageFonts } from './page-fonts.js';
import { TextPen, type Drawn, type Glyph } from './text-pen.js';

interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

type Step = (pen: TextPen, operands: readonly unknown[], fonts: PageFonts) => void;

/**
 * What a page shows as text, in the order in which it is drawn. Read off the drawing itself: the library's own text leaves
 * out soft hyphens, with which Word breaks words at the end of a line, and puts spaces into words whose letters stand apart.
 */
export async function drawnOn(page: PDFPageProxy, fonts: PageFonts): Promise<readonly Drawn[]> {
  allowFixedLengthTransfer();
  const { AnnotationMode, OPS } = await getResolvedPDFJS();
  const drawing: Drawing = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  await fonts.learn(page, fontsOf(drawing, OPS.setFont));
  const steps = new Map(Object.entries(STEPS).map(([name, step]) => [(OPS as Record<string, number>)[name], step]));
  const pen = new TextPen();
  drawing.fnArray.forEach((operator, at) => {
    const operands: unknown = drawing.argsArray[at];
    steps.get(operator)?.(pen, Array.isArray(operands) ? operands : [operands], fonts);
  });
  return pen.drawn;
}

const STEPS: Readonly<Record<string, Step>> = {
  save: (pen) => pen.save(),
  restore: (pen) => pen.restore(),
  transform: (pen, operands) => pen.transform(asMatrix(operands.length === 1 ? operands[0] : operands)),
  paintFormXObjectBegin: (pen, [matrix]) => {
    pen.save();
    if (matrix) pen.transform(asMatrix(matrix));
  },
  paintFormXObjectEnd: (pen) => pen.restore(),
  beginText: (pen) => pen.place(),
  setCharSpacing: (pen, [charSpacing]) => pen.set({ charSpacing: numberIn(charSpacing) }),
  setWordSpacing: (pen, [wordSpacing]) => pen.set({ wordSpacing: numberIn(wordSpacing) }),
  setHScale: (pen, [percent]) => pen.set({ stretch: numberIn(percent) / 100 }),
  setLeading: (pen, [leading]) => pen.set({ leading: numberIn(leading) }),
  setTextRise: (pen, [rise]) => pen.set({ rise: numberIn(rise) }),
  setFont: setFont,
  setGState: (pen, [changes], fonts) => {
    if (!Array.isArray(changes)) return;
    for (const change of changes as readonly unknown[]) {
      if (Array.isArray(change) && change[0] === 'Font' && Array.isArray(change[1])) setFont(pen, change[1], fonts);
    }
  },
  moveText: (pen, [x, y]) => pen.move(numberIn(x), numberIn(y)),
  setLeadingMoveText: (pen, [x, y]) => {
    pen.set({ leading: -numberIn(y) });
    pen.move(numberIn(x), numberIn(y));
  },
  setTextMatrix: (pen, operands) => pen.place(asMatrix(operands.length === 1 ? operands[0] : operands)),
  nextLine: (pen) => pen.nextLine(),
  showText: (pen, [glyphs]) => pen.show(glyphsIn(glyphs)),
};

function setFont(pen: TextPen, [name, size]: readonly unknown[], fonts: PageFonts): void {
  pen.set({ font: typeof name === 'string' ? fonts.of(name) : undefined, size: numberIn(size) });
}

function fontsOf({ fnArray, argsArray }: Drawing, setFontOperator: number): ReadonlySet<string> {
  const names = new Set<string>();
  fnArray.forEach((operator, at) => {
    const operands: unknown = argsArray[at];
    const name: unknown = operator === setFontOperator && Array.isArray(operands) ? operands[0] : undefined;
    if (typeof name === 'string') names.add(name);
  });
  return names;
}

function glyphsIn(given: unknown): readonly (Glyph | number)[] {
  return Array.isArray(given) ? given.filter((part) => typeof part === 'number' || isGlyph(part)) : [];
}

function isGlyph(part: unknown): part is Glyph {
  if (typeof part !== 'object' || part === null || !('unicode' in part) || !('width' in part)) return false;
  return typeof part.unicode === 'string' && typeof part.width === 'number';
}

function numberIn(given: unknown): number {
  return typeof given === 'number' && Number.isFinite(given) ? given : 0;
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
