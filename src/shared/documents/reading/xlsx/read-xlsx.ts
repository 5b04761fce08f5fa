import { Archive } from '../archive/archive.js';
import { marginNotes } from '../archive/margin-notes.js';
import { mainPart, nameContent, relationshipsOf } from '../archive/office-package.js';
import { readXml, type XmlListener } from '../archive/xml.js';
import { READING_LIMITS, UnreadableFile } from '../file-verdict.js';
import type { FileSource, ReadingLimits } from '../file-verdict.js';
import { plainText } from '../plain-text.js';
import type { DocumentText, TextBlock } from '../text-block.js';
import { SharedStrings, sheetsOf } from './book.js';
import { CellLooks } from './cell-values.js';
import { SheetRows, type SheetRow } from './sheet-rows.js';

/** A sheet of a workbook with what stands in it, and the notes that somebody put on its cells. */
export interface ReadSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly SheetRow[];
  readonly marginNotes: readonly string[];
}

/** The sheets of a workbook in the order of their tabs. Of a formula the result that was stored counts. Throws `UnreadableFile`. */
export async function readSheets(
  source: FileSource,
  limits: ReadingLimits = READING_LIMITS,
): Promise<readonly ReadSheet[]> {
  const archive = await Archive.open(source, limits);
  try {
    const content = await nameContent(archive);
    if (content === 'macro') throw new UnreadableFile('macro');
    if (content !== 'xlsx') throw new UnreadableFile('unknownType');
    return await sheetsIn(archive, limits);
  } finally {
    archive.close();
  }
}

/**
 * The text of a workbook: each sheet is a heading and a table, a note on a cell stands after the table. A hidden sheet is no
 * part of what was said, no more than hidden text in Word. Throws `UnreadableFile`.
 */
export async function readXlsx(source: FileSource, limits: ReadingLimits = READING_LIMITS): Promise<DocumentText> {
  const sheets = (await readSheets(source, limits)).filter(({ isHidden }) => !isHidden);
  const shown = sheets.filter(({ rows, marginNotes: notes }) => rows.length > 0 || notes.length > 0);
  return { pages: null, blocks: shown.flatMap((sheet, at) => blocksOf(sheet, at + 1)) };
}

async function sheetsIn(archive: Archive, limits: ReadingLimits): Promise<readonly ReadSheet[]> {
  const main = await mainPart(archive);
  const others = await relationshipsOf(archive, main);
  const read = async <L extends XmlListener>(role: string, listener: L): Promise<L> => {
    const target = others.find((other) => other.role === role)?.target;
    if (target !== undefined && archive.has(target)) readXml(await archive.read(target), listener);
    return listener;
  };
  const strings = await read('sharedStrings', new SharedStrings());
  const looks = await read('styles', new CellLooks());
  const sheets: ReadSheet[] = [];
  let characters = 0;
  for (const { name, isHidden, target } of await sheetsOf(archive, main)) {
    if (!archive.has(target)) continue;
    const rows = new SheetRows(strings.texts, looks, limits.maxTextCharacters - characters);
    readXml(await archive.read(target), rows);
    characters += rows.characters;
    sheets.push({ name, isHidden, rows: rows.rows, marginNotes: await marginNotes(archive, target) });
  }
  return sheets;
}

function blocksOf({ name, rows, marginNotes: notes }: ReadSheet, table: number): TextBlock[] {
  const cells = rows.flatMap(({ row, cells: inRow }) =>
    inRow.map(({ column, text }) => ({ kind: 'tableCell', cell: { table, row, column }, text }) as const),
  );
  const blocks = [
    { kind: 'heading', level: 1, text: name } as const,
    ...cells,
    ...notes.map((text) => ({ kind: 'paragraph', text }) as const),
  ];
  return blocks
    .map((block) => ({ ...block, text: plainText(block.text), page: null }))
    .filter(({ text }) => text !== '');
}
