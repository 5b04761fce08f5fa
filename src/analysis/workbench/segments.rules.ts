import type { Range } from '../text/coverage.rules.js';

/** A range with what stands on it. */
export interface Marked extends Range {
  readonly id: string;
}

/** A stretch of text on which the same ranges stand from end to end. */
export interface Segment extends Range {
  readonly text: string;
  /** Those that stand on it, in the order they were given. */
  readonly ids: readonly string[];
  /** Those that begin with it. */
  readonly beginning: readonly string[];
}

/**
 * Cuts a block's text where ranges begin and end, so that overlapping ones can be shown. Offsets count from the start of
 * the source's text; the pieces put together are the block's text.
 */
export function segmentsOf(
  block: { readonly text: string; readonly startOffset: number },
  marked: readonly Marked[],
): readonly Segment[] {
  const from = block.startOffset;
  const to = from + block.text.length;
  const here = marked.filter((range) => range.start < to && range.end > from);
  const inside = (at: number): boolean => at > from && at < to;
  const cuts = new Set([from, ...here.flatMap(({ start, end }) => [start, end]).filter(inside)]);
  const starts = [...cuts].sort((left, right) => left - right);
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? to;
    const on = here.filter((range) => range.start < end && range.end > start);
    return {
      start,
      end,
      text: block.text.slice(start - from, end - from),
      ids: on.map(({ id }) => id),
      beginning: on.filter((range) => range.start === start).map(({ id }) => id),
    };
  });
}
