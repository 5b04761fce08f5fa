import type { SetAsideKind } from '../comment/comment.entity.js';
import type { Range } from '../text/coverage.rules.js';
import { tidyRange } from '../text/range.rules.js';
import { unitsOf, type SplitBlock, type Unit, type UnitReason } from './units.rules.js';

/** A passage that might be one comment, or be set aside: proposed by rules, and nothing until a person accepts it. */
export interface SplitProposal extends Range {
  /** Null for a comment. */
  readonly setAsideKind: SetAsideKind | null;
  readonly reason: UnitReason;
  /** The part of the text it stands in: from a heading to the next. */
  readonly section: Range;
}

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/**
 * How what nobody has handled of a text could be split, from its headings, lists and paragraphs. In the order of the text,
 * without overlap; together they cover every character of the gaps that is not white space, so that accepting all of them
 * leaves nothing unhandled. What a person has handled is never proposed again.
 */
export function proposedSplit(
  sourceText: string,
  blocks: readonly SplitBlock[],
  gaps: readonly Range[],
): readonly SplitProposal[] {
  const sections = sectionsOf(blocks);
  const proposals: SplitProposal[] = [];
  for (const unit of unitsOf(blocks)) {
    const whole = rangeOf(blocks, unit);
    const section = sections.find(({ start, end }) => whole.start >= start && whole.start < end) ?? whole;
    for (const gap of gaps) {
      const range = tidyRange(sourceText, {
        start: Math.max(gap.start, whole.start),
        end: Math.min(gap.end, whole.end),
      });
      if (range) proposals.push(proposalOf(sourceText, range, unit, section));
    }
  }
  return proposals;
}

/** The proposals that lie wholly inside a range. */
export function proposalsWithin(proposals: readonly SplitProposal[], { start, end }: Range): readonly SplitProposal[] {
  return proposals.filter((proposal) => proposal.start >= start && proposal.end <= end);
}

/** From each heading to the next; headings on headings are of one part. What stands above the first is a part too. */
function sectionsOf(blocks: readonly SplitBlock[]): readonly Range[] {
  const begins = blocks.filter(
    ({ kind }, at) => at === 0 || (kind === 'heading' && blocks[at - 1]?.kind !== 'heading'),
  );
  const end = Math.max(0, ...blocks.map(({ startOffset, text }) => startOffset + text.length));
  return begins.map(({ startOffset: start }, at) => ({ start, end: begins[at + 1]?.startOffset ?? end }));
}

function rangeOf(blocks: readonly SplitBlock[], { first, last }: Unit): Range {
  const end = blocks[last];
  return { start: blocks[first]?.startOffset ?? 0, end: (end?.startOffset ?? 0) + (end?.text.length ?? 0) };
}

/** What is left over when people have drawn their own passages may be only a full stop. */
function proposalOf(sourceText: string, range: Range, { setAsideKind, reason }: Unit, section: Range): SplitProposal {
  const saysSomething = SAYS_SOMETHING.test(sourceText.slice(range.start, range.end));
  if (saysSomething) return { ...range, setAsideKind, reason, section };
  return { ...range, setAsideKind: setAsideKind ?? 'background', reason: 'remainder', section };
}
