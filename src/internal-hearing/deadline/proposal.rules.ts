import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { workingDayOnOrAfter, workingDayOnOrBefore } from '../../shared/time/holidays.js';

/** Days that a secretariat is given to make one answer of many, unless it says otherwise. */
export const DEFAULT_CONSOLIDATION_DAYS = 14;
/** Fewer days than this are warned of; real umbrella bodies use 23 to 37. */
const FEW_CONSOLIDATION_DAYS = 10;
/** The least that a member is given: a local board must at least be asked. */
export const SHORTEST_DAYS_FOR_MEMBERS = 7;

/** A meeting that may treat the answer, with the day its papers are due. */
export interface MeetingToChoose {
  readonly id: string;
  readonly organ: string;
  readonly meetsOn: CalendarDay;
  readonly papersDueOn: CalendarDay;
}

/** What an internal deadline is proposed from. */
export interface ProposalGround {
  readonly today: CalendarDay;
  /** No deadline is proposed before this day; see `earliestFor`. */
  readonly earliestOn: CalendarDay;
  /** The deadline that holds for the host in the outer hearing. */
  readonly outerOn: CalendarDay;
  readonly consolidationDays: number;
  readonly meetings: readonly MeetingToChoose[];
}

/** A deadline that leaves time for everything: the members, the consolidation, and the meeting if there is one. */
export interface ProposedDeadline {
  readonly deadlineOn: CalendarDay;
  /** Null for an answer that no organ treats. */
  readonly meeting: MeetingToChoose | null;
  readonly daysForMembers: number;
  /** Until the papers are due; without a meeting until the outer deadline. */
  readonly daysForConsolidation: number;
}

/** Why a meeting cannot treat the answer. */
export type Misfit = 'afterOuterDeadline' | 'tooSoon';

/** The outer deadline that would let the answer be treated. */
export interface WantedOuterDeadline {
  readonly wantedOn: CalendarDay;
  readonly meeting: MeetingToChoose | null;
  /** The internal deadline that it would allow. */
  readonly deadlineOn: CalendarDay;
}

/** What can be done with the time there is. */
export interface DeadlineProposals {
  /** The one that gives the members most time first. */
  readonly fitting: readonly ProposedDeadline[];
  readonly misfits: readonly { readonly meeting: MeetingToChoose; readonly because: Misfit }[];
  /** What to ask the outer host for; null when something fits, and when nothing that is known would. */
  readonly wanted: WantedOuterDeadline | null;
}

/** The first day to propose: the members are given a week at the least, and a deadline that is out is never shortened. */
export function earliestFor(today: CalendarDay, toldOn: CalendarDay | null): CalendarDay {
  if (toldOn === null) return today.plusDays(SHORTEST_DAYS_FOR_MEMBERS);
  return toldOn.isBefore(today) ? today : toldOn;
}

/** True when the time left for making one answer is less than what is wise. */
export function isShortForConsolidation(days: number): boolean {
  return days < FEW_CONSOLIDATION_DAYS;
}

/** The later internal deadline that a host is offered when the outer one has been moved; null when there is none. */
export function laterDeadline(
  { fitting }: Pick<DeadlineProposals, 'fitting'>,
  standing: { readonly innerOn: CalendarDay; readonly isTreated: boolean },
): CalendarDay | null {
  const alike = fitting.filter(({ meeting }) => (meeting !== null) === standing.isTreated);
  return alike.find(({ deadlineOn }) => deadlineOn.isAfter(standing.innerOn))?.deadlineOn ?? null;
}

/**
 * Proposes internal deadlines, counted backwards: the answer is given by the outer deadline, the meeting is held by then, its
 * papers are due before it, and the comments of the members must be in so long before that there are days to consolidate
 * them. A deadline is proposed on a working day.
 */
export function proposeDeadlines(ground: ProposalGround): DeadlineProposals {
  const judged = ground.meetings.map((meeting) => ({ meeting, because: misfitOf(meeting, ground) }));
  const treated = judged.filter(({ because }) => because === null).map(({ meeting }) => proposalFor(meeting, ground));
  const untreated = proposalFor(null, ground);
  const isUntreatedLong = !untreated.deadlineOn.isBefore(ground.earliestOn);
  const fitting = [...treated.toSorted(byTimeForMembers), ...(isUntreatedLong ? [untreated] : [])];
  const misfits = judged.flatMap(({ meeting, because }) => (because === null ? [] : [{ meeting, because }]));
  return { fitting, misfits, wanted: treated.length > 0 ? null : wantedFor(ground, isUntreatedLong) };
}

function misfitOf(meeting: MeetingToChoose, ground: ProposalGround): Misfit | null {
  if (deadlineFor(meeting.papersDueOn, ground).isBefore(ground.earliestOn)) return 'tooSoon';
  return meeting.meetsOn.isAfter(ground.outerOn) ? 'afterOuterDeadline' : null;
}

function proposalFor(meeting: MeetingToChoose | null, ground: ProposalGround): ProposedDeadline {
  const doneOn = meeting?.papersDueOn ?? ground.outerOn;
  const deadlineOn = deadlineFor(doneOn, ground);
  return {
    deadlineOn,
    meeting,
    daysForMembers: ground.today.daysUntil(deadlineOn),
    daysForConsolidation: deadlineOn.daysUntil(doneOn),
  };
}

/** The first meeting after the outer deadline for which there is time, and the next working day to send the answer on. */
function wantedFor(ground: ProposalGround, isUntreatedLong: boolean): WantedOuterDeadline | null {
  const later = ground.meetings
    .filter((meeting) => misfitOf(meeting, ground) === 'afterOuterDeadline')
    .toSorted((left, right) => right.meetsOn.daysUntil(left.meetsOn))[0];
  if (later) {
    const wantedOn = workingDayOnOrAfter(later.meetsOn.plusDays(1));
    return { wantedOn, meeting: later, deadlineOn: deadlineFor(later.papersDueOn, ground) };
  }
  if (isUntreatedLong) return null;
  const answeredOn = workingDayOnOrAfter(ground.earliestOn);
  const wantedOn = workingDayOnOrAfter(answeredOn.plusDays(ground.consolidationDays));
  return { wantedOn, meeting: null, deadlineOn: deadlineFor(wantedOn, ground) };
}

function deadlineFor(doneOn: CalendarDay, { consolidationDays }: ProposalGround): CalendarDay {
  return workingDayOnOrBefore(doneOn.plusDays(-consolidationDays));
}

function byTimeForMembers(left: ProposedDeadline, right: ProposedDeadline): number {
  return right.daysForMembers - left.daysForMembers;
}
