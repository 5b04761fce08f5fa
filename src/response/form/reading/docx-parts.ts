import { Archive } from '../../../shared/documents/reading/archive/archive.js';
import { marginNotes } from '../../../shared/documents/reading/archive/margin-notes.js';
import { mainPart } from '../../../shared/documents/reading/archive/office-package.js';
import { readDocx } from '../../../shared/documents/reading/docx/read-docx.js';
import { READING_LIMITS, type FileSource } from '../../../shared/documents/reading/file-verdict.js';
import type { CellPlace, TextBlock } from '../../../shared/documents/reading/text-block.js';
import type { FoundCell, FoundPart } from './found-form.js';

/** The rows of a Word file's tables, and what stands between them. Throws `UnreadableFile`. */
export async function docxParts(source: FileSource): Promise<readonly FoundPart[]> {
  const { blocks } = await readDocx(source);
  const parts: FoundPart[] = [];
  let row: { readonly place: CellPlace; readonly cells: Map<number, string[]> } | undefined;
  const finishRow = (): void => {
    if (row) parts.push(rowPart(row.place, row.cells));
    row = undefined;
  };
  for (const block of blocks) {
    const place = block.cell;
    if (!place || (row && !isSameRow(row.place, place))) finishRow();
    if (!place) {
      parts.push(partOf(block));
      continue;
    }
    row ??= { place, cells: new Map() };
    row.cells.set(place.column, [...(row.cells.get(place.column) ?? []), block.text]);
  }
  finishRow();
  return [...parts, ...(await notesOf(source))];
}

async function notesOf(source: FileSource): Promise<readonly FoundPart[]> {
  const archive = await Archive.open(source, READING_LIMITS);
  try {
    const notes = await marginNotes(archive, await mainPart(archive));
    return notes.map((text) => ({ kind: 'passage', text }));
  } finally {
    archive.close();
  }
}

function isSameRow(one: CellPlace, other: CellPlace): boolean {
  return one.table === other.table && one.row === other.row;
}

function rowPart(place: CellPlace, cells: ReadonlyMap<number, readonly string[]>): FoundPart {
  const inOrder = [...cells].sort(([left], [right]) => left - right);
  const found: FoundCell[] = inOrder.map(([column, texts]) => ({ column, text: texts.join('\n') }));
  return { kind: 'row', table: String(place.table), row: place.row, cells: found };
}

function partOf({ kind, level, text }: TextBlock): FoundPart {
  if (kind === 'listItem') return { kind: 'passage', text: `${'  '.repeat(Math.max(0, (level ?? 1) - 1))}${text}` };
  return { kind: kind === 'heading' ? 'heading' : 'passage', text };
}
