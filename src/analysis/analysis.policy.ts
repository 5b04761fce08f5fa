import { worksAt, type Actor } from '../identity/access/actor.js';

/**
 * Who may read the comments, placements and codebook of a hearing. Working with them is `consultationPolicy.maySummarise`:
 * a summariser or adviser at the host, or whoever is one in the hearing.
 */
export const analysisPolicy = {
  /** Whoever works at the host, and the service acting for it. A body with a response link reads the hearing, not this. */
  mayRead: (actor: Actor, consultation: { readonly hostId: string }): boolean =>
    worksAt(actor, consultation.hostId) || (actor.kind === 'system' && actor.hostId === consultation.hostId),
} as const;
