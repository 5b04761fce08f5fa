import { CalendarDay } from '../../shared/time/calendar-day.js';
import { DispatchPlan } from './dispatch-plan.entity.js';
import { PLAN_STATES, type PlanState } from './plan-status.js';
import { OwnPlan, PlanCannotBecome, PlanChanged, PlanReturnWithoutNote } from './plan.errors.js';

const at = new Date('2018-02-01T11:00:00Z');
const adviser = { id: 'randi', name: 'Randi Rådgiver' };
const approver = { id: 'gunnar', name: 'Gunnar Godkjenner' };

function planIn(state: PlanState, more: Partial<DispatchPlan> = {}): DispatchPlan {
  const isSubmitted = state === 'submitted' || state === 'approved';
  return Object.assign(new DispatchPlan(), {
    state,
    createdById: adviser.id,
    submittedById: adviser.id,
    submittedDigest: isSubmitted ? 'seen' : null,
    approvedDigest: state === 'approved' ? 'seen' : null,
    daysBefore: null,
    dueOn: null,
    version: 1,
    ...more,
  });
}

const deeds: Record<string, { readonly from: readonly PlanState[]; readonly verb: (plan: DispatchPlan) => void }> = {
  submitted: {
    from: ['planned', 'returned'],
    verb: (plan) => {
      plan.submit('seen', adviser);
    },
  },
  approved: {
    from: ['submitted'],
    verb: (plan) => {
      plan.approve('seen', approver, { at, ownWork: 'refused' });
    },
  },
  returned: {
    from: ['submitted'],
    verb: (plan) => {
      plan.return('Begrunnelsen mangler.');
    },
  },
  begun: {
    from: ['approved'],
    verb: (plan) => {
      plan.begin('seen', 'a dispatch');
    },
  },
  'taken back after its dispatch was cancelled': {
    from: ['submitted', 'approved', 'begun'],
    verb: (plan) => {
      plan.comeBack();
    },
  },
  dropped: {
    from: ['planned', 'submitted', 'approved', 'returned'],
    verb: (plan) => {
      plan.drop();
    },
  },
};

describe('a plan', () => {
  test.each(Object.entries(deeds))('is %s only from where that makes sense', (_, { from, verb }) => {
    const possible = PLAN_STATES.filter((state) => {
      try {
        verb(planIn(state));
        return true;
      } catch (error) {
        expect(error).toBeInstanceOf(PlanCannotBecome);
        return false;
      }
    });

    expect(possible).toEqual(from);
  });

  test('that has been changed since it was approved is not sent, and can be submitted again', () => {
    const plan = planIn('approved');

    expect(() => {
      plan.begin('another', 'a dispatch');
    }).toThrow(PlanChanged);
    plan.submit('another', adviser);

    expect(plan).toMatchObject({ state: 'submitted', submittedDigest: 'another', approvedDigest: null });
  });

  test('that has been changed since it was submitted is not approved', () => {
    expect(() => {
      planIn('submitted').approve('another', approver, { at, ownWork: 'refused' });
    }).toThrow(PlanChanged);
  });

  test.each(['createdById', 'submittedById'] as const)(
    'is not approved by its own %s, unless the host allows it',
    (who) => {
      const own = { createdById: adviser.id, submittedById: adviser.id, [who]: approver.id };

      expect(() => {
        planIn('submitted', own).approve('seen', approver, { at, ownWork: 'refused' });
      }).toThrow(OwnPlan);
      const allowed = planIn('submitted', own);
      allowed.approve('seen', approver, { at, ownWork: 'allowed' });
      expect(allowed).toMatchObject({ state: 'approved', approvedById: approver.id, approvedAt: at });
    },
  );

  test('is not returned without a note', () => {
    expect(() => {
      planIn('submitted').return(' ');
    }).toThrow(PlanReturnWithoutNote);
  });

  test('goes so many days before the deadline as it is now, or on its own day, or when somebody presses', () => {
    const deadlineOn = CalendarDay.of('2018-06-01');

    expect(planIn('planned', { daysBefore: 14 }).dueDay({ deadlineOn })?.toString()).toBe('2018-05-18');
    expect(planIn('planned', { daysBefore: 14 }).dueDay({ deadlineOn: null })).toBeNull();
    expect(planIn('planned', { dueOn: deadlineOn }).dueDay({ deadlineOn: null })).toBe(deadlineOn);
    expect(planIn('planned').dueDay({ deadlineOn })).toBeNull();
  });
});
