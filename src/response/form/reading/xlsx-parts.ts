import { Archive } from '../../../shared/documents/reading/archive/archive.js';
import { mainPart, nameContent, relationshipsOf } from '../../../shared/documents/reading/archive/office-package.js';
import { readXml, type XmlListener } from '../../../shared/documents/reading/archive/xml.js';
import {
  READING_LIMITS,
  UnreadableFile,
  type FileSource,
  type ReadingLimits,
} from '../../../shared/documents/reading/file-verdict.js';
import { LISTS_SHEET } from '../form-key.js';
import type { FoundPart } from './found-form.js';
import { marginNotes } from './margin-notes.js';
import { SheetRows } from './sheet-rows.js';
import { SharedStrings, sheetsOf } from './xlsx-book.js';
import { CellLooks } from './xlsx-values.js';

/**
 * The rows of a workbook's sheets. What somebody has hidden is read, save the lists of choices that the form itself hides.
 * Of a formula the result that was stored counts. Throws `UnreadableFile`.
 */
export async function xlsxParts(
  source: FileSource,
  limits: ReadingLimits = READING_LIMITS,
): Promise<readonly FoundPart[]> {
  const archive = await Archive.open(source, limits);
  try {
    const content = await nameContent(archive);
    if (content === 'macro') throw new UnreadableFile('macro');
    if (content !== 'xlsx') throw new UnreadableFile('unknownType');
    return await partsOf(archive, limits);
  } finally {
    archive.close();
  }
}

async function partsOf(archive: Archive, limits: ReadingLimits): Promise<readonly FoundPart[]> {
  const main = await mainPart(archive);
  const others = await relationshipsOf(archive, main);
  const read = async <L extends XmlListener>(role: string, listener: L): Promise<L> => {
    const target = others.find((other) => other.role === role)?.target;
    if (target !== undefined && archive.has(target)) readXml(await archive.read(target), listener);
    return listener;
  };
  const strings = await read('sharedStrings', new SharedStrings());
  const looks = await read('styles', new CellLooks());
  const parts: FoundPart[] = [];
  let characters = 0;
  for (const { name, isHidden, target } of await sheetsOf(archive, main)) {
    if ((isHidden && name === LISTS_SHEET) || !archive.has(target)) continue;
    const rows = new SheetRows(name, strings.texts, looks, limits.maxTextCharacters - characters);
    readXml(await archive.read(target), rows);
    characters += rows.characters;
    parts.push({ kind: 'heading', text: name }, ...rows.parts, ...(await marginNotes(archive, target)));
  }
  return parts;
}
