import { hasRoleAt, type Actor } from '../../identity/access/actor.js';

/** What a policy needs to know of a mail. */
interface OfHost {
  readonly hostId: string;
  readonly isStray: boolean;
}

/**
 * Who may see what came by e-mail, and deal with it: those who send letters and those who enter answers. It is not for every
 * reader of the host, since people write more than they should in an e-mail. Mail of which nothing says whose it is, is for
 * administrators alone.
 */
export const incomingMailPolicy = {
  open: (actor: Actor, hostId: string): boolean => hasRoleAt(actor, hostId, 'administrator', 'adviser', 'summariser'),

  seeStray: (actor: Actor, hostId: string): boolean => hasRoleAt(actor, hostId, 'administrator'),

  read: (actor: Actor, mail: OfHost): boolean =>
    mail.isStray ? incomingMailPolicy.seeStray(actor, mail.hostId) : incomingMailPolicy.open(actor, mail.hostId),

  /** Says that it is done, that it is a returned message, or takes it up again: whoever reads it knows what it is. */
  settle: (actor: Actor, mail: OfHost): boolean => incomingMailPolicy.read(actor, mail),
} as const;
