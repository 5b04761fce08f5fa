import { entry, dictionaryAt, has, OpenedPdf, streamAt, unpacked } from './opened-pdf.js';

/** The files that travel in a document, as a reader would save them. */
export async function filesIn(
  bytes: Uint8Array,
): Promise<readonly { readonly name: string; readonly content: Buffer }[]> {
  const pdf = await OpenedPdf.from(bytes);
  const files = pdf.dictionaries().filter((dictionary) => has(dictionary, 'EF'));
  return files.map((file) => ({
    name: String(entry(file, 'UF')),
    content: unpacked(streamAt(dictionaryAt(file, 'EF'), 'F')),
  }));
}
