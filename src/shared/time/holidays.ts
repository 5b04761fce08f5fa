import { CalendarDay } from './calendar-day.js';

const FIXED = ['01-01', '05-01', '05-17', '12-25', '12-26'];
const DAYS_FROM_EASTER = [-3, -2, 0, 1, 39, 49, 50];

/** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Jones, Butcher). */
export function easterSunday(year: number): CalendarDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return CalendarDay.of(`${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/** Public holidays of Norway (lov om 1 og 17 mai; helligdagsfredloven § 2). */
export function isHoliday(day: CalendarDay): boolean {
  if (FIXED.includes(day.toString().slice(5))) return true;
  const easter = easterSunday(day.year);
  return DAYS_FROM_EASTER.some((days) => easter.plusDays(days).equals(day));
}

/** A day on which an answer can be expected: neither Saturday, Sunday nor holiday. */
export function isWorkingDay(day: CalendarDay): boolean {
  return day.weekday < 6 && !isHoliday(day);
}

/** The day itself when it is a working day, otherwise the next one that is (forvaltningsloven § 30, domstolloven § 149). */
export function workingDayOnOrAfter(day: CalendarDay): CalendarDay {
  let candidate = day;
  while (!isWorkingDay(candidate)) candidate = candidate.plusDays(1);
  return candidate;
}

/** The day itself when it is a working day, otherwise the last one before it: for a day that is counted backwards. */
export function workingDayOnOrBefore(day: CalendarDay): CalendarDay {
  let candidate = day;
  while (!isWorkingDay(candidate)) candidate = candidate.plusDays(-1);
  return candidate;
}
