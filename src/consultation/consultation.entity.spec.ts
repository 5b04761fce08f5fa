import { CalendarDay } from '../shared/time/calendar-day.js';
import { instantFrom } from '../shared/time/clock.js';
import { CONSULTATION_STATES, CONSULTATION_TRANSITIONS, type ConsultationState } from './consultation-status.js';
import { Consultation } from './consultation.entity.js';
import {
  ContentStands,
  DeadlineShortened,
  NotOpen,
  OwnApproval,
  ReturnWithoutNote,
  StateRefuses,
  SubmissionChanged,
} from './consultation.errors.js';

const author = { id: 'author' };
const submitter = { id: 'submitter' };
const approver = { id: 'approver' };
const now = (): Date => instantFrom('2018-02-20T09:00:00Z');

function inState(state: ConsultationState): Consultation {
  return Object.assign(new Consultation(), {
    state,
    createdById: author.id,
    submittedById: submitter.id,
    submittedDigest: state === 'draft' || state === 'returned' ? null : 'digest',
    approvedDigest: state === 'approved' || state === 'open' ? 'digest' : null,
    openedAt: null,
    version: 1,
  });
}

describe('the states of a hearing', () => {
  const verbs: Record<string, [(consultation: Consultation) => void, ConsultationState]> = {
    submitForApproval: [(consultation) => consultation.submitForApproval('digest', submitter), 'submittedForApproval'],
    approve: [(consultation) => consultation.approve('digest', approver, now()), 'approved'],
    return: [(consultation) => consultation.return('Rett fristen.'), 'returned'],
    open: [(consultation) => consultation.open('digest', now()), 'open'],
    close: [(consultation) => consultation.close(now()), 'closed'],
    summarise: [(consultation) => consultation.summarise(), 'summarised'],
    archive: [(consultation) => consultation.archive(), 'archived'],
    cancel: [(consultation) => consultation.cancel(), 'cancelled'],
  };
  const cases = Object.entries(verbs).flatMap(([verb, [call, to]]) =>
    CONSULTATION_STATES.map((from) => [verb, from, to, call] as const),
  );

  it.each(cases)('%s from %s leads to %s or is refused', (_verb, from, to, call) => {
    const consultation = inState(from);

    if (CONSULTATION_TRANSITIONS[from].includes(to)) {
      call(consultation);
      expect([consultation.state, consultation.version]).toEqual([to, 2]);
    } else {
      expect(() => call(consultation)).toThrow(StateRefuses);
      expect([consultation.state, consultation.version]).toEqual([from, 1]);
    }
  });

  it('has a last state that nothing leads on from', () => {
    expect(CONSULTATION_STATES.filter((state) => CONSULTATION_TRANSITIONS[state].length === 0)).toEqual([
      'archived',
      'cancelled',
    ]);
  });
});

describe('the approval of a hearing', () => {
  it.each([author, submitter])('is refused to its $id', (person) => {
    const consultation = inState('submittedForApproval');

    expect(() => consultation.approve('digest', person, now())).toThrow(OwnApproval);
    expect(consultation.state).toBe('submittedForApproval');
  });

  it('is refused when the content is no longer what was submitted', () => {
    const consultation = inState('submittedForApproval');

    expect(() => consultation.approve('another digest', approver, now())).toThrow(SubmissionChanged);
  });

  it('is needed for exactly what is opened', () => {
    const consultation = inState('approved');

    expect(() => consultation.open('another digest', now())).toThrow(SubmissionChanged);
    expect(consultation.state).toBe('approved');
  });

  it('is voided by a change of content', () => {
    const consultation = inState('approved');

    expect(consultation.changeContent()).toBe(true);
    expect(consultation).toMatchObject({
      state: 'draft',
      approvedDigest: null,
      approvedById: null,
      submittedDigest: null,
    });
  });

  it('is given with a new submission after it was returned, and the note stands meanwhile', () => {
    const consultation = inState('submittedForApproval');
    consultation.return('Rett fristen.');

    expect(consultation.changeContent()).toBe(false);
    expect(consultation.state).toBe('returned');
    consultation.submitForApproval('new digest', submitter);
    consultation.approve('new digest', approver, now());
    expect(consultation.approvedDigest).toBe('new digest');
  });

  it('is not withheld without saying why', () => {
    expect(() => inState('submittedForApproval').return('  ')).toThrow(ReturnWithoutNote);
  });

  it.each(['open', 'closed', 'summarised', 'archived', 'cancelled'] as const)(
    'holds for good: %s content stands',
    (state) => {
      expect(() => inState(state).changeContent()).toThrow(ContentStands);
    },
  );
});

describe('who may see a hearing', () => {
  it.each<[ConsultationState, boolean]>([
    ['draft', false],
    ['submittedForApproval', false],
    ['returned', false],
    ['approved', false],
    ['open', true],
    ['closed', true],
    ['summarised', true],
    ['archived', true],
    ['cancelled', false],
  ])('%s is public: %s', (state, isPublic) => {
    expect(inState(state).isPublic).toBe(isPublic);
  });

  it('goes on being everyone when it is cancelled after it opened', () => {
    expect(Object.assign(inState('cancelled'), { openedAt: now() }).isPublic).toBe(true);
  });
});

describe('the deadline of a hearing', () => {
  const day = (iso: string): CalendarDay => CalendarDay.of(iso);
  const dueOnEasterDay = (state: ConsultationState): Consultation =>
    Object.assign(inState(state), { deadlineOn: day('2018-04-01') });

  it('is moved to a later day while the hearing is open, and what was approved stands', () => {
    const consultation = dueOnEasterDay('open');

    consultation.extend(day('2018-04-20'));

    expect(consultation.deadlineOn?.toString()).toBe('2018-04-20');
    expect([consultation.version, consultation.state, consultation.approvedDigest]).toEqual([2, 'open', 'digest']);
  });

  it.each(['2018-04-01', '2018-03-31'])('is not moved to %s, which is no later', (iso) => {
    const consultation = dueOnEasterDay('open');

    expect(() => consultation.extend(day(iso))).toThrow(DeadlineShortened);
    expect([consultation.deadlineOn?.toString(), consultation.version]).toEqual(['2018-04-01', 1]);
  });

  it.each(CONSULTATION_STATES.filter((state) => state !== 'open'))('is not moved for all in the state %s', (state) => {
    expect(() => dueOnEasterDay(state).extend(day('2018-04-20'))).toThrow(NotOpen);
  });
});
