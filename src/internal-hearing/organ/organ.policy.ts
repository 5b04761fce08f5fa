import { hasRoleAt, type Actor } from '../../identity/access/actor.js';

/**
 * Every permission of the organs of a host and their meetings. All who work there read them, by the host where they are now;
 * other hosts find nothing of them.
 */
export const organPolicy = {
  /** An adviser or administrator at the host: a secretary keeps the calendar of the board. */
  mayKeep: (actor: Actor, hostId: string): boolean => hasRoleAt(actor, hostId, 'adviser', 'administrator'),
} as const;
