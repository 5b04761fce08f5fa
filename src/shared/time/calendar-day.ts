import type { Parsed } from '../errors/parsed.js';

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const NORWEGIAN_DAY = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const MILLISECONDS_A_DAY = 86_400_000;

// Making a formatter costs more than using it a thousand times; one serves all.
const osloDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const osloClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** A day in Europe/Oslo without a time. Deadlines are days, and a day ends at 23:59:59 there, also across summer time. */
export class CalendarDay {
  private constructor(private readonly iso: string) {}

  /** Reads `2018-06-01` or `1.6.2018`; refuses days that do not exist. */
  static parse(text: string): Parsed<CalendarDay, 'notADay'> {
    const trimmed = text.trim();
    const norwegian = NORWEGIAN_DAY.exec(trimmed);
    const iso = norwegian
      ? `${norwegian[3] ?? ''}-${(norwegian[2] ?? '').padStart(2, '0')}-${(norwegian[1] ?? '').padStart(2, '0')}`
      : trimmed;
    if (!ISO_DAY.test(iso)) return { ok: false, reason: 'notADay' };
    const instant = new Date(`${iso}T00:00:00Z`);
    const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso);
    return exists ? { ok: true, value: new CalendarDay(iso) } : { ok: false, reason: 'notADay' };
  }

  /** The day of a text that is known to be one, such as a stored column. Throws when it is not. */
  static of(text: string): CalendarDay {
    const parsed = CalendarDay.parse(text);
    if (!parsed.ok) throw new Error(`"${text}" is not a day`);
    return parsed.value;
  }

  /** The day in Oslo at an instant. */
  static at(instant: Date): CalendarDay {
    return new CalendarDay(osloDay.format(instant));
  }

  toString(): string {
    return this.iso;
  }

  toJSON(): string {
    return this.iso;
  }

  /** Midnight UTC of the day, for formatting with a formatter that is set to UTC. */
  toUtcMidnight(): Date {
    return new Date(`${this.iso}T00:00:00Z`);
  }

  plusDays(days: number): CalendarDay {
    return new CalendarDay(
      new Date(this.toUtcMidnight().getTime() + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10),
    );
  }

  plusMonths(months: number): CalendarDay {
    const start = this.toUtcMidnight();
    const target = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1));
    const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
    target.setUTCDate(Math.min(start.getUTCDate(), lastDay));
    return new CalendarDay(target.toISOString().slice(0, 10));
  }

  /** Whole days from this day to another; negative when the other is earlier. */
  daysUntil(other: CalendarDay): number {
    return Math.round((other.toUtcMidnight().getTime() - this.toUtcMidnight().getTime()) / MILLISECONDS_A_DAY);
  }

  isBefore(other: CalendarDay): boolean {
    return this.iso < other.iso;
  }

  isAfter(other: CalendarDay): boolean {
    return this.iso > other.iso;
  }

  equals(other: CalendarDay): boolean {
    return this.iso === other.iso;
  }

  /** 1 is Monday, 7 is Sunday. */
  get weekday(): number {
    return this.toUtcMidnight().getUTCDay() || 7;
  }

  get year(): number {
    return Number(this.iso.slice(0, 4));
  }

  get month(): number {
    return Number(this.iso.slice(5, 7));
  }

  /** The last instant of the day in Oslo: 23:59:59.999. */
  endsAt(): Date {
    return new Date(this.plusDays(1).startsAt().getTime() - 1);
  }

  /** The first instant of the day in Oslo. */
  startsAt(): Date {
    const midnightUtc = this.toUtcMidnight();
    const offset = osloOffsetMilliseconds(new Date(midnightUtc.getTime() - 7_200_000));
    return new Date(midnightUtc.getTime() - offset);
  }
}

function osloOffsetMilliseconds(instant: Date): number {
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(osloClock.formatToParts(instant).find((candidate) => candidate.type === type)?.value);
  const asUtc = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return asUtc - Math.floor(instant.getTime() / 1000) * 1000;
}
