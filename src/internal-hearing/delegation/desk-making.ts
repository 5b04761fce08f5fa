import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import type { HostRole } from '../../identity/person/membership.entity.js';
import { PersonService } from '../../identity/person/person.service.js';
import { Organisation } from '../../register/organisation/organisation.entity.js';
import type { Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotAllowed } from '../../shared/errors/domain-error.js';
import type { Language } from '../../shared/language/words.js';
import { Clock } from '../../shared/time/clock.js';
import { HostBody } from '../host-body.entity.js';

/** Everything there is to do at a small association; the administrator shares it out when there are more. */
const FIRST_ROLES = ['administrator', 'adviser', 'approver', 'summariser'] as const satisfies readonly HostRole[];

/** Somebody whose address has been confirmed. */
export interface FirstPerson {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** Makes the desk of a body that has none: a host of its own, with its first administrator. */
@Injectable()
export class DeskMaking {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly people: PersonService,
  ) {}

  /** Lets nobody else make the same body's desk until the transaction ends, under whichever of its merged rows it was asked. */
  async lock(transaction: Transaction, organisationId: string): Promise<void> {
    await transaction.query(
      `UPDATE "organisation" SET "version" = "version"
       WHERE "id" = (SELECT COALESCE("mergedIntoId", "id") FROM "organisation" WHERE "id" = $1)`,
      [organisationId],
    );
  }

  /** Keeps that the desk where the person works is the body's, when it was found by its name. */
  async claim(transaction: Transaction, organisationId: string, person: PersonActor): Promise<void> {
    const { hostId } = person;
    if (await transaction.existsBy(HostBody, { hostId })) return;
    await this.keepBody(transaction, hostId, organisationId);
    const claimed = { action: 'host.bodyKept', objectType: 'host', objectId: hostId };
    await this.audit.record(transaction, person, { ...claimed, changes: { organisationId } });
  }

  /** The person as an actor at the new desk. The body's name is as the register has it. Anyone may approve there. */
  async make(transaction: Transaction, organisationId: string, first: FirstPerson): Promise<PersonActor> {
    const by = { id: 'system', name: first.name, hostId: null };
    const person = await this.people.addPerson(transaction, by, first);
    if (!person.isActive) throw new NotAllowed('person.signIn');
    const body = await transaction.findOneByOrFail(Organisation, { id: organisationId });
    const actor = { id: person.id, name: person.name };
    const named = { name: body.name, kind: 'association', approvalBy: 'anyone' } as const;
    const host = await this.people.addHost(transaction, { ...actor, hostId: null }, named);
    const at = { ...actor, hostId: host.id };
    await this.keepBody(transaction, host.id, organisationId);
    for (const role of FIRST_ROLES) {
      await this.people.grant(transaction, at, { personId: person.id, hostId: host.id, role });
    }
    const signedIn = { action: 'person.signedIn', objectType: 'person', objectId: person.id, changes: { way: 'code' } };
    await this.audit.record(transaction, { ...actor, hostId: null }, signedIn);
    return {
      ...{ kind: 'person', id: person.id, name: person.name, hostId: host.id, hostName: host.name },
      ...{ hostKind: host.kind, roles: new Set(FIRST_ROLES) },
    };
  }

  private async keepBody(transaction: Transaction, hostId: string, organisationId: string): Promise<void> {
    await transaction.insert(HostBody, { id: newId(), hostId, organisationId, createdAt: this.clock.now() });
  }
}
