import { markedTextBlocks } from '../../shared/documents/marked-text/marked-text.js';
import type { TextBlock } from '../../shared/documents/reading/text-block.js';

/** What stands between two blocks in the text of their source. */
export const BLOCK_BREAK = '\n';

/** A block on its way into a source's text, with where it begins. */
export interface PlacedBlock extends TextBlock {
  readonly startOffset: number;
}

/** Blocks one after the other with their offsets; those without text are left out. */
export function placedBlocks(blocks: readonly TextBlock[]): readonly PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  let offset = 0;
  for (const block of blocks) {
    if (block.text.trim() === '') continue;
    placed.push({ ...block, startOffset: offset });
    offset += block.text.length + BLOCK_BREAK.length;
  }
  return placed;
}

/** Raised when the same typed text may give other blocks than before. Texts read before there were marks have none. */
export const TYPED_TEXT_VERSION = 1;

/**
 * What was typed in a field, as blocks without marks: headings, items, and a paragraph for each line that has text. As in a
 * document, the number of an item is part of its text and a bullet is not.
 */
export function blocksOfTyped(text: string): readonly TextBlock[] {
  return markedTextBlocks(text).flatMap(({ kind, level, ordinal, text: words }): readonly TextBlock[] => {
    if (kind === 'paragraph') return linesOf(words).map((line) => ({ kind, text: line, page: null }));
    const lines = linesOf(words).join('\n');
    return [{ kind, level, text: ordinal === null ? lines : `${String(ordinal)}. ${lines}`, page: null }];
  });
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The text of a source: its blocks in their order, joined by one line break. */
export function sourceTextOf(blocks: readonly { readonly text: string }[]): string {
  return blocks.map((block) => block.text).join(BLOCK_BREAK);
}
