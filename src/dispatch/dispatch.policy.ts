import type { ConsultationPermission } from '../consultation/consultation.policy.js';

/** What one must be allowed in the hearing to do it with a dispatch. Whoever may not read the hearing finds no dispatch. */
export const dispatchPolicy = {
  watch: 'mayRead',
  start: 'mayEdit',
  pause: 'mayEdit',
  resume: 'mayEdit',
  stop: 'mayEdit',
  plan: 'mayEdit',
  approve: 'mayApprove',
} as const satisfies Record<string, ConsultationPermission>;
