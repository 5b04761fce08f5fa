/** Where a hearing is: being written, being approved, out, or behind us (status). */
export const CONSULTATION_STATES = [
  'draft',
  'submittedForApproval',
  'returned',
  'approved',
  'open',
  'closed',
  'summarised',
  'archived',
  'cancelled',
] as const;
export type ConsultationState = (typeof CONSULTATION_STATES)[number];

/**
 * The ways on from each state. Back to `draft` from the states of approval is a change of what was submitted or approved,
 * which voids it; `returned` stays returned while it is mended, so that the approver's note stands until it is answered.
 */
export const CONSULTATION_TRANSITIONS: Readonly<Record<ConsultationState, readonly ConsultationState[]>> = {
  draft: ['submittedForApproval', 'cancelled'],
  submittedForApproval: ['approved', 'returned', 'draft', 'cancelled'],
  returned: ['submittedForApproval', 'cancelled'],
  approved: ['open', 'draft', 'cancelled'],
  open: ['closed', 'cancelled'],
  closed: ['summarised'],
  summarised: ['archived'],
  archived: [],
  cancelled: [],
};

/** The states in which a hearing is written; after them its content stands as it was sent. */
export const PREPARATION_STATES = [
  'draft',
  'submittedForApproval',
  'returned',
  'approved',
] as const satisfies readonly ConsultationState[];

/** The states in which everyone may read a hearing (offentleglova § 3): from the day it opens. */
export const PUBLIC_STATES = [
  'open',
  'closed',
  'summarised',
  'archived',
] as const satisfies readonly ConsultationState[];

export function isOneOf<S extends string>(states: readonly S[], state: string): state is S {
  return states.some((candidate) => candidate === state);
}
