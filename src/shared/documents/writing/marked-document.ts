import { markedTextBlocks, type MarkedBlock } from '../marked-text/marked-text.js';
import type { Span } from '../marked-text/spans.js';
import type { DocumentBlock, TextPart } from './document-model.js';

export interface MarkedDocumentOptions {
  /** The level of the heading that the text stands under; its own come below, the fourth at most. */
  readonly under: 1 | 2 | 3;
  /** What a stretch of one look becomes, where it is more than its words. */
  readonly partsOf?: (part: TextPart) => readonly TextPart[];
}

/** What somebody typed, as blocks of a document: its headings below that of the place, its lists as lists. */
export function markedDocument(text: string, options: MarkedDocumentOptions): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let before: MarkedBlock | undefined;
  for (const block of markedTextBlocks(text)) {
    const last = blocks.at(-1);
    if (last?.kind === 'list' && before && goesOn(before, block)) {
      blocks[blocks.length - 1] = { ...last, items: [...last.items, richText(block, options)] };
    } else blocks.push(blockOf(block, options));
    before = block;
  }
  return blocks;
}

/** A list that counts otherwise, or is set in, is a list of its own. */
function goesOn(before: MarkedBlock, block: MarkedBlock): boolean {
  if (before.kind !== 'listItem' || block.kind !== 'listItem' || before.level !== block.level) return false;
  return before.ordinal === null ? block.ordinal === null : block.ordinal === before.ordinal + 1;
}

function blockOf(block: MarkedBlock, options: MarkedDocumentOptions): DocumentBlock {
  if (block.kind === 'heading')
    return { kind: 'heading', level: levelUnder(options.under, block.level), text: block.text };
  const text = richText(block, options);
  if (block.kind === 'paragraph') return { kind: 'paragraph', style: 'plain', text };
  if (block.ordinal === null) return { kind: 'list', marks: 'bullets', items: [text] };
  if (block.ordinal === 1) return { kind: 'list', marks: 'numbers', items: [text] };
  // Word counts every list from 1: one that was begun elsewhere keeps its number as text.
  const number: TextPart = { text: `${String(block.ordinal)}. `, emphasis: 'none' };
  return { kind: 'paragraph', style: 'plain', text: [number, ...text] };
}

function levelUnder(under: 1 | 2 | 3, level: number): 2 | 3 | 4 {
  const below = Math.min(4, under + level);
  return below === 2 || below === 3 ? below : 4;
}

function richText({ spans }: MarkedBlock, { partsOf }: MarkedDocumentOptions): readonly TextPart[] {
  const parts = spans.map(partOf);
  return partsOf === undefined ? parts : parts.flatMap((part) => partsOf(part));
}

function partOf({ text, emphasis, strong }: Span): TextPart {
  return { text, emphasis: strong ? 'strong' : emphasis ? 'weak' : 'none' };
}
