import type { PdfBlock, PdfList, PdfText } from '../../../shared/documents/pdf/pdf-content.js';
import { markedTextBlocks, type MarkedBlock } from '../../../shared/documents/marked-text/marked-text.js';

/** What a body typed, as blocks of a document: its headings below that of the place, its lists as lists. */
export function markedBlocks(text: string): readonly PdfBlock[] {
  const blocks: PdfBlock[] = [];
  let before: MarkedBlock | undefined;
  for (const block of markedTextBlocks(text)) {
    const last = blocks.at(-1);
    if (last?.kind === 'list' && before && goesOn(before, block)) {
      blocks[blocks.length - 1] = { ...last, items: [...last.items, textOf(block)] };
    } else blocks.push(blockOf(block));
    before = block;
  }
  return blocks;
}

/** Numbers are kept as the body wrote them: where they do not follow each other, a new list begins. */
function goesOn(before: MarkedBlock, block: MarkedBlock): boolean {
  if (before.kind !== 'listItem' || block.kind !== 'listItem' || before.level !== block.level) return false;
  return before.ordinal === null ? block.ordinal === null : block.ordinal === before.ordinal + 1;
}

function blockOf(block: MarkedBlock): PdfBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: 4, text: block.text };
    case 'paragraph':
      return { kind: 'paragraph', text: textOf(block) };
    case 'listItem':
      return listOf(block);
  }
}

function listOf(block: MarkedBlock): PdfList {
  const depth = block.level === 2 ? 2 : 1;
  const list = { kind: 'list', depth, items: [textOf(block)] } as const;
  return block.ordinal === null ? { ...list, style: 'bulleted' } : { ...list, style: 'numbered', start: block.ordinal };
}

/** The fonts of a document have no slanted letters: emphasis of either kind is strong. */
function textOf({ spans }: MarkedBlock): PdfText {
  return spans.map(({ text, emphasis, strong }) => (emphasis || strong ? { text, weight: 'strong' } : text));
}
