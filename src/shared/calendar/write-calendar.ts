import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { CalendarDay } from '../time/calendar-day.js';
import type { Language } from '../language/words.js';

/** What a calendar file is called where it is served. */
export const CALENDAR_MEDIA_TYPE = 'text/calendar; charset=utf-8; method=PUBLISH';

/** A day that something must be done by, as a calendar shows it. */
export interface CalendarEntry {
  /** The same for the same matter for ever, so that a later file moves the entry instead of adding one. */
  readonly uid: string;
  /** Rises each time the day moves (RFC 5545, 3.8.7.4): a calendar keeps what it has when it does not. */
  readonly sequence: number;
  readonly day: CalendarDay;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
}

/** A calendar: one entry to keep, or all of somebody's for a feed. */
export interface CalendarFile {
  readonly name: string;
  readonly language: Language;
  readonly entries: readonly CalendarEntry[];
  /** When the file was made (DTSTAMP). */
  readonly at: Date;
  /** How long a reader of a feed may keep it before asking again. */
  readonly keptSeconds: number;
}

/**
 * Writes iCalendar (RFC 5545). A deadline is a whole day in Oslo and the reader's calendar shows it as that day wherever the
 * reader is: VALUE=DATE needs no VTIMEZONE and cannot slide over midnight. It takes nobody's time (TRANSPARENT).
 */
export function writeCalendar({ name, language, entries, at, keptSeconds }: CalendarFile): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Hoering', product: 'Hoering', language: language.toUpperCase() },
    ttl: keptSeconds,
  });
  for (const { uid, sequence, day, summary, description, url } of entries) {
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: at,
      start: day.toUtcMidnight(),
      // The end of a day is the day after, which is not part of it (3.6.1).
      end: day.plusDays(1).toUtcMidnight(),
      allDay: true,
      summary: oneLine(summary),
      description: withoutControls(description),
      url,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** A summary is one line in every calendar. */
function oneLine(text: string): string {
  return withoutControls(text).replace(/\s+/g, ' ').trim();
}

/** TEXT may hold no control characters but line breaks (3.3.11). */
function withoutControls(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
}
