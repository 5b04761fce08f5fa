import type { CalendarDay } from '../time/calendar-day.js';
import type { Language } from './words.js';

const LOCALES: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

// A new formatter for each table cell made a page six times slower; each is made once.
const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${name}`;
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALES[language], options);
  cache.set(key, made);
  return made;
}

/** `1. juni 2018` */
export function formatDay(day: CalendarDay, language: Language): string {
  return formatter(language, 'day', { dateStyle: 'long', timeZone: 'UTC' }).format(day.toUtcMidnight());
}

/** `juni 2018`, of any day in it. */
export function formatMonth(day: CalendarDay, language: Language): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return formatter(language, 'month', options).format(day.toUtcMidnight());
}

/** `fredag 1. juni 2018` */
export function formatDayWithWeekday(day: CalendarDay, language: Language): string {
  return formatter(language, 'weekday', { dateStyle: 'full', timeZone: 'UTC' }).format(day.toUtcMidnight());
}

/** `1. juni 2018 kl. 14:03` */
export function formatInstant(instant: Date, language: Language): string {
  const date = formatter(language, 'date', { dateStyle: 'long', timeZone: 'Europe/Oslo' }).format(instant);
  return `${date} ${language === 'en' ? 'at' : 'kl.'} ${formatClock(instant, language)}`;
}

/** `14:03` */
export function formatClock(instant: Date, language: Language): string {
  return formatter(language, 'clock', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Europe/Oslo',
  }).format(instant);
}

const numbers: Record<Language, Intl.NumberFormat> = {
  nb: new Intl.NumberFormat('nb-NO'),
  nn: new Intl.NumberFormat('nn-NO'),
  en: new Intl.NumberFormat('en-GB'),
};

export function formatNumber(value: number, language: Language): string {
  return numbers[language].format(value);
}

/** `1,4 MB`; whole kilobytes below a megabyte. */
export function formatSize(sizeBytes: number, language: Language): string {
  if (sizeBytes < 1000) return `${String(sizeBytes)} B`;
  if (sizeBytes < 1_000_000) return `${formatNumber(Math.round(sizeBytes / 1000), language)} kB`;
  return `${formatNumber(Math.round(sizeBytes / 100_000) / 10, language)} MB`;
}
