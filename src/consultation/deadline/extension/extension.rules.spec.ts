import { CalendarDay } from '../../../shared/time/calendar-day.js';
import { CONSULTATION_STATES, type ConsultationState } from '../../consultation-status.js';
import {
  judgeNewDay,
  keepsOwnDeadline,
  refusalOf,
  scopeRefusal,
  type ExtensionRefusal,
  type WantedExtension,
} from './extension.rules.js';

const day = (iso: string): CalendarDay => CalendarDay.of(iso);
/** The second round of pakkeforløp psykisk helse og rus: the deadline was Easter Day. */
const EASTER_DAY = day('2018-04-01');

const wanted = (change: Partial<WantedExtension> = {}): WantedExtension => ({
  scope: 'all',
  newOn: day('2018-04-20'),
  formerOn: EASTER_DAY,
  state: 'open',
  today: day('2018-03-26'),
  ...change,
});

describe('an extension of the deadline', () => {
  it('is given to all while the hearing is open', () => {
    expect(refusalOf(wanted())).toBeNull();
  });

  it('may not shorten the deadline', () => {
    expect(refusalOf(wanted({ newOn: day('2018-03-31') }))).toBe('notLater');
  });

  it('is nothing when the day is the same', () => {
    expect(refusalOf(wanted({ newOn: EASTER_DAY }))).toBe('notLater');
  });

  it('may be to today, which has not passed, but not to yesterday', () => {
    const afterEaster = { scope: 'one', today: day('2018-04-12') } as const;

    expect(refusalOf(wanted({ ...afterEaster, newOn: day('2018-04-12') }))).toBeNull();
    expect(refusalOf(wanted({ ...afterEaster, newOn: day('2018-04-11') }))).toBe('past');
  });

  it('is given to one body at a time once the hearing is closed', () => {
    expect(refusalOf(wanted({ state: 'closed' }))).toBe('closedForAll');
    expect(refusalOf(wanted({ state: 'closed', scope: 'one' }))).toBeNull();
  });

  const scopes: Record<ConsultationState, [ExtensionRefusal | null, ExtensionRefusal | null]> = {
    draft: ['notOut', 'notOut'],
    submittedForApproval: ['notOut', 'notOut'],
    returned: ['notOut', 'notOut'],
    approved: ['notOut', 'notOut'],
    open: [null, null],
    closed: ['closedForAll', null],
    summarised: ['over', 'over'],
    archived: ['over', 'over'],
    cancelled: ['over', 'over'],
  };
  it.each(CONSULTATION_STATES)('in the state %s is given or refused as the state says', (state) => {
    expect([scopeRefusal('all', state), scopeRefusal('one', state)]).toEqual(scopes[state]);
  });

  it('for all never moves back a body that has a later deadline of its own', () => {
    expect(keepsOwnDeadline(day('2018-05-02'), day('2018-04-20'))).toBe(true);
    expect(keepsOwnDeadline(day('2018-04-20'), day('2018-04-20'))).toBe(false);
    expect(keepsOwnDeadline(day('2018-04-10'), day('2018-04-20'))).toBe(false);
  });
});

describe('the new day', () => {
  it('is warned of when it is Easter Day, with the working day that answers last to', () => {
    const verdict = judgeNewDay(EASTER_DAY, day('2018-03-20'), 'stateBody');

    expect(verdict.findings).toEqual(['sunday', 'holiday']);
    expect(verdict.lastDayInTime.toString()).toBe('2018-04-03');
  });

  it('is not judged by how long the hearing lasts, which was judged when it opened', () => {
    expect(judgeNewDay(day('2018-04-20'), day('2018-03-26'), 'stateBody').findings).toEqual([]);
  });

  it('is warned of when it is in the common holiday', () => {
    expect(judgeNewDay(day('2018-07-10'), day('2018-03-26'), 'association').findings).toEqual(['commonHoliday']);
  });
});
