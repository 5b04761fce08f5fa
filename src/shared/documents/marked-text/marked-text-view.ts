import { markedTextBlocks } from './marked-text.js';
import type { Span } from './spans.js';
import type { WritableBlock } from './write-marked-text.js';

/** Words of one look on one line. */
export interface WordsView extends Span {
  /** True when the line was broken before them. */
  readonly isNewLine: boolean;
}

/** A list, and under each item the list that stands in it. */
export interface ListView {
  readonly isNumbered: boolean;
  readonly items: readonly {
    /** The number as it was written; of no use to a list without numbers. */
    readonly value: number;
    readonly spans: readonly WordsView[];
    readonly list: ListView | false;
  }[];
}

/** One heading, paragraph or list, as the part `pages/response/parts/marked-text` shows it. */
export interface MarkedTextView {
  /** The rank of the heading on its page (4 for `<h4>`). */
  readonly heading: number | false;
  readonly paragraph: boolean;
  readonly list: ListView | false;
  readonly spans: readonly WordsView[];
}

/** A text for a page, under a heading of the rank above `topHeading`, so that the outline of the page stays whole. */
export function markedTextView(text: string, topHeading: 3 | 4 | 5): readonly MarkedTextView[] {
  return viewOfBlocks(markedTextBlocks(text), topHeading);
}

/** Blocks with their lists put together. */
export function viewOfBlocks(blocks: readonly WritableBlock[], topHeading: number): readonly MarkedTextView[] {
  const views: MarkedTextView[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.kind !== 'listItem') {
      if (block) views.push(wordsView(block, topHeading));
      continue;
    }
    const length = lengthOfList(blocks, at);
    views.push({ heading: false, paragraph: false, list: listView(blocks.slice(at, at + length)), spans: [] });
    at += length - 1;
  }
  return views;
}

function wordsView({ kind, level, spans }: WritableBlock, topHeading: number): MarkedTextView {
  const heading = kind === 'heading' && topHeading + level - 1;
  return { heading, paragraph: heading === false, list: false, spans: wordsOf(spans) };
}

/** How many of the blocks belong to the list that begins here: it ends where the kind of its outer items changes. */
function lengthOfList(blocks: readonly WritableBlock[], from: number): number {
  const isNumbered = blocks[from]?.ordinal !== null;
  const end = blocks.findIndex(
    (block, index) =>
      index > from &&
      (block.kind !== 'listItem' || (block.level === blocks[from]?.level && (block.ordinal !== null) !== isNumbered)),
  );
  return (end < 0 ? blocks.length : end) - from;
}

function listView(items: readonly WritableBlock[]): ListView {
  const outer = items[0]?.level ?? 1;
  const starts = items.flatMap((item, index) => (item.level === outer ? [index] : []));
  return {
    isNumbered: items[0]?.ordinal != null,
    items: starts.map((start, index) => {
      const under = items.slice(start + 1, starts[index + 1]);
      return {
        value: items[start]?.ordinal ?? 0,
        spans: wordsOf(items[start]?.spans ?? []),
        list: under.length > 0 && listView(under),
      };
    }),
  };
}

function wordsOf(spans: readonly Span[]): readonly WordsView[] {
  return spans.flatMap((span) =>
    span.text.split('\n').map((text, index): WordsView => ({ ...span, text, isNewLine: index > 0 })),
  );
}
