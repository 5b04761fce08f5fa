import fc from 'fast-check';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { isWorkingDay } from '../../shared/time/holidays.js';
import {
  earliestFor,
  isShortForConsolidation,
  laterDeadline,
  proposeDeadlines,
  SHORTEST_DAYS_FOR_MEMBERS,
  type MeetingToChoose,
  type ProposalGround,
} from './proposal.rules.js';

const day = (iso: string): CalendarDay => CalendarDay.of(iso);
const meeting = (meetsOn: string, papersDueOn: string): MeetingToChoose => ({
  id: meetsOn,
  organ: 'Fagstyret',
  meetsOn: day(meetsOn),
  papersDueOn: day(papersDueOn),
});

/** The national pathways of 2024, treated by Fagstyret. */
const ground = ({ today = day('2024-02-26'), ...change }: Partial<ProposalGround> = {}): ProposalGround => ({
  today,
  earliestOn: earliestFor(today, null),
  outerOn: day('2024-05-13'),
  consolidationDays: 14,
  meetings: [meeting('2024-05-07', '2024-04-29')],
  ...change,
});

describe('the internal deadline that is proposed', () => {
  it('is 15 April 2024 for a meeting whose papers are due on 29 April, before the outer deadline 13 May', () => {
    const { fitting, wanted } = proposeDeadlines(ground());

    const [first] = fitting.filter(({ meeting: chosen }) => chosen !== null);
    expect(first?.deadlineOn.toString()).toBe('2024-04-15');
    expect(first).toMatchObject({ daysForConsolidation: 14, daysForMembers: 49 });
    expect(wanted).toBeNull();
  });

  it('is counted from the outer deadline when no organ treats the answer', () => {
    const { fitting, misfits, wanted } = proposeDeadlines(ground({ meetings: [] }));

    expect(fitting.map(({ deadlineOn }) => deadlineOn.toString())).toEqual(['2024-04-29']);
    expect([misfits, wanted]).toEqual([[], null]);
  });

  it('is moved back to a working day', () => {
    const { fitting } = proposeDeadlines(ground({ meetings: [meeting('2024-04-23', '2024-04-15')] }));

    const treated = fitting.find(({ meeting: chosen }) => chosen !== null);
    expect(treated?.deadlineOn.toString()).toBe('2024-03-27');
    expect(treated?.daysForConsolidation).toBe(19);
  });

  it('gives the members the most time first', () => {
    const meetings = [meeting('2024-04-09', '2024-04-02'), meeting('2024-05-07', '2024-04-29')];

    const treated = proposeDeadlines(ground({ meetings })).fitting.flatMap(({ meeting: chosen }) => chosen?.id ?? []);

    expect(treated).toEqual(['2024-05-07', '2024-04-09']);
  });

  it('is none for a meeting after the outer deadline; the first later meeting says what to ask the outer host for', () => {
    const meetings = [meeting('2024-06-11', '2024-06-03'), meeting('2024-05-28', '2024-05-20')];

    const { misfits, wanted } = proposeDeadlines(ground({ meetings }));

    expect(misfits.map(({ because }) => because)).toEqual(['afterOuterDeadline', 'afterOuterDeadline']);
    expect(wanted?.wantedOn.toString()).toBe('2024-05-29');
    expect(wanted?.meeting?.id).toBe('2024-05-28');
    expect(wanted?.deadlineOn.toString()).toBe('2024-05-06');
  });

  it('is none for a meeting whose papers are due before the members can have answered', () => {
    const { misfits } = proposeDeadlines(ground({ today: day('2024-04-10') }));

    expect(misfits.map(({ because }) => because)).toEqual(['tooSoon']);
  });

  it('that fits nothing at all asks for enough days to hear the members and to consolidate', () => {
    const { fitting, wanted } = proposeDeadlines(ground({ today: day('2024-05-06'), meetings: [] }));

    expect(fitting).toEqual([]);
    expect(wanted?.deadlineOn.toString()).toBe('2024-05-13');
    expect(wanted?.wantedOn.toString()).toBe('2024-05-27');
  });

  it('always lies before the outer deadline, on a working day, with the days that were asked for', () => {
    const anyDay = fc.integer({ min: 0, max: 900 }).map((days) => day('2024-01-01').plusDays(days));
    const anyMeeting = fc
      .tuple(anyDay, fc.integer({ min: 0, max: 30 }))
      .map(([meetsOn, before]) => meeting(meetsOn.toString(), meetsOn.plusDays(-before).toString()));
    const anyGround = fc.record({
      today: anyDay,
      outerOn: anyDay,
      consolidationDays: fc.integer({ min: 1, max: 60 }),
      meetings: fc.array(anyMeeting, { maxLength: 6 }),
    });

    fc.assert(
      fc.property(anyGround, (any) => {
        const before = { ...any, earliestOn: earliestFor(any.today, null) };
        const { fitting, misfits, wanted } = proposeDeadlines(before);
        for (const { deadlineOn, daysForMembers, daysForConsolidation } of fitting) {
          expect(deadlineOn.isBefore(any.outerOn)).toBe(true);
          expect(isWorkingDay(deadlineOn)).toBe(true);
          expect(daysForConsolidation).toBeGreaterThanOrEqual(any.consolidationDays);
          expect(daysForMembers).toBeGreaterThanOrEqual(SHORTEST_DAYS_FOR_MEMBERS);
        }
        const treated = fitting.filter((proposed) => proposed.meeting !== null);
        expect(treated.length + misfits.length).toBe(any.meetings.length);
        if (wanted) {
          const then = proposeDeadlines({ ...before, outerOn: wanted.wantedOn });
          expect(then.fitting.map(({ deadlineOn }) => deadlineOn.toString())).toContain(wanted.deadlineOn.toString());
        }
      }),
      { numRuns: 300, seed: 2024 },
    );
  });
});

describe('when the outer deadline has been moved', () => {
  const meetings = [meeting('2024-05-07', '2024-04-29'), meeting('2024-05-28', '2024-05-20')];
  const standing = { innerOn: day('2024-04-15'), isTreated: true };

  it('the internal deadline is offered a later day for the same or a later meeting', () => {
    const today = day('2024-04-02');
    const moved = ground({
      today,
      earliestOn: earliestFor(today, standing.innerOn),
      outerOn: day('2024-06-03'),
      meetings,
    });

    expect(laterDeadline(proposeDeadlines(moved), standing)?.toString()).toBe('2024-05-06');
  });

  it('nothing later is offered when no later meeting fits', () => {
    const today = day('2024-04-02');
    const moved = ground({
      today,
      earliestOn: earliestFor(today, standing.innerOn),
      outerOn: day('2024-05-20'),
      meetings,
    });

    expect(laterDeadline(proposeDeadlines(moved), standing)).toBeNull();
  });
});

describe('the days for consolidation', () => {
  it('are warned of under ten', () => {
    expect(isShortForConsolidation(9)).toBe(true);
    expect(isShortForConsolidation(10)).toBe(false);
  });
});
