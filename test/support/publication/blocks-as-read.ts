import type { BlockToShow } from '../../../src/publication/redaction/text-variant.js';
import type { PlacedText } from '../../../src/publication/redaction/painted-page.js';
import type { TextBlock } from '../../../src/shared/documents/reading/text-block.js';
import { placedBlocks } from '../../../src/analysis/text/new-blocks.js';

/** A block as it is kept of a text, with what both kinds of variants need of it. */
export type ReadBlock = BlockToShow & PlacedText;

/** The blocks of a file as they are kept when it has been read. */
export function blocksAsRead(blocks: readonly TextBlock[]): readonly ReadBlock[] {
  return placedBlocks(blocks).map(({ kind, level, cell, startOffset, text, places }) => ({
    kind,
    level: level ?? null,
    tableNumber: cell?.table ?? null,
    rowNumber: cell?.row ?? null,
    startOffset,
    text,
    places: places ?? null,
  }));
}
