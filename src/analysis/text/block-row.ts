import { newId } from '../../shared/database/id.js';
import { whichLanguage } from '../../shared/language/which-language.js';
import { Block } from './block.entity.js';
import type { PlacedBlock } from './new-blocks.js';

const NOTHING_KNOWN = {
  level: null,
  tableNumber: null,
  rowNumber: null,
  columnNumber: null,
  places: null,
  confidence: null,
} as const;

/** The rows of a text's blocks, in their order, each with the language it is in. */
export function blockRows(sourceId: string, blocks: readonly PlacedBlock[]): readonly Block[] {
  return blocks.map(({ cell, kind, text, page, startOffset, ...known }, index) =>
    Object.assign(new Block(), {
      ...NOTHING_KNOWN,
      ...known,
      ...(cell && { tableNumber: cell.table, rowNumber: cell.row, columnNumber: cell.column }),
      id: newId(),
      sourceId,
      position: index + 1,
      kind,
      text,
      page,
      startOffset,
      language: whichLanguage(text),
    }),
  );
}
