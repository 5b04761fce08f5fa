import type { FileSource } from '../../../shared/documents/reading/file-verdict.js';
import { readSheets, type ReadSheet } from '../../../shared/documents/reading/xlsx/read-xlsx.js';
import { LISTS_SHEET } from '../form-key.js';
import type { FoundPart } from './found-form.js';

/**
 * The rows of a workbook's sheets. What somebody has hidden is read, save the lists of choices that the form itself hides.
 * Throws `UnreadableFile`.
 */
export async function xlsxParts(source: FileSource): Promise<readonly FoundPart[]> {
  const sheets = await readSheets(source);
  return sheets.filter(({ isHidden, name }) => !(isHidden && name === LISTS_SHEET)).flatMap(partsOf);
}

function partsOf({ name, rows, marginNotes }: ReadSheet): readonly FoundPart[] {
  return [
    { kind: 'heading', text: name },
    ...rows.map(({ row, cells }) => ({ kind: 'row', table: name, row, cells }) as const),
    ...marginNotes.map((text) => ({ kind: 'passage', text }) as const),
  ];
}
