import { hasRoleAt, type Actor } from '../access/actor.js';

/** Who decides what holds for everyone at a host. */
export const hostPolicy = {
  /** Its administrators. */
  mayChoose: (actor: Actor, hostId: string): boolean => hasRoleAt(actor, hostId, 'administrator'),
};
