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

/** What was typed in a field, as blocks: a paragraph for each line that has text. */
export function blocksOfTyped(text: string): readonly TextBlock[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line, page: null }));
}

/** The text of a source: its blocks in their order, joined by one line break. */
export function sourceTextOf(blocks: readonly { readonly text: string }[]): string {
  return blocks.map((block) => block.text).join(BLOCK_BREAK);
}
