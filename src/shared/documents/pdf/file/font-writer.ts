import type { PDFContext, PDFRef } from 'pdf-lib';
import { PDFNumber, PDFString } from 'pdf-lib';
import type { FontFace } from '../typesetting/font-face.js';
import type { FontProgram } from '../typesetting/font-program.js';

/** Six capitals mark a font as a part of the named one (ISO 32000-1, 9.6.4). Ours is always the same part. */
const SUBSET_TAG = 'HOERIN';
/** All letters are beyond the Adobe standard set in number: "symbolic" (9.8.2). */
const SYMBOLIC = 4;

/** Writes the prepared font into a document, as a composite font with our own character numbers. */
export function writeFont(context: PDFContext, face: FontFace): PDFRef {
  const { program } = face;
  const name = `${SUBSET_TAG}+${program.name}`;
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: {
        Registry: PDFString.of('Adobe'),
        Ordering: PDFString.of('Identity'),
        Supplement: 0,
      },
      FontDescriptor: writeDescriptor(context, face, name),
      DW: 1000,
      W: [1, numbers(program.widths)],
      CIDToGIDMap: writeDeflated(context, program.glyphMap),
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: writeDeflated(context, program.toUnicode),
    }),
  );
}

function writeDescriptor(context: PDFContext, face: FontFace, name: string): PDFRef {
  const { program } = face;
  const file = context.register(context.stream(program.file, { Filter: 'FlateDecode', Length1: program.fileLength }));
  return context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: SYMBOLIC,
      FontBBox: [...program.boundingBox],
      ItalicAngle: 0,
      Ascent: program.ascent,
      Descent: program.descent,
      CapHeight: program.capHeight,
      StemV: program.stemWidth,
      FontFile2: file,
    }),
  );
}

const writtenNumbers = new WeakMap<readonly number[], PDFNumber[]>();

/** The widths are the same in every document; to write hundreds of numbers out again each time is felt. */
function numbers(widths: readonly number[]): PDFNumber[] {
  const known = writtenNumbers.get(widths);
  if (known) return known;
  const written = widths.map((width) => PDFNumber.of(width));
  writtenNumbers.set(widths, written);
  return written;
}

function writeDeflated(context: PDFContext, bytes: FontProgram['glyphMap']): PDFRef {
  return context.register(context.stream(bytes, { Filter: 'FlateDecode' }));
}
