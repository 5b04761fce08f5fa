import type { PlanState } from './plan-status.js';
import type { PlanView } from './plan-overview.service.js';
import { isSendable } from './sending-window.js';

/** What the reader of a plan's page can do now, or why nothing. */
export const PLAN_STEPS = [
  'submit',
  'lapsed',
  'cannotPlan',
  'decide',
  'ownWork',
  'waits',
  'send',
  'goesByItself',
  'notOpen',
  'begun',
  'dropped',
] as const;
export type PlanStepOpen = (typeof PLAN_STEPS)[number];

/** The one step that stands open to the reader. */
export function planStepFor(view: PlanView): PlanStepOpen {
  return STEPS[view.plan.state](view);
}

const STEPS: Readonly<Record<PlanState, (view: PlanView) => PlanStepOpen>> = {
  planned: toSubmit,
  returned: toSubmit,
  submitted: ({ plan, digest, mayPlan, mayDecide, isOwnWork }) => {
    if (plan.isOutdated(digest)) return mayPlan ? 'lapsed' : 'cannotPlan';
    if (isOwnWork) return 'ownWork';
    return mayDecide ? 'decide' : 'waits';
  },
  approved: ({ plan, digest, consultation, mayPlan }) => {
    if (plan.isOutdated(digest)) return mayPlan ? 'lapsed' : 'cannotPlan';
    const mayGo = isSendable(plan.kind, consultation);
    if (plan.dueDay(consultation) !== null && (mayGo || consultation.isInPreparation)) return 'goesByItself';
    return mayGo ? 'send' : 'notOpen';
  },
  begun: () => 'begun',
  dropped: () => 'dropped',
};

function toSubmit({ mayPlan }: PlanView): PlanStepOpen {
  return mayPlan ? 'submit' : 'cannotPlan';
}
