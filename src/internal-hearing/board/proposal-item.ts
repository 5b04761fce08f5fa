import { createHash } from 'node:crypto';

/** One thing that the umbrella says: a passage, or what it chooses at a place. Plain values, so that it can be frozen. */
export interface ProposalItem {
  /** `passage:<id>` or `choice:<place>`. */
  readonly key: string;
  readonly kind: 'position' | 'dissent' | 'choice';
  /** See `place.ts`; `allDrafts` too. */
  readonly place: string;
  /** The text with its marks, or the choice. */
  readonly text: string;
  readonly version: number;
  /** The invitation of the body whose remark a dissent is. */
  readonly dissenter: string | null;
}

/** How an item differs from what was put forward. */
export interface ItemChange {
  readonly key: string;
  /** What was put forward; null for what was written afterwards. */
  readonly before: ProposalItem | null;
  /** What it is now; null for what was taken out. */
  readonly after: ProposalItem | null;
  /** Digest of what it is now; see `itemDigest`. */
  readonly digest: string;
}

const GONE = 'gone';

/** What an item says, as a short text: equal while place, kind, text and dissenter are. */
export function itemDigest(item: ProposalItem | null): string {
  if (item === null) return GONE;
  const { kind, place, text, dissenter } = item;
  return createHash('sha256')
    .update(JSON.stringify([kind, place, text, dissenter]))
    .digest('hex');
}

/** Digest of a whole proposal, in its order. */
export function proposalDigest(items: readonly ProposalItem[]): string {
  return createHash('sha256')
    .update(JSON.stringify(items.map((item) => [item.key, itemDigest(item)])))
    .digest('hex');
}

/**
 * What is said otherwise now than when it was put forward, in the order of reading; what was taken out comes last. A passage
 * that only stands elsewhere among the others of its place says the same.
 */
export function changesBetween(
  frozen: readonly ProposalItem[],
  current: readonly ProposalItem[],
): readonly ItemChange[] {
  const before = new Map(frozen.map((item) => [item.key, item]));
  const now = new Set(current.map(({ key }) => key));
  const written = current.map((after) => changeOf(after.key, before.get(after.key) ?? null, after));
  const gone = frozen.filter(({ key }) => !now.has(key)).map((item) => changeOf(item.key, item, null));
  return [...written, ...gone].filter(({ before: was, digest }) => itemDigest(was) !== digest);
}

function changeOf(key: string, before: ProposalItem | null, after: ProposalItem | null): ItemChange {
  return { key, before, after, digest: itemDigest(after) };
}
