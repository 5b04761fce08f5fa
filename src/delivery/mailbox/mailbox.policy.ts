import { hasRoleAt, type PersonActor } from '../../identity/access/actor.js';

/** Who may look into the built-in mailbox: those who send. It holds letters and sign-in links of the host's own people. */
export const mailboxPolicy = {
  read: (actor: PersonActor): boolean => hasRoleAt(actor, actor.hostId, 'administrator', 'adviser'),
};
