import { hasRoleAt, worksAt, type Actor } from '../identity/access/actor.js';

/** Who may see and change what a host has in the register: its categories, groups, contacts, associations and imports. */
export const registerPolicy = {
  /** Everybody who works at the host. */
  mayRead: (actor: Actor, hostId: string): boolean => worksAt(actor, hostId) || actsFor(actor, hostId),

  /** Advisers and administrators at the host; the service when it acts for the host. */
  mayEdit: (actor: Actor, hostId: string): boolean =>
    hasRoleAt(actor, hostId, 'adviser', 'administrator') || actsFor(actor, hostId),
};

function actsFor(actor: Actor, hostId: string): boolean {
  return actor.kind === 'system' && actor.hostId === hostId;
}
