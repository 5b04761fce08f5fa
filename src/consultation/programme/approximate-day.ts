import { formatDay, formatMonth } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { Parsed } from '../../shared/errors/parsed.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';

/** How exactly a time is known. */
export const PRECISIONS = ['day', 'month', 'year'] as const;
export type Precision = (typeof PRECISIONS)[number];

const MONTH = /^(\d{1,2})\.(\d{4})$/;
const YEAR = /^\d{4}$/;

/** A day, a month or a year: much of what is told of a work is not known to the day. Sorts by its first day. */
export class ApproximateDay {
  constructor(
    /** The day itself, or the first one of the month or year. */
    readonly from: CalendarDay,
    readonly precision: Precision,
  ) {}

  /** Reads `12.9.2018`, `2018-09-12`, `9.2018` and `2018`. */
  static parse(text: string): Parsed<ApproximateDay, 'notADay'> {
    const typed = text.trim();
    const [, month = '', year = ''] = MONTH.exec(typed) ?? [];
    if (month !== '') return begin(`1.${month}.${year}`, 'month');
    if (YEAR.test(typed)) return begin(`${typed}-01-01`, 'year');
    return begin(typed, 'day');
  }

  /** As it is typed. */
  toTyped(): string {
    const { year, month } = this.from;
    if (this.precision === 'year') return String(year);
    const [, , day = ''] = this.from.toString().split('-');
    return this.precision === 'month' ? `${month}.${year}` : `${Number(day)}.${month}.${year}`;
  }

  /** As it is read: «12. september 2018», «september 2018», «2018». */
  format(language: Language): string {
    if (this.precision === 'year') return String(this.from.year);
    return this.precision === 'month' ? formatMonth(this.from, language) : formatDay(this.from, language);
  }
}

function begin(text: string, precision: Precision): Parsed<ApproximateDay, 'notADay'> {
  const day = CalendarDay.parse(text);
  return day.ok ? { ok: true, value: new ApproximateDay(day.value, precision) } : day;
}
