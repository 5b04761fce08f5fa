import type { HostKind } from '../../../identity/host/host.entity.js';
import type { CalendarDay } from '../../../shared/time/calendar-day.js';
import type { ConsultationState } from '../../consultation-status.js';
import { judgeDeadline, type DeadlineFinding, type DeadlineVerdict } from '../deadline.rules.js';

/** Why a deadline is not moved. */
export const EXTENSION_REFUSALS = ['notOut', 'over', 'closedForAll', 'past', 'notLater'] as const;
export type ExtensionRefusal = (typeof EXTENSION_REFUSALS)[number];

/** Whom an extension is for. */
export const EXTENSION_SCOPES = ['all', 'one'] as const;
export type ExtensionScope = (typeof EXTENSION_SCOPES)[number];

/** A new deadline somebody wants, beside what it is to replace. */
export interface WantedExtension {
  readonly scope: ExtensionScope;
  readonly newOn: CalendarDay;
  /** The deadline that holds now, for all or for the one body; null while there is none. */
  readonly formerOn: CalendarDay | null;
  readonly state: ConsultationState;
  readonly today: CalendarDay;
}

type Standing = 'before' | 'open' | 'afterwards' | 'over';

const STANDINGS: Record<ConsultationState, Standing> = {
  draft: 'before',
  submittedForApproval: 'before',
  returned: 'before',
  approved: 'before',
  open: 'open',
  closed: 'afterwards',
  summarised: 'over',
  archived: 'over',
  cancelled: 'over',
};

/** What refuses a scope whatever the day: a form need not ask for what cannot be given. */
export function scopeRefusal(scope: ExtensionScope, state: ConsultationState): ExtensionRefusal | null {
  const standing = STANDINGS[state];
  if (standing === 'before') return 'notOut';
  if (standing === 'over') return 'over';
  return standing === 'afterwards' && scope === 'all' ? 'closedForAll' : null;
}

/**
 * Why an extension cannot be given, or null when it can. After closing it is given to one body at a time: the others have
 * answered by the deadline they had. A deadline is never shortened, and the new day must not have passed.
 */
export function refusalOf({ scope, newOn, formerOn, state, today }: WantedExtension): ExtensionRefusal | null {
  const refused = scopeRefusal(scope, state);
  if (refused) return refused;
  if (formerOn === null) return 'notOut';
  if (!newOn.isAfter(formerOn)) return 'notLater';
  return newOn.isBefore(today) ? 'past' : null;
}

/** True when a body keeps its own deadline through an extension for all: nobody's is moved back. */
export function keepsOwnDeadline(ownOn: CalendarDay, newForAllOn: CalendarDay): boolean {
  return ownOn.isAfter(newForAllOn);
}

/** How long a hearing lasts is judged when it opens; of a deadline that is moved only the day itself is. */
const OF_THE_DAY: readonly DeadlineFinding[] = ['saturday', 'sunday', 'holiday', 'commonHoliday'];

/** What there is to warn of in the new day. */
export function judgeNewDay(newOn: CalendarDay, today: CalendarDay, hostKind: HostKind): DeadlineVerdict {
  const verdict = judgeDeadline(newOn, { sentOn: today, hostKind });
  return {
    ...verdict,
    findings: verdict.findings.filter((finding) => OF_THE_DAY.includes(finding)),
    needsReason: false,
  };
}
