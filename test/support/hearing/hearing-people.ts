import type { PersonActor } from '../../../src/identity/access/actor.js';
import { systemActor } from '../../../src/identity/access/actor.js';
import { Actors } from '../../../src/identity/access/actors.js';
import type { Host } from '../../../src/identity/host/host.entity.js';
import type { Person } from '../../../src/identity/person/person.entity.js';
import { PersonService } from '../../../src/identity/person/person.service.js';
import { PASSWORD, type Cast } from '../../people/cast.js';
import type { TestApp } from '../app.js';

/** Whoever does the work of a hearing. */
export interface HearingPeople {
  readonly adviser: PersonActor;
  /** Neither wrote nor submitted the hearing, and may therefore approve it. */
  readonly approver: PersonActor;
}

/** The people of the directorate. */
export async function directoratePeople(test: TestApp, cast: Cast): Promise<HearingPeople> {
  return {
    adviser: await actorOf(test, cast.adviser, cast.directorate),
    approver: await actorOf(test, cast.approver, cast.directorate),
  };
}

/** The people of the other host; its approver is added, since the cast has only a secretary there. */
export async function associationPeople(test: TestApp, cast: Cast): Promise<HearingPeople> {
  const people = test.app.get(PersonService, { strict: false });
  const actor = systemActor(null, 'test');
  const host = cast.medicalAssociation;
  const approver = await test.database.write(async (transaction) => {
    const person = await people.addPerson(transaction, actor, {
      name: 'Generalsekretær Gerd',
      email: 'gerd@legeforeningen.example',
      title: 'generalsekretær',
    });
    await people.grant(transaction, actor, { personId: person.id, hostId: host.id, role: 'approver' });
    await people.setPassword(transaction, actor, person.id, PASSWORD);
    return person;
  });
  return { adviser: await actorOf(test, cast.secretary, host), approver: await actorOf(test, approver, host) };
}

async function actorOf(test: TestApp, person: Person, host: Host): Promise<PersonActor> {
  const actor = await test.app.get(Actors, { strict: false }).personAt(person.id, host.id);
  if (!actor) throw new Error(`${person.name} has no role at ${host.name}`);
  return actor;
}
