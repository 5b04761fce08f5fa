import { CalendarDay } from '../../time/calendar-day.js';

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1] as const;
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const;
/** Added to the day of a D-number. */
const D_NUMBER_DAYS = 40;
/** Added to the month: 0 in ordinary numbers, 40 in help numbers (H-nummer) and one synthetic series, 80 in the other. */
const MONTH_SERIES = [0, 40, 80] as const;

/**
 * True when eleven digits are a Norwegian national identity number (fødselsnummer), a D-number, a help number or a synthetic
 * one: a day that exists, the series of its century, and both control digits (folkeregisterforskriften § 2-2-1).
 */
export function isNationalIdentityNumber(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const numbers = [...digits].map(Number);
  return isWhole(numbers, FIRST_WEIGHTS) && isWhole(numbers, SECOND_WEIGHTS) && namesADay(digits);
}

/** With its control digit, which weighs 1, the weighted sum of a number can be divided by eleven. */
function isWhole(numbers: readonly number[], weights: readonly number[]): boolean {
  return weights.reduce((sum, weight, index) => sum + weight * (numbers[index] ?? 0), 0) % 11 === 0;
}

function namesADay(digits: string): boolean {
  const part = (from: number, to: number): number => Number(digits.slice(from, to));
  const [day, month, inCentury, individual] = [part(0, 2), part(2, 4), part(4, 6), part(6, 9)];
  const year = yearOf(inCentury, individual);
  if (year === null) return false;
  const ordinaryDay = day > D_NUMBER_DAYS ? day - D_NUMBER_DAYS : day;
  return MONTH_SERIES.some((added) => isDay(year, month - added, ordinaryDay));
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12) return false;
  const two = (number: number): string => String(number).padStart(2, '0');
  return CalendarDay.parse(`${String(year)}-${two(month)}-${two(day)}`).ok;
}

/** The individual number says which century the two figures of the year belong to; null for a pair that is not given out. */
function yearOf(inCentury: number, individual: number): number | null {
  if (individual < 500) return 1900 + inCentury;
  if (inCentury < 40) return 2000 + inCentury;
  if (individual >= 900) return 1900 + inCentury;
  return individual < 750 && inCentury >= 54 ? 1800 + inCentury : null;
}
