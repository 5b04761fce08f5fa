import { merged, type Span } from '../../../shared/documents/marked-text/spans.js';
import type { WritableBlock } from '../../../shared/documents/marked-text/write-marked-text.js';

/** How the text that is being read is set. */
export interface Look {
  readonly emphasis: boolean;
  readonly strong: boolean;
}

/** What a pasted paragraph is: running text, a heading with its rank in the document it comes from, or an item. */
export type Kind =
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'heading'; readonly rank: number }
  | { readonly kind: 'listItem'; readonly level: number; readonly ordinal: number | null };

export type PastedBlock = Kind & { readonly spans: readonly Span[] };

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/gu;
/** A number with a hard space in it stays whole; all other white space of a document is one space. */
const WHITE = /(?<!\d)[^\S\n]+|[^\S\n]+(?!\d)|(?<=\d)(?:[^\S\n\u00a0\u202f]|[^\S\n]{2,})(?=\d)[^\S\n]*/gu;

/** The text of a document as it reads: without soft hyphens and without white space that only its markup needed. */
export function readable(text: string): string {
  return text.replace(INVISIBLE, '').replace(WHITE, ' ');
}

/** Spans without white space at the ends of their lines, cut where a blank line stands. */
export function paragraphsOf(spans: readonly Span[]): readonly (readonly Span[])[] {
  const paragraphs: Span[][] = [[]];
  for (const span of tidied(spans)) {
    for (const [index, text] of span.text.split(/\n{2,}/u).entries()) {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ ...span, text });
    }
  }
  return paragraphs.map(merged).filter((paragraph) => paragraph.length > 0);
}

/** The blocks as they are written: ranks of headings become the two that there are, and depths of lists too. */
export function writableBlocks(blocks: readonly PastedBlock[]): readonly WritableBlock[] {
  const ranks = blocks.flatMap((block) => (block.kind === 'heading' ? [block.rank] : []));
  const top = Math.min(...ranks);
  return blocks.map((block, index): WritableBlock => {
    const { kind, spans } = block;
    switch (kind) {
      case 'paragraph':
        return { kind, level: 0, ordinal: null, spans };
      case 'heading':
        return { kind, level: block.rank === top ? 1 : 2, ordinal: null, spans: oneLine(spans) };
      case 'listItem':
        return { kind, level: isUnderItem(blocks, index) ? 2 : 1, ordinal: block.ordinal, spans };
    }
  });
}

/** An item is one level down, or not: under the nearest item before it that is less deep, in the same list. */
function isUnderItem(blocks: readonly PastedBlock[], index: number): boolean {
  const depths: number[] = [];
  for (let at = index; at >= 0; at -= 1) {
    const block = blocks[at];
    if (block?.kind !== 'listItem') break;
    depths.push(block.level);
  }
  return (depths[0] ?? 1) > Math.min(...depths);
}

/** A heading is one line, and as strong as it is. */
function oneLine(spans: readonly Span[]): readonly Span[] {
  return merged(spans.map(({ text }) => ({ text: text.replaceAll('\n', ' '), emphasis: false, strong: false })));
}

function tidied(spans: readonly Span[]): readonly Span[] {
  let before = '\n';
  const tidy: Span[] = [];
  for (const span of merged(spans)) {
    let text = span.text.replace(/ *\n */gu, '\n').replace(/ {2,}/gu, ' ');
    if (/\s$/u.test(before)) text = text.replace(/^ +/u, '');
    if (text === '') continue;
    if (text.startsWith('\n')) trimLast(tidy);
    tidy.push({ ...span, text });
    before = text;
  }
  trimLast(tidy);
  return trimmedBreaks(tidy);
}

function trimLast(spans: Span[]): void {
  const last = spans.at(-1);
  if (last) spans[spans.length - 1] = { ...last, text: last.text.replace(/ +$/u, '') };
}

/** A line break at the beginning or the end of a paragraph says nothing. */
function trimmedBreaks(spans: readonly Span[]): readonly Span[] {
  return spans.map((span, index) => {
    let { text } = span;
    if (index === 0) text = text.replace(/^\n+/u, '');
    if (index === spans.length - 1) text = text.replace(/\n+$/u, '');
    return { ...span, text };
  });
}
