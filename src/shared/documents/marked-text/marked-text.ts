import { linesOf, type Line } from './lines.js';
import { joinedSpans, spansOf, textOfSpans, type Span } from './spans.js';

/**
 * A heading, paragraph or item of a list in what a person typed. `level` is 1 or 2 of headings and items, 0 of paragraphs.
 * `ordinal` is the number of a numbered item as written, null of everything else. `text` is what the spans say together,
 * with `\n` where the line was broken; the marks are not part of it.
 */
export interface MarkedBlock {
  readonly kind: 'heading' | 'paragraph' | 'listItem';
  readonly level: number;
  readonly ordinal: number | null;
  readonly text: string;
  readonly spans: readonly Span[];
}

const KINDS: Readonly<Record<Line['kind'], MarkedBlock['kind']>> = {
  heading: 'heading',
  item: 'listItem',
  continued: 'listItem',
  text: 'paragraph',
  blank: 'paragraph',
};

/**
 * The blocks of a text that may hold `## heading`, `### heading`, `- item`, `1. item` (and both set in by two spaces or more
 * under another item), `*emphasis*` and `**strong**`. A blank line parts paragraphs, a single line break stays. Whatever is
 * none of these is text, every character of it: most who write know nothing of marks.
 */
export function markedTextBlocks(text: string): readonly MarkedBlock[] {
  const blocks: MarkedBlock[] = [];
  let before: Line['kind'] = 'blank';
  for (const line of linesOf(text)) {
    const last = blocks.at(-1);
    const goesOn = line.kind === 'continued' || (line.kind === 'text' && before === 'text');
    if (last && goesOn) blocks[blocks.length - 1] = withLine(last, line);
    else if (line.kind !== 'blank') blocks.push(blockOf(line));
    before = line.kind;
  }
  return blocks;
}

/** The same text without marks of headings and emphasis; lists keep theirs, and every line stays where it was. */
export function plainTextOf(text: string): string {
  return linesOf(text).map(plainLine).join('\n');
}

function plainLine({ kind, level, ordinal, content }: Line): string {
  const words = textOfSpans(spansOf(content));
  if (kind === 'continued') return `  ${words}`;
  if (kind !== 'item') return words;
  return `${level === 2 ? '  ' : ''}${ordinal === null ? '-' : `${String(ordinal)}.`} ${words}`;
}

function blockOf({ kind, level, ordinal, content }: Line): MarkedBlock {
  const spans = spansOf(content);
  return { kind: KINDS[kind], level, ordinal, text: textOfSpans(spans), spans };
}

function withLine(block: MarkedBlock, { content }: Line): MarkedBlock {
  const spans = joinedSpans(block.spans, '\n', spansOf(content));
  return { ...block, text: textOfSpans(spans), spans };
}
