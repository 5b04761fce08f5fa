import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { isWorkingDay } from '../../shared/time/holidays.js';

/** How many days before the deadline bodies are reminded, unless a person wants it otherwise. */
export const PROPOSED_DAYS_BEFORE = [14, 3] as const;

/** Nobody reads mail for the office at night; at this hour in Oslo it lies on top. */
const SENT_AT_HOUR = 8;
const HOUR_MILLISECONDS = 3_600_000;

/** The day a reminder goes: so many days before the deadline, or the working day before when that is none. */
export function dayOfReminder(deadlineOn: CalendarDay, daysBefore: number): CalendarDay {
  let day = deadlineOn.plusDays(-daysBefore);
  while (!isWorkingDay(day)) day = day.plusDays(-1);
  return day;
}

/** Eight in the morning in Oslo, also on the days when the clock is moved: those are Sundays, and it is moved before eight. */
export function sendingInstant(day: CalendarDay): Date {
  const nextMidnight = day.plusDays(1).startsAt().getTime();
  return new Date(nextMidnight - (24 - SENT_AT_HOUR) * HOUR_MILLISECONDS);
}
