import type { Withholding } from '../withholding/withholding.entity.js';
import type { NotShown } from './published-answer.js';
import type { PublicRow } from './public-rows.js';

type Decided = Pick<PublicRow, 'deed' | 'decidedVersionId' | 'versionId'>;

/**
 * Why an answer is only listed; null for one that is published. What was published is so in that version alone: a newer one
 * has not been gone through. A decision that withholds the whole holds for every version until it is reversed.
 */
export function notShownOf(row: Decided, whole: readonly Pick<Withholding, 'effect' | 'basis'>[]): NotShown | null {
  const withheld = reasonOf(whole);
  if (withheld) return withheld;
  if (row.deed === 'takenDown') return { reason: 'takenDown', basis: null };
  if (row.deed === 'published' && row.decidedVersionId === row.versionId) return null;
  return { reason: 'awaitingReview', basis: null };
}

/** The weightiest of some decisions: that no access is given says more than that there is none on the web. */
export function reasonOf(decisions: readonly Pick<Withholding, 'effect' | 'basis'>[]): NotShown | null {
  const decision = decisions.find(({ effect }) => effect === 'exempt') ?? decisions[0];
  return decision ? { reason: decision.effect, basis: decision.basis } : null;
}
