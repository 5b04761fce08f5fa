import type { Range } from '../text/coverage.rules.js';
import { standsOnItsOwn } from '../text/range.rules.js';

/** A commented passage of the answer's earlier version. */
export interface OldPassage extends Range {
  readonly commentId: string;
  readonly sourceKey: string;
}

/** A text of one version of an answer. */
export interface KeyedText {
  readonly sourceId: string;
  readonly sourceKey: string;
  readonly text: string;
}

/** Where a comment goes in the new version. */
export interface Carried extends Range {
  readonly commentId: string;
  readonly sourceId: string;
}

interface Spot extends Range {
  readonly sourceId: string;
  readonly sourceKey: string;
  /** Which of the places of the same wording in its text this is, from 0. */
  readonly order: number;
}

/**
 * Finds the passages that the new version of an answer still has word for word. The same field or file is looked in first,
 * then the others. A sentence that stands several times goes to its own place in the order, and never two to one.
 * Comments on the very same passage go together.
 */
export function passagesThatStand(
  oldTexts: readonly KeyedText[],
  passages: readonly OldPassage[],
  newTexts: readonly KeyedText[],
): readonly Carried[] {
  const oldByKey = new Map(oldTexts.map((text) => [text.sourceKey, text]));
  const groups = new Map<string, OldPassage[]>();
  for (const passage of passages) {
    const words = oldByKey.get(passage.sourceKey)?.text.slice(passage.start, passage.end) ?? '';
    if (words !== '') groups.set(words, [...(groups.get(words) ?? []), passage]);
  }
  return [...groups].flatMap(([words, group]) => spread(words, group, oldByKey, newTexts));
}

/** Shares out the places of one wording in the new texts among the old places of that wording. */
function spread(
  words: string,
  group: readonly OldPassage[],
  oldTexts: ReadonlyMap<string, KeyedText>,
  newTexts: readonly KeyedText[],
): readonly Carried[] {
  const free = new Set(newTexts.flatMap((text) => spotsOf(words, text)));
  const taken = new Map<string, Spot>();
  return group.flatMap((passage) => {
    const place = `${passage.sourceKey} ${String(passage.start)}`;
    const oldText = oldTexts.get(passage.sourceKey);
    const before = oldText ? spotsOf(words, oldText).find((spot) => spot.start === passage.start) : undefined;
    const spot = taken.get(place) ?? nearest([...free], passage.sourceKey, before?.order ?? 0);
    if (!spot) return [];
    taken.set(place, spot);
    free.delete(spot);
    return [{ commentId: passage.commentId, sourceId: spot.sourceId, start: spot.start, end: spot.end }];
  });
}

function nearest(free: readonly Spot[], sourceKey: string, order: number): Spot | undefined {
  const distance = (spot: Spot): number => Math.abs(spot.order - order);
  const own = free.filter((spot) => spot.sourceKey === sourceKey);
  return [...(own.length > 0 ? own : free)].sort((left, right) => distance(left) - distance(right))[0];
}

function spotsOf(words: string, { sourceId, sourceKey, text }: KeyedText): readonly Spot[] {
  const spots: Spot[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const range = { start: at, end: at + words.length };
    if (standsOnItsOwn(text, range)) spots.push({ ...range, sourceId, sourceKey, order: spots.length });
  }
  return spots;
}
