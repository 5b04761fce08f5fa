import type { INestApplicationContext } from '@nestjs/common';
import { systemActor, type PersonActor } from '../../identity/access/actor.js';
import { Actors } from '../../identity/access/actors.js';
import { Host, type HostKind } from '../../identity/host/host.entity.js';
import type { HostRole } from '../../identity/person/membership.entity.js';
import type { Person } from '../../identity/person/person.entity.js';
import { PersonService } from '../../identity/person/person.service.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { guests, hosts, type HearingContent, type Person as PersonContent } from '../content/index.js';

const actor = systemActor(null, 'demonstration');

/** The people of the demonstration as they act: three at the directorate, and the secretary of an umbrella body. */
export interface Cast {
  readonly adviser: PersonActor;
  readonly approver: PersonActor;
  readonly summariser: PersonActor;
  readonly secretary: PersonActor;
}

/** An association's secretary does everything there alone. */
const ROLES: Readonly<Record<keyof Cast, readonly HostRole[]>> = {
  adviser: ['adviser'],
  approver: ['approver'],
  summariser: ['summariser'],
  secretary: ['administrator', 'adviser', 'summariser'],
};

/** Adds the hosts and the people; whoever is there already stays as they are. */
export async function addCast(context: INestApplicationContext, { cast, contact }: HearingContent): Promise<Cast> {
  const people = context.get(PersonService);
  const added = await context.get(Database).write(async (transaction) => {
    const directorate = await hostOf(transaction, people, 'stateBody', contact.mailbox);
    const association = await hostOf(transaction, people, 'association');
    const add = async (content: PersonContent, role: keyof Cast, host: Host): Promise<Person> => {
      const person = await people.addPerson(transaction, actor, content);
      for (const each of ROLES[role]) {
        await people.grant(transaction, actor, { personId: person.id, hostId: host.id, role: each });
      }
      return person;
    };
    return {
      adviser: await add(cast.adviser, 'adviser', directorate),
      approver: await add(cast.approver, 'approver', directorate),
      summariser: await add(cast.summariser, 'summariser', directorate),
      secretary: await add(guests.umbrella, 'secretary', association),
    };
  });
  return {
    adviser: await actorOf(context, added.adviser.id),
    approver: await actorOf(context, added.approver.id),
    summariser: await actorOf(context, added.summariser.id),
    secretary: await actorOf(context, added.secretary.id),
  };
}

async function hostOf(
  transaction: Transaction,
  people: PersonService,
  kind: HostKind,
  mailbox?: string,
): Promise<Host> {
  const name = hosts.find((host) => host.kind === kind)?.name ?? '';
  const known = await transaction.findOneBy(Host, { name });
  return known ?? people.addHost(transaction, actor, { name, kind, ...(mailbox === undefined ? {} : { mailbox }) });
}

async function actorOf(context: INestApplicationContext, personId: string): Promise<PersonActor> {
  const person = await context.get(Actors).personAt(personId);
  if (!person) throw new Error('Somebody of the cast has no role at any host');
  return person;
}
