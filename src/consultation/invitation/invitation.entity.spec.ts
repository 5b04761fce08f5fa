import { CalendarDay } from '../../shared/time/calendar-day.js';
import { DeadlineShortened } from '../consultation.errors.js';
import { Invitation } from './invitation.entity.js';

const day = (iso: string): CalendarDay => CalendarDay.of(iso);
const hearing = { deadlineOn: day('2018-04-01') };
const body = (ownDeadlineOn: CalendarDay | null): Invitation => Object.assign(new Invitation(), { ownDeadlineOn });

describe('the deadline of a body', () => {
  it('is that of the hearing until it gets one of its own', () => {
    const invitation = body(null);
    expect(invitation.deadlineIn(hearing)?.toString()).toBe('2018-04-01');

    invitation.extend(day('2018-04-20'), hearing);

    expect(invitation.deadlineIn(hearing)?.toString()).toBe('2018-04-20');
  });

  it('is never shortened, neither against that of the hearing nor against its own', () => {
    expect(() => body(null).extend(day('2018-03-31'), hearing)).toThrow(DeadlineShortened);
    expect(() => body(day('2018-05-02')).extend(day('2018-04-20'), hearing)).toThrow(DeadlineShortened);
  });

  it('is that of the hearing again when the common one has reached it', () => {
    const invitation = body(day('2018-04-10'));

    invitation.followCommonDeadline();

    expect(invitation.deadlineIn({ deadlineOn: day('2018-04-20') })?.toString()).toBe('2018-04-20');
  });
});
