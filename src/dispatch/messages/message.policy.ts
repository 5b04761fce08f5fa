import type { ConsultationPermission } from '../../consultation/consultation.policy.js';

/** What one must be allowed in the hearing to do it with the messages of its dispatches. Whoever may not read it finds none. */
export const messagePolicy = {
  see: 'mayRead',
  mend: 'mayEdit',
  post: 'mayEdit',
} as const satisfies Record<string, ConsultationPermission>;
