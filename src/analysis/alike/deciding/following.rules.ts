/**
 * What became of each comment of a family: it is the first, whom the others follow; it follows; it was decided before and
 * keeps that; it does not stand in the place and was not put there; somebody changed it meanwhile; it is no longer there.
 */
export const FOLLOW_OUTCOMES = ['first', 'follows', 'kept', 'notPlaced', 'changedMeanwhile', 'gone'] as const;
export type FollowOutcome = (typeof FOLLOW_OUTCOMES)[number];

/** What became of each when the decision was taken back: as it was before; changed since and left so; no longer there. */
export const TAKING_BACK_OUTCOMES = ['restored', 'changedMeanwhile', 'gone'] as const;
export type TakingBackOutcome = (typeof TAKING_BACK_OUTCOMES)[number];

/** What to do with those that do not stand in the place: place them there like the first, or leave them. */
export const ON_MISSING = ['place', 'leave'] as const;
export type OnMissing = (typeof ON_MISSING)[number];

/** How many a decision can be given to at once. */
export const MOST_FOLLOWERS = 2000;
