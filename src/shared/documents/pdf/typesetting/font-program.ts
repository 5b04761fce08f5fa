import fontkit from '@pdf-lib/fontkit';
import type { Font } from '@pdf-lib/fontkit';
import { deflateSync } from 'node:zlib';
import { CHARACTER_SET, REPLACEMENT_CHARACTER, REPLACEMENT_SHAPE } from './character-set.js';
import { subsetOf } from './font-subset.js';

/**
 * What a PDF must contain of a font, made once and written unchanged into every document.
 *
 * Characters are numbered by us (1, 2, 3 …) and led to glyphs by a table of their own. The usual way, numbering by glyph, loses
 * the difference between characters that share one: a no-break space would be copied out of the document as a space.
 */
export interface FontProgram {
  readonly name: string;
  /** The TrueType file with only the glyphs that are needed, deflated. */
  readonly file: Uint8Array;
  readonly fileLength: number;
  /** Two bytes for each character number: its glyph. Deflated. */
  readonly glyphMap: Uint8Array;
  /** The map from character numbers back to text, for search, copying and screen readers. Deflated. */
  readonly toUnicode: Uint8Array;
  /** In thousandths of the size, from character number 1. */
  readonly widths: readonly number[];
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly stemWidth: number;
  readonly boundingBox: readonly [number, number, number, number];
}

/** The numbered characters, in order: the first has number 1 (0 means "no character" in a font). */
export const NUMBERED_CHARACTERS: readonly string[] = [...CHARACTER_SET, REPLACEMENT_CHARACTER];

/**
 * @param stemWidth of the upright strokes, in thousandths: a file of this kind does not tell.
 * @throws Error when the font lacks a character of the set: found when the process starts, not in somebody's letter.
 */
export function makeFontProgram(ttf: Buffer, stemWidth: number): FontProgram {
  const font = fontkit.create(ttf);
  const glyphs = NUMBERED_CHARACTERS.map((character) => glyphOf(font, character));
  const glyphNumbers = glyphs.map((glyph) => glyph.id);
  const scale = 1000 / font.unitsPerEm;
  const file = subsetOf(ttf, glyphNumbers);
  const { minX, minY, maxX, maxY } = font.bbox;

  return {
    name: font.postscriptName ?? 'Unnamed',
    file: deflateSync(file, { level: 9 }),
    fileLength: file.length,
    glyphMap: deflateSync(glyphMapOf(glyphNumbers)),
    toUnicode: deflateSync(toUnicodeMap(NUMBERED_CHARACTERS)),
    widths: glyphs.map((glyph) => Math.round(glyph.advanceWidth * scale)),
    ascent: Math.round(font.ascent * scale),
    descent: Math.round(font.descent * scale),
    capHeight: Math.round(font.capHeight * scale),
    stemWidth,
    boundingBox: [minX * scale, minY * scale, maxX * scale, maxY * scale],
  };
}

function glyphOf(font: Font, character: string) {
  const codePoint = (character === REPLACEMENT_CHARACTER ? REPLACEMENT_SHAPE : character).codePointAt(0) ?? 0;
  if (!font.hasGlyphForCodePoint(codePoint)) {
    throw new Error(`The font ${font.postscriptName ?? ''} lacks U+${codePoint.toString(16).padStart(4, '0')}.`);
  }
  return font.glyphForCodePoint(codePoint);
}

function glyphMapOf(glyphNumbers: readonly number[]): Buffer {
  const map = Buffer.alloc((glyphNumbers.length + 1) * 2);
  glyphNumbers.forEach((glyph, index) => map.writeUInt16BE(glyph, (index + 1) * 2));
  return map;
}

export function characterCode(number: number): string {
  return number.toString(16).padStart(4, '0');
}

/** At most 100 pairs may stand between `beginbfchar` and `endbfchar` (Adobe technical note 5411). */
function toUnicodeMap(characters: readonly string[]): string {
  const pairs = characters.map((character, index) => `<${characterCode(index + 1)}> <${utf16Hex(character)}>`);
  const groups: string[] = [];
  for (let start = 0; start < pairs.length; start += 100) {
    const group = pairs.slice(start, start + 100);
    groups.push(`${String(group.length)} beginbfchar\n${group.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
    ...groups,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

function utf16Hex(character: string): string {
  return Buffer.from(character, 'utf16le').swap16().toString('hex');
}
