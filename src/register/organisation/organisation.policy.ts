import { hasRoleAt, type Actor } from '../../identity/access/actor.js';
import type { Organisation } from './organisation.entity.js';

/**
 * Who may change what is common to all hosts: the name, number and language form of a body, whether it is in use, and that
 * two are one. State bodies keep the register for all; an association keeps what it has added itself.
 */
export const organisationPolicy = {
  /** Advisers and administrators at any host; the service when it acts for one. */
  mayCreate: (actor: Actor): boolean => isEditor(actor) || (actor.kind === 'system' && actor.hostId !== null),

  mayEdit: (actor: Actor, organisation: Pick<Organisation, 'createdByHostId'>): boolean =>
    isEditor(actor) && (isAtStateBody(actor) || organisation.createdByHostId === actor.hostId),
};

function isEditor(actor: Actor): boolean {
  return actor.hostId !== null && hasRoleAt(actor, actor.hostId, 'adviser', 'administrator');
}

function isAtStateBody(actor: Actor): boolean {
  return actor.kind === 'person' && actor.hostKind === 'stateBody';
}
