import { ValidateBy } from 'class-validator';
import type { Parsed } from '../../shared/errors/parsed.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import type { Dispatch } from '../dispatch.entity.js';

const IsDay = (): PropertyDecorator =>
  ValidateBy(
    { name: 'day', validator: { validate: (value) => CalendarDay.parse(String(value)).ok } },
    { message: 'day' },
  );

/** The day when letters were posted. */
export class PostingForm {
  @IsDay() day = '';
}

/** Why letters cannot have been posted on a day: it has not come, or there were no letters yet. */
export type DayFault = 'dayAhead' | 'dayBefore';

/** The day that was typed, if it lies between the day when the dispatch was ready and today. */
export function postingDay(
  { day: typed }: PostingForm,
  { frozenAt }: Pick<Dispatch, 'frozenAt'>,
  today: CalendarDay,
): Parsed<CalendarDay, DayFault> {
  const day = CalendarDay.of(typed);
  if (day.isAfter(today)) return { ok: false, reason: 'dayAhead' };
  if (frozenAt !== null && day.isBefore(CalendarDay.at(frozenAt))) return { ok: false, reason: 'dayBefore' };
  return { ok: true, value: day };
}
