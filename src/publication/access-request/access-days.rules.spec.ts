import { CalendarDay } from '../../shared/time/calendar-day.js';
import { answerByDay, silenceDay } from './access-days.rules.js';

describe('until when a request for access is answered', () => {
  test('is three working days, and after five silence is a refusal', () => {
    const monday = CalendarDay.of('2018-06-04');

    expect([answerByDay(monday).toString(), silenceDay(monday).toString()]).toEqual(['2018-06-07', '2018-06-11']);
  });

  test('does not count holidays and the days of the weekend', () => {
    const beforeEaster = CalendarDay.of('2018-03-28');

    expect(answerByDay(beforeEaster).toString()).toBe('2018-04-05');
  });
});
