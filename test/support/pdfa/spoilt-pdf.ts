import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';

/** The document after somebody has spoilt something in it. */
export async function spoilt(bytes: Uint8Array, spoil: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  spoil(document);
  return document.save();
}

export function withoutKey(key: string): (document: PDFDocument) => void {
  return (document) => document.catalog.delete(PDFName.of(key));
}

/** Takes a key from every dictionary that says it is of this sort. */
export function withoutKeyOf(
  sort: readonly [key: string, value: string],
  key: string,
): (document: PDFDocument) => void {
  return (document) => {
    for (const [, object] of document.context.enumerateIndirectObjects()) {
      if (object instanceof PDFDict && object.get(PDFName.of(sort[0])) === PDFName.of(sort[1]))
        object.delete(PDFName.of(key));
    }
  };
}

/** Lets a node be of another sort. */
export function renamed(from: string, to: string): (document: PDFDocument) => void {
  return (document) => {
    for (const [, object] of document.context.enumerateIndirectObjects()) {
      if (object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of(from))
        object.set(PDFName.of('S'), PDFName.of(to));
    }
  };
}
