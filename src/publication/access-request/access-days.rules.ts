import { isWorkingDay } from '../../shared/time/holidays.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';

/**
 * "Utan ugrunna opphald" (offentleglova § 29): the Parliamentary Ombud holds that a request is answered the same day if it
 * can be, and within one to three working days as a rule.
 */
export const ANSWER_WITHIN_WORKING_DAYS = 3;

/** Silence for five working days after the request came counts as a refusal that may be appealed (offentleglova § 32). */
export const SILENCE_AFTER_WORKING_DAYS = 5;

/** The last day on which an answer is in time. */
export function answerByDay(asked: CalendarDay): CalendarDay {
  return workingDaysAfter(asked, ANSWER_WITHIN_WORKING_DAYS);
}

/** The last of the days after which silence may be appealed. */
export function silenceDay(asked: CalendarDay): CalendarDay {
  return workingDaysAfter(asked, SILENCE_AFTER_WORKING_DAYS);
}

function workingDaysAfter(from: CalendarDay, count: number): CalendarDay {
  let day = from;
  for (let left = count; left > 0;) {
    day = day.plusDays(1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
