import { lastDayInTime } from '../../consultation/deadline/deadline.rules.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';

/** What decides whether an answer is late. */
export interface Arrival {
  /** The deadline that holds for the body; null while the hearing has none. */
  readonly deadlineOn: CalendarDay | null;
  readonly receivedOn: CalendarDay;
  /** True when it completes a preliminary answer that came in time: the political decision may follow. */
  readonly followsPreliminary: boolean;
}

/**
 * True when an answer came after the deadline. A deadline on a Saturday, Sunday or holiday lasts through the next working
 * day (forvaltningsloven § 30, domstolloven § 149). A late answer is received all the same, and marked.
 */
export function isLate({ deadlineOn, receivedOn, followsPreliminary }: Arrival): boolean {
  if (deadlineOn === null || followsPreliminary) return false;
  return receivedOn.isAfter(lastDayInTime(deadlineOn));
}
