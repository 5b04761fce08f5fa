import { Injectable } from '@nestjs/common';
import { AuditService, type AuditActor } from '../../audit/audit.service.js';
import type { Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import type { Language } from '../../shared/language/words.js';
import { Clock } from '../../shared/time/clock.js';
import { Host, type Approver, type HostKind } from '../host/host.entity.js';
import { Membership, type HostRole } from './membership.entity.js';
import { hashPassword } from './password.js';
import { Session } from '../session/session.entity.js';
import { Person } from './person.entity.js';

interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly title?: string;
  readonly language?: Language;
}

interface NewHost {
  readonly name: string;
  readonly kind: HostKind;
  readonly mailbox?: string;
  readonly postalAddress?: string;
  readonly approvalBy?: Approver;
}

/** Hosts, people and their roles. Used by the command line, which acts for whoever runs the service. */
@Injectable()
export class PersonService {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  async addHost(transaction: Transaction, actor: AuditActor, input: NewHost): Promise<Host> {
    const host = transaction.create(Host, {
      id: newId(),
      name: input.name,
      kind: input.kind,
      mailbox: input.mailbox ?? null,
      postalAddress: input.postalAddress ?? null,
      approvalBy: input.approvalBy ?? 'another',
      createdAt: this.clock.now(),
    });
    await transaction.insert(Host, host);
    await this.audit.record(
      transaction,
      { ...actor, hostId: host.id },
      { action: 'host.added', objectType: 'host', objectId: host.id, changes: { ...input } },
    );
    return host;
  }

  /** The person with the address, added when there is none. */
  async addPerson(transaction: Transaction, actor: AuditActor, input: NewPerson): Promise<Person> {
    const email = input.email.toLowerCase();
    const known = await transaction.findOneBy(Person, { email });
    if (known) return known;
    const person = transaction.create(Person, {
      id: newId(),
      name: input.name,
      email,
      title: input.title ?? null,
      passwordHash: null,
      language: input.language ?? 'nb',
      isActive: true,
      createdAt: this.clock.now(),
    });
    await transaction.insert(Person, person);
    await this.audit.record(transaction, actor, {
      action: 'person.added',
      objectType: 'person',
      objectId: person.id,
      changes: { ...input },
    });
    return person;
  }

  /** Gives a person a role at a host; giving it again changes nothing. */
  async grant(
    transaction: Transaction,
    actor: AuditActor,
    membership: { personId: string; hostId: string; role: HostRole },
  ): Promise<void> {
    if (await transaction.existsBy(Membership, membership)) return;
    await transaction.insert(Membership, { ...membership, id: newId(), createdAt: this.clock.now() });
    await this.audit.record(
      transaction,
      { ...actor, hostId: membership.hostId },
      {
        action: 'membership.granted',
        objectType: 'person',
        objectId: membership.personId,
        changes: { role: membership.role },
      },
    );
  }

  async setPassword(transaction: Transaction, actor: AuditActor, personId: string, password: string): Promise<void> {
    await transaction.update(Person, { id: personId }, { passwordHash: await hashPassword(password) });
    await this.audit.record(transaction, actor, {
      action: 'person.passwordSet',
      objectType: 'person',
      objectId: personId,
    });
  }

  /** Takes away the right to sign in, and ends every session at once. What the person did stays theirs. */
  async deactivate(transaction: Transaction, actor: AuditActor, personId: string): Promise<void> {
    await transaction.update(Person, { id: personId }, { isActive: false });
    await transaction.delete(Session, { personId });
    await this.audit.record(transaction, actor, {
      action: 'person.deactivated',
      objectType: 'person',
      objectId: personId,
    });
  }
}
