import { hasRoleAt, type Actor } from '../../../identity/access/actor.js';

/** Every permission of a host's templates for summaries: they are its look, and its administrator's alone to see to. */
export const summaryTemplatePolicy = {
  mayChange: (actor: Actor, hostId: string): boolean => hasRoleAt(actor, hostId, 'administrator'),
} as const;
