import type { ConsultationState } from '../consultation-status.js';
import type { Question } from '../question/question.entity.js';
import { recipientKey } from '../recipient/recipient.rules.js';

/** The states from which a next round can be made: what was approved once, and a hearing that was stopped and begins anew. */
export const ROUND_STATES = [
  'approved',
  'open',
  'closed',
  'summarised',
  'archived',
  'cancelled',
] as const satisfies readonly ConsultationState[];

const NUMBERED = /\b(runde|round)(\s+)(\d{1,2})\b/i;
const NUMBERED_BEFORE = /\b(\d{1,2})(\.\s*)(runde|round)\b/i;

/** «… runde 2» after «… runde 1»; a title that counts no rounds is given back as it is. */
export function nextRoundTitle(title: string): string {
  if (NUMBERED.test(title))
    return title.replace(NUMBERED, (_, word: string, gap: string, number: string) => `${word}${gap}${next(number)}`);
  return title.replace(
    NUMBERED_BEFORE,
    (_, number: string, gap: string, word: string) => `${next(number)}${gap}${word}`,
  );
}

/** What the rounds have in common: the title without its number. */
export function programmeNameFrom(title: string): string {
  const bare = title.replace(NUMBERED, '').replace(NUMBERED_BEFORE, '');
  return (
    bare
      .replace(/\(\s*\)/g, '')
      .replace(/\s+/g, ' ')
      .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '') || title
  );
}

function next(number: string): string {
  return String(Number(number) + 1);
}

/** True for a question that asks nothing of a certain draft, so that it can be asked of other drafts as it is. */
export function comesAlong({ scope, draftIds }: Pick<Question, 'scope' | 'draftIds'>): boolean {
  return scope === 'consultation' || (scope === 'eachDraft' && draftIds.length === 0);
}

/** Somebody on a list of recipients, as far as two lists are compared. */
export interface Listed {
  readonly organisationId: string | null;
  readonly groupId: string | null;
  readonly name: string;
  readonly email: string | null;
}

/** What a list has that the former had not. Each in the order of its list. */
export interface ListDifference {
  readonly same: number;
  readonly added: readonly Listed[];
  readonly gone: readonly Listed[];
  /** Those whose e-mail address is another, with the former. */
  readonly moved: readonly { readonly listed: Listed; readonly formerEmail: string | null }[];
}

/**
 * Compares the list that was locked in the former round with the one that the choices come to now.
 *
 * @param mergedInto the body that each one went into that was merged since: it is still on the list, under another id.
 */
export function compareLists(
  former: readonly Listed[],
  now: readonly Listed[],
  mergedInto: ReadonlyMap<string, string>,
): ListDifference {
  const keyNow = (listed: Listed): string => {
    const id = listed.organisationId;
    return recipientKey({ ...listed, organisationId: id === null ? null : (mergedInto.get(id) ?? id) });
  };
  const before = new Map(former.map((listed) => [keyNow(listed), listed]));
  const after = new Set(now.map(recipientKey));
  const stayed = now.flatMap((listed) => {
    const known = before.get(recipientKey(listed));
    return known ? [{ listed, formerEmail: known.email }] : [];
  });
  const moved = stayed.filter(({ listed, formerEmail }) => !isSameAddress(listed.email, formerEmail));
  return {
    same: stayed.length - moved.length,
    added: now.filter((listed) => !before.has(recipientKey(listed))),
    gone: former.filter((listed) => !after.has(keyNow(listed))),
    moved,
  };
}

function isSameAddress(one: string | null, other: string | null): boolean {
  return (one ?? '').toLowerCase() === (other ?? '').toLowerCase();
}
