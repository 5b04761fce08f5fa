import { hasRoleAt, type Actor } from '../../identity/access/actor.js';
import { incomingMailPolicy } from '../../delivery/incoming/incoming-mail.policy.js';

/**
 * Who may say what a mail is: whoever may read it, and may enter answers at its host. Whether they may enter one in the
 * hearing that they choose is the hearing's to say (`consultationPolicy.maySummarise`).
 */
export const mailAnswerPolicy = {
  mayDecide: (actor: Actor, mail: { readonly hostId: string; readonly isStray: boolean }): boolean =>
    incomingMailPolicy.read(actor, mail) && hasRoleAt(actor, mail.hostId, 'summariser', 'adviser'),
} as const;
