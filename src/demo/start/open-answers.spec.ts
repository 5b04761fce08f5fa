import { CalendarDay } from '../../shared/time/calendar-day.js';
import { guests } from '../content/index.js';
import { OPEN_ANSWERS, openAnswers } from './open-answers.js';

describe('the answers that the open hearing has got already', () => {
  const coming = openAnswers(CalendarDay.of('2026-03-02'));

  it('are of different kinds, and sent today', () => {
    expect(coming).toHaveLength(OPEN_ANSWERS.length);
    expect(new Set(coming.map(({ channel }) => channel)).size).toBeGreaterThanOrEqual(5);
    expect(new Set(coming.map(({ submittedOn }) => submittedOn))).toEqual(new Set(['2026-03-02']));
  });

  it('do not speak of 2018, nor of pakkeforløp', () => {
    expect(JSON.stringify(coming)).not.toMatch(/pakkeforløp|201[78]/i);
  });

  it('leave the bodies of the cast to answer themselves', () => {
    const bodies = coming.map(({ body }) => body);

    expect(bodies).not.toContain(guests.body.organisation);
    expect(bodies).not.toContain(guests.umbrella.organisation);
  });
});
