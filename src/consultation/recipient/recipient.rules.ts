import type { Expansion, PrintedLine, RecipientCandidate } from '../../register/recipient-source.js';
import type { RecipientExclusion } from './recipient-exclusion.entity.js';

/** Who is invited and what is printed, after the exclusions. */
export interface ChosenRecipients {
  /** In Norwegian order of names. */
  readonly recipients: readonly RecipientCandidate[];
  /** Those that the choices would give, and that are left out. */
  readonly excluded: readonly RecipientCandidate[];
  /** The printed list: in the order of categories, and of names within each. */
  readonly lines: readonly PrintedLine[];
  /** Groups that get no letter of their own, and whose way is not chosen: nobody would pass the letter on. */
  readonly unreached: readonly { readonly group: string; readonly through: string }[];
}

/** What tells one recipient from another: `organisation:<id>` or `group:<id>`. */
export function recipientKey(recipient: {
  readonly organisationId: string | null;
  readonly groupId: string | null;
}): string {
  return recipient.organisationId === null
    ? `group:${recipient.groupId ?? ''}`
    : `organisation:${recipient.organisationId}`;
}

/** Applies the exclusions to what the choices come to. A body left out keeps no line of its own; its group's line stays. */
export function chosenFrom(expansion: Expansion, exclusions: readonly RecipientExclusion[]): ChosenRecipients {
  const left = new Set(exclusions.map(recipientKey));
  const isExcluded = (candidate: RecipientCandidate): boolean => left.has(recipientKey(candidate));
  const recipients = expansion.candidates.filter((candidate) => !isExcluded(candidate)).sort(byName);
  const excluded = expansion.candidates.filter(isExcluded).sort(byName);
  const gone = linesOnlyOf(excluded, recipients);
  const lines = expansion.lines.filter((line) => !gone.has(lineKey(line.category, line.name))).sort(byPlace);
  const printed = new Set(lines.map((line) => line.name));
  const unreached = expansion.reachedThrough.filter(({ through }) => !printed.has(through));
  return { recipients, excluded, lines, unreached };
}

/** How many recipients stand under each category; one that stands under two counts in both. */
export function countByCategory(recipients: readonly RecipientCandidate[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { listedUnder } of recipients) {
    for (const category of new Set(listedUnder.map((place) => place.category))) {
      counts.set(category, (counts.get(category) ?? 0) + 1);
    }
  }
  return counts;
}

/** The content that a locked list stands for, in one order: what its digest is taken over. */
export function contentOf({ recipients, lines }: ChosenRecipients): string {
  const who = recipients.map((recipient) => [
    recipientKey(recipient),
    recipient.name,
    recipient.email,
    recipient.languageForm,
  ]);
  return JSON.stringify([who.sort(byKey), lines.map((line) => [line.categoryPosition, line.category, line.name])]);
}

/** The lines under which only excluded bodies stand by their own name. */
function linesOnlyOf(
  excluded: readonly RecipientCandidate[],
  kept: readonly RecipientCandidate[],
): ReadonlySet<string> {
  const linesOf = (candidates: readonly RecipientCandidate[]): string[] =>
    candidates.flatMap(({ listedUnder }) => listedUnder.map((place) => lineKey(place.category, place.listedName)));
  const stillUsed = new Set(linesOf(kept));
  const own = excluded.map((candidate) => ({
    ...candidate,
    listedUnder: candidate.listedUnder.filter((place) => place.listedName === candidate.name),
  }));
  return new Set(linesOf(own).filter((line) => !stillUsed.has(line)));
}

function lineKey(category: string, name: string): string {
  return JSON.stringify([category, name]);
}

function byName(left: RecipientCandidate, right: RecipientCandidate): number {
  return compare(left.sortKey, right.sortKey) || compare(recipientKey(left), recipientKey(right));
}

function byPlace(left: PrintedLine, right: PrintedLine): number {
  return (
    left.categoryPosition - right.categoryPosition ||
    compare(left.sortKey, right.sortKey) ||
    compare(left.name, right.name)
  );
}

function byKey(left: readonly (string | null)[], right: readonly (string | null)[]): number {
  return compare(left[0] ?? '', right[0] ?? '');
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
