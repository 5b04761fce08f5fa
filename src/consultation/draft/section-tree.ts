import { newId } from '../../shared/database/id.js';
import type { OutlineLine } from './outline.rules.js';
import type { Section } from './section.entity.js';

/** The columns of a section. */
export type SectionRow = Pick<Section, 'id' | 'draftId' | 'parentId' | 'position' | 'level' | 'number' | 'title'>;

/**
 * The rows of an outline. A section that was there before keeps its id, so that a question about it stands: found by number
 * and title, then by title, then by number.
 */
export function rowsOf(
  draftId: string,
  lines: readonly OutlineLine[],
  known: readonly SectionRow[],
): readonly SectionRow[] {
  const ids = matchIds(lines, known);
  const parents: string[] = [];
  return lines.map((line, index) => {
    const id = ids[index] ?? newId();
    parents.length = line.level - 1;
    const parentId = parents.at(-1) ?? null;
    parents.push(id);
    return { id, draftId, parentId, position: index + 1, ...line };
  });
}

function matchIds(lines: readonly OutlineLine[], known: readonly SectionRow[]): (string | undefined)[] {
  const free = new Set(known);
  const ids: (string | undefined)[] = lines.map(() => undefined);
  const same: readonly ((line: OutlineLine, row: SectionRow) => boolean)[] = [
    (line, row) => line.title === row.title && line.number === row.number,
    (line, row) => line.title === row.title,
    (line, row) => line.number !== null && line.number === row.number,
  ];
  for (const isSame of same) {
    for (const [index, line] of lines.entries()) {
      const found = ids[index] === undefined ? [...free].find((row) => isSame(line, row)) : undefined;
      if (!found) continue;
      free.delete(found);
      ids[index] = found.id;
    }
  }
  return ids;
}
