import type { Fate } from './consolidation.types.js';
import type { Treatment } from './passage-source.entity.js';

/** How a comment came into a passage that stands, and when. */
export interface Treated {
  readonly treatment: Treatment;
  readonly at: Date;
}

/**
 * What became of a comment in a place. What a passage says goes before that it was left out, and of several treatments the
 * last one counts.
 */
export function fateOf(treated: readonly Treated[], isLeftOut: { readonly reason: string } | null): Fate {
  const [first, ...others] = treated;
  if (first) return others.reduce((last, next) => (next.at < last.at ? last : next), first).treatment;
  return isLeftOut ? 'leftOut' : 'open';
}

/** A hearing is consolidated when every comment has a place, and none of them is open. */
export function isConsolidated(fates: Iterable<Fate>, unplaced: number): boolean {
  return unplaced === 0 && ![...fates].includes('open');
}

/**
 * What somebody said, as one key: the first comment of those that were carried from version to version of the answer, and
 * the place. `carriedFrom` leads from each carried comment to the one before.
 */
export function pointOf(
  { commentId, place }: { readonly commentId: string; readonly place: string },
  carriedFrom: ReadonlyMap<string, string>,
): string {
  let first = commentId;
  for (let former = carriedFrom.get(first); former !== undefined; former = carriedFrom.get(first)) first = former;
  return `${first}|${place}`;
}
