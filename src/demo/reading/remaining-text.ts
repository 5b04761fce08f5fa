import type { SetAsideKind } from '../../analysis/comment/comment.entity.js';
import type { Range } from '../../analysis/text/coverage.rules.js';
import { GREETINGS } from '../documents/answer-document.js';

/** A block of a text, as far as setting aside needs to know it. */
export interface ReadBlock {
  readonly kind: string;
  readonly text: string;
  readonly startOffset: number;
}

export interface RemainingPassage extends Range {
  readonly kind: SetAsideKind;
}

/**
 * What is left of a text when its remarks are marked, block by block, each with why it holds none: headings, sender and
 * references above the first of them, the greeting and what follows it, and the background in between.
 */
export function remainingPassages(blocks: readonly ReadBlock[], gaps: readonly Range[]): readonly RemainingPassage[] {
  const headingAt = blocks.findIndex(({ kind }) => kind === 'heading');
  const greetingAt = blocks.findIndex(({ text }) => GREETINGS.some((greeting) => text.startsWith(greeting)));
  return blocks.flatMap((block, index) => {
    const kind =
      greetingAt >= 0 && index >= greetingAt
        ? 'greeting'
        : kindOf(block, index < headingAt ? 'aboveTheText' : 'inTheText');
    const end = block.startOffset + block.text.length;
    return gaps
      .map((gap) => ({ start: Math.max(gap.start, block.startOffset), end: Math.min(gap.end, end), kind }))
      .filter((passage) => passage.start < passage.end);
  });
}

function kindOf({ kind }: ReadBlock, position: 'aboveTheText' | 'inTheText'): SetAsideKind {
  if (kind === 'heading') return 'heading';
  return kind === 'tableCell' || position === 'aboveTheText' ? 'aboutTheBody' : 'background';
}
