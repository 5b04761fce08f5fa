import { hasRoleAt, type Actor } from '../../identity/access/actor.js';

/** Every permission of a letterhead: it is the host's face, and its administrator's alone to see to. */
export const letterheadPolicy = {
  /** Whoever administers the host; reading the page is a part of it. */
  mayChange: (actor: Actor, hostId: string): boolean => hasRoleAt(actor, hostId, 'administrator'),
} as const;
