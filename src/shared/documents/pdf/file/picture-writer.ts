import type { PDFContext, PDFRef } from 'pdf-lib';
import type { PdfPicture } from '../pdf-content.js';

const COLOUR_SPACES = { grey: 'DeviceGray', rgb: 'DeviceRGB' } as const;

/** Writes a picture as it is: it was packed when it was prepared, so that a document with it costs hardly more than one without. */
export function writePicture(context: PDFContext, picture: PdfPicture): PDFRef {
  return context.register(
    context.stream(picture.bytes, {
      Type: 'XObject',
      Subtype: 'Image',
      Width: picture.width,
      Height: picture.height,
      ColorSpace: COLOUR_SPACES[picture.colours],
      BitsPerComponent: 8,
      Filter: picture.filter,
    }),
  );
}
