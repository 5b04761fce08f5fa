import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { isWorkingDay } from '../../shared/time/holidays.js';
import { sendingInstant } from '../plan/reminder-day.rules.js';

/** A plan that goes by itself, as far as its day goes. */
export interface DatedPlan {
  readonly id: string;
  readonly dueOn: CalendarDay;
}

/** An instant, and the day it is in Oslo. */
export interface Moment {
  readonly now: Date;
  readonly today: CalendarDay;
}

/** What to do with the plans of one hearing and kind that go by themselves. */
export interface DueNow<P extends DatedPlan> {
  /** The one to begin; null for none. */
  readonly begin: P | null;
  /** Those whose day has come too, in whose place the other goes. */
  readonly overtaken: readonly P[];
}

/**
 * Which of the approved plans of one kind go now. From eight in the morning in Oslo on their day, or on the first working
 * day after it when the service was down or the approval came late. Nobody gets two of a kind on one day: of several that
 * are due the last one goes, and none when one of the kind has gone today.
 */
export function dueNow<P extends DatedPlan>(
  plans: readonly P[],
  { now, today, lastBegunOn }: Moment & { readonly lastBegunOn: CalendarDay | null },
): DueNow<P> {
  if (!isSendingTime({ now, today })) return { begin: null, overtaken: [] };
  const due = plans.filter((plan) => !plan.dueOn.isAfter(today)).sort(byDay);
  const last = due.at(-1) ?? null;
  const hasGoneToday = lastBegunOn?.equals(today) ?? false;
  return hasGoneToday ? { begin: null, overtaken: due } : { begin: last, overtaken: due.slice(0, -1) };
}

/** True from eight in the morning in Oslo on working days. */
export function isSendingTime({ now, today }: Moment): boolean {
  return isWorkingDay(today) && now >= sendingInstant(today);
}

function byDay(left: DatedPlan, right: DatedPlan): number {
  if (left.dueOn.equals(right.dueOn)) return left.id < right.id ? -1 : 1;
  return left.dueOn.isBefore(right.dueOn) ? -1 : 1;
}
