import { CalendarDay } from '../time/calendar-day.js';
import { instantFrom } from '../time/clock.js';
import { writeCalendar, type CalendarEntry } from './write-calendar.js';

const LONG =
  'Høringsfrist: pakkeforløp for «gravide, rus; og psykisk helse» i Kárášjohka, med svært langt navn — 🇳🇴 flagg';

const entry = (change: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'frist-1@horing.example',
  sequence: 0,
  day: CalendarDay.of('2018-03-25'),
  summary: LONG,
  description: 'Første linje; med tegn, og \\ strek.\nAndre linje.\r\nBEGIN:VEVENT',
  url: 'https://horing.example/horinger/1',
  ...change,
});

const write = (...entries: readonly CalendarEntry[]): string =>
  writeCalendar({
    name: 'Våre høringer',
    language: 'nb',
    entries,
    at: instantFrom('2018-02-01T11:00:00Z'),
    keptSeconds: 3600,
  });

/** Reads a calendar by the rules of RFC 5545: CRLF ends a line, a line that begins with a space goes on the one before. */
function readBack(file: string): readonly (readonly [string, string])[] {
  return file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1)] as const;
    });
}

const unescaped = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_whole, sign: string) => (/n/i.test(sign) ? '\n' : sign));

const valueOf = (file: string, name: string): string =>
  readBack(file).find(([found]) => found === name)?.[1] ?? `no ${name}`;

describe('a calendar file', () => {
  it('ends every line with CRLF and folds it before 76 octets, never inside a character', () => {
    const file = write(entry());

    const lines = file.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(file).not.toContain('\uFFFD');
  });

  it('gives back every character of what was written, and begins no property that is not ours', () => {
    const file = write(entry());

    expect(unescaped(valueOf(file, 'SUMMARY'))).toBe(LONG);
    expect(unescaped(valueOf(file, 'DESCRIPTION'))).toBe(
      'Første linje; med tegn, og \\ strek.\nAndre linje.\nBEGIN:VEVENT',
    );
    expect(readBack(file).filter(([name, value]) => name === 'BEGIN' && value === 'VEVENT')).toHaveLength(1);
  });

  it('says the deadline as a day without a time, also when the clocks change', () => {
    const file = write(entry());

    expect(valueOf(file, 'DTSTART;VALUE=DATE')).toBe('20180325');
    expect(valueOf(file, 'DTEND;VALUE=DATE')).toBe('20180326');
    expect(valueOf(file, 'TRANSP')).toBe('TRANSPARENT');
  });

  it('is published, stamped by the clock, and known by the same name when the deadline moves', () => {
    const before = write(entry());
    const after = write(entry({ day: CalendarDay.of('2018-04-20'), sequence: 1 }));

    expect(valueOf(before, 'METHOD')).toBe('PUBLISH');
    expect(valueOf(before, 'VERSION')).toBe('2.0');
    expect(valueOf(before, 'DTSTAMP')).toBe('20180201T110000Z');
    expect(valueOf(after, 'UID')).toBe(valueOf(before, 'UID'));
    expect([valueOf(before, 'SEQUENCE'), valueOf(after, 'SEQUENCE')]).toEqual(['0', '1']);
  });

  it('opens and closes what it holds in order, with none or many deadlines in it', () => {
    const bounds = (file: string): readonly string[] =>
      readBack(file).flatMap(([name, value]) => (['BEGIN', 'END'].includes(name) ? [`${name} ${value}`] : []));

    expect(bounds(write())).toEqual(['BEGIN VCALENDAR', 'END VCALENDAR']);
    expect(bounds(write(entry(), entry({ uid: 'frist-2@horing.example' })))).toEqual([
      'BEGIN VCALENDAR',
      'BEGIN VEVENT',
      'END VEVENT',
      'BEGIN VEVENT',
      'END VEVENT',
      'END VCALENDAR',
    ]);
  });

  it('shows a title of several lines as one line, without signs that no calendar reads', () => {
    const file = write(entry({ summary: 'Frist\u0007\r\n  for kreft' }));

    expect(valueOf(file, 'SUMMARY')).toBe('Frist for kreft');
  });
});
