import { hasRoleAt, type Actor } from '../../identity/access/actor.js';

/** Every permission of a host's programmes. All who work at the host read them; what everyone may read is published elsewhere. */
export const programmePolicy = {
  /** An adviser or administrator at the host, and the service when it acts for the host. */
  mayKeep: (actor: Actor, hostId: string): boolean =>
    hasRoleAt(actor, hostId, 'adviser', 'administrator') || (actor.kind === 'system' && actor.hostId === hostId),
} as const;
