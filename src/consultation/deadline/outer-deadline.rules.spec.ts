import { CalendarDay } from '../../shared/time/calendar-day.js';
import { liesBeforeOuter } from './outer-deadline.rules.js';

const day = (iso: string): CalendarDay => CalendarDay.of(iso);
/** What the directorate's deadline of the national pathways is taken to have been. */
const OUTER = day('2024-05-13');

describe('an internal deadline', () => {
  it.each([
    ['2024-04-15', true],
    ['2024-05-12', true],
    ['2024-05-13', false],
    ['2024-05-14', false],
  ])('on %s lies before the outer deadline: %s', (deadlineOn, expected) => {
    expect(liesBeforeOuter(day(deadlineOn), OUTER)).toBe(expected);
  });

  it('may be any day in a hearing that answers for nobody', () => {
    expect(liesBeforeOuter(day('2030-01-01'), null)).toBe(true);
  });
});
