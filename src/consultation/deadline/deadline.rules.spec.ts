import { CalendarDay } from '../../shared/time/calendar-day.js';
import {
  DEADLINE_RULES,
  judgeDeadline,
  lastDayInTime,
  ruleFor,
  type DeadlineFinding,
  type DeadlineRule,
} from './deadline.rules.js';

const day = (text: string): CalendarDay => CalendarDay.of(text);
const sent = (on: string): { sentOn: CalendarDay; hostKind: 'stateBody' } => ({
  sentOn: day(on),
  hostKind: 'stateBody',
});

describe('the deadline of a hearing', () => {
  it.each<[string, string, DeadlineFinding[]]>([
    ['2018-02-20', '2018-06-01', []],
    ['2018-02-20', '2018-05-20', ['sunday', 'holiday']],
    ['2018-02-20', '2018-05-19', ['underNormal', 'saturday']],
    ['2018-02-20', '2018-04-03', ['underNormal']],
    ['2018-02-20', '2018-04-02', ['underShortest', 'holiday']],
    ['2018-02-20', '2018-02-19', ['past']],
    ['2018-02-20', '2018-02-20', ['underShortest']],
    ['2017-12-15', '2018-04-01', ['sunday', 'holiday']],
    ['2017-06-20', '2017-10-01', ['sunday']],
    ['2018-03-01', '2018-07-13', ['commonHoliday']],
    ['2018-02-20', '2018-06-02', ['saturday']],
  ])('sent on %s with deadline %s gives %j', (sentOn, deadlineOn, findings) => {
    expect(judgeDeadline(day(deadlineOn), sent(sentOn)).findings).toEqual(findings);
  });

  it('needs a reason on the day before six weeks are gone, and none on the day they are', () => {
    expect(judgeDeadline(day('2018-04-02'), sent('2018-02-20')).needsReason).toBe(true);
    expect(judgeDeadline(day('2018-04-03'), sent('2018-02-20')).needsReason).toBe(false);
  });

  it('says from which day neither a reason nor a warning is needed', () => {
    const verdict = judgeDeadline(day('2018-03-01'), sent('2018-01-31'));

    expect(verdict.earliestWithoutReason?.toString()).toBe('2018-03-14');
    expect(verdict.earliestNormal?.toString()).toBe('2018-04-30');
  });

  it('does not bind an association, whose weekends are warned of all the same', () => {
    const verdict = judgeDeadline(day('2018-02-24'), { sentOn: day('2018-02-20'), hostKind: 'association' });

    expect(verdict.findings).toEqual(['saturday']);
    expect(verdict.needsReason).toBe(false);
  });

  it.each([
    ['2018-06-01', '2018-06-01'],
    ['2018-04-01', '2018-04-03'],
    ['2017-10-01', '2017-10-02'],
    ['2018-05-19', '2018-05-22'],
  ])('%s is in time through %s', (deadlineOn, last) => {
    expect(lastDayInTime(day(deadlineOn)).toString()).toBe(last);
  });

  it('is judged by the rule in force on the day of sending', () => {
    const [first] = DEADLINE_RULES;
    if (!first) throw new Error('There are no rules');
    const rules: DeadlineRule[] = [
      { ...first, validTo: day('2018-12-31') },
      { ...first, validFrom: day('2019-01-01'), validTo: null, shortestWeeks: 8 },
    ];

    expect(judgeDeadline(day('2019-02-11'), sent('2018-12-31'), rules).needsReason).toBe(false);
    expect(judgeDeadline(day('2019-02-12'), sent('2019-01-01'), rules).needsReason).toBe(true);
  });

  it('has one rule for a state body on every day since the year 2000, without gap or overlap', () => {
    for (const on of ['2000-03-01', '2016-02-29', '2016-03-01', '2018-02-20', '2030-01-01']) {
      const inForce = DEADLINE_RULES.filter(
        (rule) => !day(on).isBefore(rule.validFrom) && (rule.validTo === null || !day(on).isAfter(rule.validTo)),
      );
      expect([on, inForce.length]).toEqual([on, 1]);
    }
    expect(ruleFor(sent('1999-12-31'))).toBeNull();
  });
});
