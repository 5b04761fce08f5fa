import fontkit from '@pdf-lib/fontkit';
import { PDFArray, PDFNumber } from 'pdf-lib';
import type { PDFDict } from 'pdf-lib';
import { dictionaryAt, entry, listAt, streamAt, unpacked, type OpenedPdf } from './opened-pdf.js';

/** Widths are compared in thousandths of the size, and may differ by one (6.2.11.5). */
const TOLERANCE = 1;
const FORBIDDEN_TEXT = ['\u0000', '\ufeff', '\ufffe'];
const PRIVATE_USE = /[\ue000-\uf8ff]/u;

/** The fonts, against every character that the pages draw. */
export function fontFaults(pdf: OpenedPdf): string[] {
  const drawn = drawnCodes(pdf);
  const fonts = pdf.dictionaries().filter((dictionary) => entry(dictionary, 'Type') === 'Font');
  return [
    ...fonts.flatMap((font) => (entry(font, 'Subtype') === 'Type0' ? oneFont(font, drawn.get(font) ?? new Set()) : [])),
    ...fonts
      .filter((font) => !['Type0', 'CIDFontType2'].includes(String(entry(font, 'Subtype'))))
      .map((font) => `6.2.11.2 has a font of the sort ${String(entry(font, 'Subtype'))}`),
  ];
}

/** The character numbers that each font is asked for. */
function drawnCodes(pdf: OpenedPdf): Map<PDFDict, Set<number>> {
  const drawn = new Map<PDFDict, Set<number>>();
  for (const page of pdf.pages()) {
    const fonts = dictionaryAt(dictionaryAt(page.node, 'Resources'), 'Font');
    let current: PDFDict | undefined;
    for (const { operator, operands } of pdf.drawingOf(page)) {
      if (operator === 'Tf') current = dictionaryAt(fonts, operands[0]?.slice(1) ?? '');
      if (operator === 'Tj' && current) {
        const codes = drawn.get(current) ?? new Set();
        for (const [code] of (operands[0] ?? '').matchAll(/[0-9a-f]{4}/gi)) codes.add(Number.parseInt(code, 16));
        drawn.set(current, codes);
      }
    }
  }
  return drawn;
}

function oneFont(font: PDFDict, drawn: ReadonlySet<number>): string[] {
  const [descendant] = listAt(font, 'DescendantFonts') as PDFDict[]; // reason: a composite font has one, a dictionary
  const descriptor = dictionaryAt(descendant, 'FontDescriptor');
  const program = unpacked(streamAt(descriptor, 'FontFile2'));
  const glyphMap = unpacked(streamAt(descendant, 'CIDToGIDMap'));
  const name = String(entry(font, 'BaseFont'));
  return [
    ...(entry(font, 'Encoding') === 'Identity-H' ? [] : [`6.2.11.3.3 ${name} numbers characters in its own way`]),
    ...(glyphMap.length > 0 ? [] : [`6.2.11.3.2 ${name} does not lead from characters to shapes`]),
    ...(program.length > 0 ? [] : [`6.2.11.4.1 ${name} is not in the file`]),
    ...(entry(descriptor, 'FontName') === name && /^[A-Z]{6}\+/.test(name)
      ? []
      : [`6.2.11.4.2 ${name} is not named as a part`]),
    ...(program.length > 0 && glyphMap.length > 0
      ? shapeFaults({ name, program, glyphMap }, widthsOf(descendant), drawn)
      : []),
    ...textFaults(name, textsOf(unpacked(streamAt(font, 'ToUnicode')).toString('latin1')), drawn),
  ];
}

interface Shapes {
  readonly name: string;
  readonly program: Buffer;
  readonly glyphMap: Buffer;
}

function shapeFaults(
  { name, program, glyphMap }: Shapes,
  widths: ReadonlyMap<number, number>,
  drawn: ReadonlySet<number>,
): string[] {
  const font = fontkit.create(program);
  return [...drawn].flatMap((code) => {
    const glyph = code * 2 + 1 < glyphMap.length ? glyphMap.readUInt16BE(code * 2) : 0;
    if (glyph === 0) return [`6.2.11.8 ${name} draws what has no shape: ${String(code)}`];
    const width = (font.getGlyph(glyph).advanceWidth * 1000) / font.unitsPerEm;
    return Math.abs(width - (widths.get(code) ?? 1000)) <= TOLERANCE
      ? []
      : [`6.2.11.5 ${name} says another width than the shape has: ${String(code)}`];
  });
}

/** `W` in its first form: a number, and the widths from there on. */
function widthsOf(descendant: PDFDict | undefined): Map<number, number> {
  const widths = new Map<number, number>();
  const entries = listAt(descendant, 'W');
  for (let at = 0; at + 1 < entries.length; at += 2) {
    const [first, list] = [entries[at], entries[at + 1]];
    if (!(first instanceof PDFNumber) || !(list instanceof PDFArray)) continue;
    list.asArray().forEach((width, index) => {
      if (width instanceof PDFNumber) widths.set(first.asNumber() + index, width.asNumber());
    });
  }
  return widths;
}

function textsOf(map: string): Map<number, string> {
  const pairs = [...map.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]+)>$/gm)];
  return new Map(
    pairs.map(([, code = '', text = '']) => [
      Number.parseInt(code, 16),
      Buffer.from(text, 'hex').swap16().toString('utf16le'),
    ]),
  );
}

function textFaults(name: string, texts: ReadonlyMap<number, string>, drawn: ReadonlySet<number>): string[] {
  return [...drawn].flatMap((code) => {
    const text = texts.get(code);
    if (text === undefined || FORBIDDEN_TEXT.includes(text))
      return [`6.2.11.7.2 ${name} draws what cannot be read: ${String(code)}`];
    return PRIVATE_USE.test(text) ? [`6.2.11.7.3 ${name} draws what nobody else can read: ${String(code)}`] : [];
  });
}
