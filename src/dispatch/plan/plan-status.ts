/** Where a plan stands. */
export const PLAN_STATES = ['planned', 'submitted', 'approved', 'returned', 'begun', 'dropped'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/**
 * What each state may become. Back to `planned` is a change of what was submitted or approved, which voids it, or a
 * dispatch that was cancelled before anything left, so that a person must look at it again.
 */
export const PLAN_TRANSITIONS: { readonly [From in PlanState]: readonly Exclude<PlanState, From>[] } = {
  planned: ['submitted', 'dropped'],
  submitted: ['approved', 'returned', 'planned', 'dropped'],
  approved: ['begun', 'planned', 'dropped'],
  returned: ['submitted', 'dropped'],
  begun: ['planned'],
  dropped: [],
};

/** The states in which something is still to come of a plan. */
export const STANDING_STATES = ['planned', 'submitted', 'approved', 'returned'] as const satisfies readonly PlanState[];

export function mayBecome(from: PlanState, to: PlanState): boolean {
  return PLAN_TRANSITIONS[from].some((state) => state === to);
}

/** Whom a plan is to: those who are silent on the day, everybody on the list, bodies that were named, or all who have answered. */
export const PLAN_AUDIENCES = ['silent', 'all', 'chosen', 'answered'] as const;
export type PlanAudience = (typeof PLAN_AUDIENCES)[number];
