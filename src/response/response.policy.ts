import { worksAt, type Actor } from '../identity/access/actor.js';

/** What a policy needs to know of an answer. */
interface OfBody {
  readonly hostId: string;
  readonly invitationId: string;
}

/**
 * Who may do what with an answer. A body acts for itself, by its link, and nobody for it. What came by e-mail or on paper
 * is entered by whoever may summarise the hearing (`consultationPolicy.maySummarise`), in their own name.
 */
export const responsePolicy = {
  /** The body itself, everyone who works at the host, and the service acting for the host. */
  mayRead: (actor: Actor, response: OfBody): boolean =>
    isOwn(actor, response) ||
    worksAt(actor, response.hostId) ||
    (actor.kind === 'system' && actor.hostId === response.hostId),

  /** Type and upload. */
  mayWrite: (actor: Actor, response: OfBody): boolean => isOwn(actor, response),

  /** Submit, withdraw, and invite colleagues: not a colleague who was only asked to write. */
  maySubmit: (actor: Actor, response: OfBody): boolean =>
    actor.kind === 'link' && actor.maySubmit && isOwn(actor, response),
} as const;

function isOwn(actor: Actor, response: OfBody): boolean {
  return actor.kind === 'link' && actor.invitationId === response.invitationId;
}
