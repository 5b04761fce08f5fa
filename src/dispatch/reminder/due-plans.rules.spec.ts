import { CalendarDay } from '../../shared/time/calendar-day.js';
import { dayOfReminder, sendingInstant } from '../plan/reminder-day.rules.js';
import { dueNow } from './due-plans.rules.js';

const day = (iso: string): CalendarDay => CalendarDay.of(iso);
const at = (iso: string): { readonly now: Date; readonly today: CalendarDay } => {
  const now = new Date(iso);
  return { now, today: CalendarDay.at(now) };
};

describe('the day of a reminder', () => {
  test.each([
    ['2018-06-01', 14, '2018-05-18', 'a Friday'],
    ['2018-06-01', 5, '2018-05-25', 'Sunday, so the Friday before'],
    ['2018-05-31', 14, '2018-05-16', 'Constitution Day, so the day before'],
    ['2018-04-16', 14, '2018-03-28', 'Easter Monday, so the Wednesday before the holidays'],
  ])('for the deadline %s, %i days before, is %s: %s', (deadline, days, expected) => {
    expect(dayOfReminder(day(deadline), days).toString()).toBe(expected);
  });

  test.each([
    ['2018-01-15', '2018-01-15T07:00:00.000Z', 'in winter'],
    ['2018-06-15', '2018-06-15T06:00:00.000Z', 'in summer'],
    ['2018-03-26', '2018-03-26T06:00:00.000Z', 'the day after summer time has begun'],
    ['2018-10-29', '2018-10-29T07:00:00.000Z', 'the day after it has ended'],
  ])('begins at eight in the morning in Oslo (%s)', (on, instant) => {
    expect(sendingInstant(day(on)).toISOString()).toBe(instant);
  });
});

describe('of the reminders that go by themselves', () => {
  const fortnight = { id: 'a', dueOn: day('2018-05-18') };
  const threeDays = { id: 'b', dueOn: day('2018-05-29') };
  const plans = [threeDays, fortnight];
  const none = { begin: null, overtaken: [] };

  test('none goes before eight on its day, and it goes at eight', () => {
    expect(dueNow(plans, { ...at('2018-05-18T05:59:59Z'), lastBegunOn: null })).toEqual(none);
    expect(dueNow(plans, { ...at('2018-05-18T06:00:00Z'), lastBegunOn: null })).toEqual({ ...none, begin: fortnight });
  });

  test('one whose day passed while the service was down goes on the next working day', () => {
    expect(dueNow(plans, { ...at('2018-05-19T10:00:00Z'), lastBegunOn: null })).toEqual(none);
    expect(dueNow(plans, { ...at('2018-05-21T10:00:00Z'), lastBegunOn: null })).toEqual(none);
    expect(dueNow(plans, { ...at('2018-05-22T06:00:00Z'), lastBegunOn: null }).begin).toBe(fortnight);
  });

  test('only the last goes when the days of two have passed, in the place of the other', () => {
    const due = dueNow(plans, { ...at('2018-05-30T06:00:00Z'), lastBegunOn: null });

    expect(due).toEqual({ begin: threeDays, overtaken: [fortnight] });
  });

  test('none goes on a day on which one has gone already', () => {
    const moment = at('2018-05-18T09:00:00Z');

    expect(dueNow(plans, { ...moment, lastBegunOn: moment.today })).toEqual({ begin: null, overtaken: [fortnight] });
    expect(dueNow(plans, { ...moment, lastBegunOn: day('2018-05-17') }).begin).toBe(fortnight);
  });
});
