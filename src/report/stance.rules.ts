import type { Stance } from '../analysis/placement/placement.entity.js';
import { BODY_STANCES, type BodyStance, type StanceCounts } from './summary.model.js';

/**
 * Where a body stands, from what it says in a place. What it states itself goes before what its comments say; comments
 * that differ make it divided, and comments that do not say leave it unclear.
 */
export function bodyStance(stated: Stance | null, ofComments: readonly Stance[]): BodyStance {
  if (stated !== null && stated !== 'unclear') return stated;
  const said = new Set(ofComments.filter((stance) => stance !== 'unclear'));
  const [only] = said;
  if (only === undefined) return 'unclear';
  return said.size === 1 ? only : 'divided';
}

/** Counts bodies by where they stand. A body that others stand behind counts once for each of them. */
export function countStances(
  stances: Iterable<{ readonly stance: BodyStance; readonly bodies: number }>,
): StanceCounts {
  const counts = Object.fromEntries(BODY_STANCES.map((stance) => [stance, 0])) as Record<BodyStance, number>; // reason: fromEntries forgets its keys
  for (const { stance, bodies } of stances) counts[stance] += bodies;
  return counts;
}
