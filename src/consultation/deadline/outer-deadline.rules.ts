import type { CalendarDay } from '../../shared/time/calendar-day.js';

/**
 * True when a deadline of an internal hearing leaves time to answer in the outer one: it lies before the outer deadline. A
 * hearing that answers for nobody has no outer deadline (null), and any day will do.
 */
export function liesBeforeOuter(deadlineOn: CalendarDay, outerOn: CalendarDay | null): boolean {
  return outerOn === null || deadlineOn.isBefore(outerOn);
}
