import { CalendarDay } from './calendar-day.js';
import { easterSunday, isHoliday, isWorkingDay, workingDayOnOrAfter } from './holidays.js';

describe('a calendar day', () => {
  test('is read from the Norwegian and the international form', () => {
    expect(CalendarDay.of('1.6.2018').toString()).toBe('2018-06-01');
    expect(CalendarDay.of('2018-06-01').toString()).toBe('2018-06-01');
  });

  test.each(['2018-02-30', '31.4.2018', 'i morgen', '', '2018-6-1'])('%p is not a day', (text) => {
    expect(CalendarDay.parse(text).ok).toBe(false);
  });

  test('ends one millisecond before midnight in Oslo, in summer as in winter', () => {
    expect(CalendarDay.of('2018-06-01').endsAt().toISOString()).toBe('2018-06-01T21:59:59.999Z');
    expect(CalendarDay.of('2018-01-15').endsAt().toISOString()).toBe('2018-01-15T22:59:59.999Z');
  });

  test('is 23 hours long when summer time begins and 25 when it ends', () => {
    const hours = (iso: string): number => {
      const day = CalendarDay.of(iso);
      return Math.round((day.endsAt().getTime() - day.startsAt().getTime()) / 3_600_000);
    };

    expect(hours('2018-03-25')).toBe(23);
    expect(hours('2018-10-28')).toBe(25);
    expect(hours('2018-10-29')).toBe(24);
  });

  test('is the day in Oslo, not in Greenwich', () => {
    expect(CalendarDay.at(new Date('2018-06-01T22:30:00Z')).toString()).toBe('2018-06-02');
  });

  test('three months after 30 November is the last of February', () => {
    expect(CalendarDay.of('2018-11-30').plusMonths(3).toString()).toBe('2019-02-28');
  });
});

describe('holidays', () => {
  test('Easter Day was 1 April in 2018', () => {
    expect(easterSunday(2018).toString()).toBe('2018-04-01');
  });

  test('a deadline on Easter Day moves to Tuesday', () => {
    expect(workingDayOnOrAfter(CalendarDay.of('2018-04-01')).toString()).toBe('2018-04-03');
  });

  test('17 May is a holiday and 1 June 2018 a working Friday', () => {
    expect(isHoliday(CalendarDay.of('2018-05-17'))).toBe(true);
    expect(isWorkingDay(CalendarDay.of('2018-06-01'))).toBe(true);
  });
});
