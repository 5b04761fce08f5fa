import type { TestApp } from '../support/app.js';
import { systemActor } from '../../src/identity/access/actor.js';
import type { Host } from '../../src/identity/host/host.entity.js';
import type { HostRole } from '../../src/identity/person/membership.entity.js';
import { Person } from '../../src/identity/person/person.entity.js';
import { PersonService } from '../../src/identity/person/person.service.js';

/** The permanent cast: two hosts and their people. Everybody's password is `PASSWORD`. */
export interface Cast {
  readonly directorate: Host;
  readonly medicalAssociation: Host;
  readonly administrator: Person;
  readonly adviser: Person;
  readonly approver: Person;
  readonly summariser: Person;
  readonly reader: Person;
  /** Works at the other host and must find nothing of the directorate's. */
  readonly secretary: Person;
}

export const PASSWORD = 'rett-hest-batteri-stift';
/** The password as it is stored, derived as quickly as can be: nobody is to guess it, and tests sign in a thousand times. */
const STORED = 'scrypt$2$8$1$BwcHBwcHBwcHBwcHBwcHBw$cuAjjcLtQ2J0mnH5jo-9jhGUHXaJqqHcifKtdcvqgtM';

/** Puts the cast into an empty database. */
export async function addCast(test: TestApp): Promise<Cast> {
  const people = test.app.get(PersonService);
  const actor = systemActor(null, 'test');
  return test.database.write(async (transaction) => {
    const directorate = await people.addHost(transaction, actor, {
      name: 'Helsedirektoratet',
      kind: 'stateBody',
      mailbox: 'postmottak@helsedir.example',
      postalAddress: 'Postboks 220 Skøyen, 0213 Oslo',
    });
    const medicalAssociation = await people.addHost(transaction, actor, {
      name: 'Den norske legeforening',
      kind: 'association',
      approvalBy: 'anyone',
    });
    const add = async (name: string, email: string, host: Host, role: HostRole, title?: string): Promise<Person> => {
      const person = await people.addPerson(transaction, actor, {
        name,
        email,
        ...(title === undefined ? {} : { title }),
      });
      await people.grant(transaction, actor, { personId: person.id, hostId: host.id, role });
      await transaction.update(Person, { id: person.id }, { passwordHash: STORED });
      return person;
    };
    return {
      directorate,
      medicalAssociation,
      administrator: await add('Astrid Administrator', 'astrid@helsedir.example', directorate, 'administrator'),
      adviser: await add('Randi Rådgiver', 'randi@helsedir.example', directorate, 'adviser', 'seniorrådgiver'),
      approver: await add('Didrik Direktør', 'didrik@helsedir.example', directorate, 'approver', 'avdelingsdirektør'),
      summariser: await add('Oddny Oppsummerer', 'oddny@helsedir.example', directorate, 'summariser', 'rådgiver'),
      reader: await add('Leiv Leser', 'leiv@helsedir.example', directorate, 'reader'),
      secretary: await add('Sekretær Sunniva', 'sunniva@legeforeningen.example', medicalAssociation, 'adviser'),
    };
  });
}
