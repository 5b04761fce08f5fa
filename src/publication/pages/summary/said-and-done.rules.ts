import { DECISIONS, type Decision } from '../../../analysis/placement/assessment.rules.js';
import type { Finding } from '../../../report/summary.model.js';

/** A reason or a change, with for how many comments it was given. */
export interface Said {
  readonly text: string;
  readonly comments: number;
}

/** What came of the comments that were decided alike («du sa – vi gjorde»). */
export interface SaidAndDone {
  readonly decision: Decision | 'none';
  readonly comments: number;
  /** How many different bodies stand behind them; private persons are in `privatePersons`. */
  readonly bodies: number;
  readonly privatePersons: number;
  /** The changes that were made, those of most comments first. */
  readonly changes: readonly Said[];
  /** The reasons that were given, those of most comments first; no more than a page has room for. */
  readonly reasons: readonly Said[];
  /** How many reasons there are beside those. */
  readonly moreReasons: number;
}

/** As many reasons as one reads: the others stand with their comments. */
const MOST_REASONS = 5;

/** The comments of a place by what was decided of them, in the order of the decisions; what nobody has decided is last. */
export function saidAndDone(findings: readonly Finding[]): readonly SaidAndDone[] {
  return ([...DECISIONS, 'none'] as const)
    .map((decision) => ({ decision, group: findings.filter((each) => (each.decision ?? 'none') === decision) }))
    .filter(({ group }) => group.length > 0)
    .map(({ decision, group }) => groupOf(decision, group));
}

function groupOf(decision: SaidAndDone['decision'], group: readonly Finding[]): SaidAndDone {
  const reasons = counted(group.map(({ reason }) => reason));
  const persons = group.filter(({ isPrivatePerson }) => isPrivatePerson);
  return {
    decision,
    comments: group.length,
    bodies: new Set(group.filter(({ isPrivatePerson }) => !isPrivatePerson).flatMap((each) => each.bodiesBehind)).size,
    privatePersons: new Set(persons.map(({ invitationId }) => invitationId)).size,
    changes: counted(group.map(({ change }) => change)),
    reasons: reasons.slice(0, MOST_REASONS),
    moreReasons: Math.max(0, reasons.length - MOST_REASONS),
  };
}

function counted(texts: readonly (string | null)[]): Said[] {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== null && text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, comments]) => ({ text, comments })).toSorted((a, b) => b.comments - a.comments);
}
