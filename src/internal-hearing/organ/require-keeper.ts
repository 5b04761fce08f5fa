import type { PersonActor } from '../../identity/access/actor.js';
import { NotAllowed } from '../../shared/errors/domain-error.js';
import { organPolicy } from './organ.policy.js';

/** Throws `NotAllowed` for whoever may not keep the organs of the host, before a form is read. */
export function requireKeeper(person: PersonActor): void {
  if (!organPolicy.mayKeep(person, person.hostId)) throw new NotAllowed('organ.mayKeep');
}
