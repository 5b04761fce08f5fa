import { markedTextBlocks, type MarkedBlock } from '../../shared/documents/marked-text/marked-text.js';
import type { DocumentBlock, TextPart } from '../../shared/documents/writing/document-model.js';

/** What somebody typed, as blocks of a Word document: its headings below that of the place, its lists as lists. */
export function markedDocument(text: string): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let before: MarkedBlock | undefined;
  for (const block of markedTextBlocks(text)) {
    const last = blocks.at(-1);
    if (last?.kind === 'list' && before && goesOn(before, block)) {
      blocks[blocks.length - 1] = { ...last, items: [...last.items, richText(block)] };
    } else blocks.push(blockOf(block));
    before = block;
  }
  return blocks;
}

/** A list that counts otherwise, or is set in, is a list of its own. */
function goesOn(before: MarkedBlock, block: MarkedBlock): boolean {
  if (before.kind !== 'listItem' || block.kind !== 'listItem' || before.level !== block.level) return false;
  return before.ordinal === null ? block.ordinal === null : block.ordinal === before.ordinal + 1;
}

function blockOf(block: MarkedBlock): DocumentBlock {
  if (block.kind === 'heading') return { kind: 'heading', level: 4, text: block.text };
  const text = richText(block);
  if (block.kind === 'paragraph') return { kind: 'paragraph', style: 'plain', text };
  if (block.ordinal === null) return { kind: 'list', marks: 'bullets', items: [text] };
  if (block.ordinal === 1) return { kind: 'list', marks: 'numbers', items: [text] };
  // Word counts every list from 1: one that was begun elsewhere keeps its number as text.
  return {
    kind: 'paragraph',
    style: 'plain',
    text: [{ text: `${String(block.ordinal)}. `, emphasis: 'none' }, ...text],
  };
}

function richText({ spans }: MarkedBlock): readonly TextPart[] {
  return spans.map(({ text, emphasis, strong }) => ({
    text,
    emphasis: strong ? 'strong' : emphasis ? 'weak' : 'none',
  }));
}
