import type { Range } from '../text/coverage.rules.js';
import { sentencesIn } from '../text/sentences.rules.js';

/** Which end of a passage is moved. */
export type PassageEnd = 'start' | 'end';

/** One step of an end: which way, and over what. */
export interface Step {
  readonly end: PassageEnd;
  readonly way: 1 | -1;
  readonly over: 'word' | 'sentence';
}

const WORD = /\S+/gu;

/** A passage with one end moved to where the next word or sentence begins or ends. It never grows empty: then it stays. */
export function stepped(text: string, range: Range, { end, way, over }: Step): Range {
  const stops = stopsIn(text, over).map((word) => word[end]);
  const at = range[end];
  const next = way > 0 ? stops.find((stop) => stop > at) : stops.filter((stop) => stop < at).at(-1);
  return movedTo(range, end, next ?? at);
}

/** A passage with one end moved to the word that is nearest to a character. */
export function draggedTo(text: string, range: Range, end: PassageEnd, at: number): Range {
  const stops = stopsIn(text, 'word').map((word) => word[end]);
  const after = stops.find((stop) => stop >= at);
  const before = stops.filter((stop) => stop <= at).at(-1);
  const isNearerBefore = before !== undefined && (after === undefined || at - before < after - at);
  return movedTo(range, end, (isNearerBefore ? before : after) ?? at);
}

function movedTo(range: Range, end: PassageEnd, at: number): Range {
  const moved = { ...range, [end]: at };
  return moved.end > moved.start ? moved : range;
}

function stopsIn(text: string, over: Step['over']): readonly Range[] {
  if (over === 'sentence') return sentencesIn(text, { start: 0, end: text.length });
  return [...text.matchAll(WORD)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
}
