import { PDFDocument, PDFName, PDFRawStream, decodePDFRawStream, type PDFField } from 'pdf-lib';

/**
 * The texts of fields whose value is a stream, by the name of the field. ISO 32000 allows it for long texts (12.7.5.3), and
 * the library that reads the other values passes over it. None of a file that cannot be opened for it.
 */
export async function streamValues(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true }).catch(
    () => null,
  );
  return new Map(document ? fieldsOf(document).flatMap(valueOf) : []);
}

function fieldsOf(document: PDFDocument): readonly PDFField[] {
  try {
    return document.getForm().getFields();
  } catch {
    // A broken form is read by the other library as far as it goes.
    return [];
  }
}

function valueOf(field: PDFField): (readonly [string, string])[] {
  const value = field.acroField.dict.lookup(PDFName.of('V'));
  if (!(value instanceof PDFRawStream)) return [];
  return [[field.getName(), textFrom(Buffer.from(decodePDFRawStream(value).decode()))]];
}

/** Text as PDF writes it: UTF-16 or UTF-8 by its first bytes, otherwise Latin. */
function textFrom(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  return bytes.toString('latin1');
}
