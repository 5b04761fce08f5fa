import { compareNorwegian } from '../../shared/language/sorting.js';
import {
  BODY_STANCES,
  type BodyStance,
  type CategoryStances,
  type StanceCounts,
  type Standing,
} from '../summary.model.js';
import type { CountedBody } from './counted-body.js';
import { asStance } from './opinion.rules.js';
import type { Opinion } from './opinions.js';

/** Opinions as counts, names and counts by category; private persons only as a number. */
export function standingOf(opinions: readonly Opinion[], categories: readonly string[]): Standing {
  const bodies = opinions
    .filter(({ body }) => !body.isPrivatePerson)
    .map(({ body, opinion }) => ({ ...body, stance: asStance(opinion) }))
    .sort(inOrder);
  const stanceBodies = byStance<string[]>(() => []);
  for (const { stance, name } of bodies) stanceBodies[stance].push(name);
  return {
    stances: countStances(bodies),
    stanceBodies,
    byCategory: byCategory(bodies, categories),
    privatePersons: opinions.length - bodies.length,
  };
}

/** How many stand where. */
function countStances(bodies: Iterable<{ readonly stance: BodyStance }>): StanceCounts {
  const counts = byStance(() => 0);
  for (const { stance } of bodies) counts[stance] += 1;
  return counts;
}

/** By the key that was made to sort by; of equal keys, by what they leave out. */
function inOrder(left: CountedBody, right: CountedBody): number {
  if (left.sortKey !== right.sortKey) return left.sortKey < right.sortKey ? -1 : 1;
  return compareNorwegian(left.name, right.name);
}

function byCategory(
  bodies: readonly { readonly stance: BodyStance; readonly category: string }[],
  categories: readonly string[],
): readonly CategoryStances[] {
  return [...categories, ''].flatMap((category) => {
    const within = bodies.filter((body) => body.category === category);
    return within.length === 0 ? [] : [{ category, stances: countStances(within) }];
  });
}

function byStance<Value>(make: () => Value): Record<BodyStance, Value> {
  return Object.fromEntries(BODY_STANCES.map((stance) => [stance, make()])) as Record<BodyStance, Value>; // reason: fromEntries forgets its keys
}
