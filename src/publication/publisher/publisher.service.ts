import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Host } from '../../identity/host/host.entity.js';
import { hostPolicy } from '../../identity/host/host.policy.js';
import type { OrganisationNumber } from '../../register/organisation/organisation-number.js';
import { Database, type Reader } from '../../shared/database/database.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';

/** By which number a host is known as the publisher of its hearings (utgiver), in what others read by machine. */
@Injectable()
export class Publishers {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** The host where the person works, for its administrators. Throws `NotAllowed`. */
  async find(actor: PersonActor, via: Reader = this.database.reader): Promise<Host> {
    if (!hostPolicy.mayChoose(actor, actor.hostId)) throw new NotAllowed('host.choose');
    const host = await via.findOneBy(Host, { id: actor.hostId });
    if (!host) throw new NotFound('host');
    return host;
  }

  /** Says the number, or takes it back. Throws `NotAllowed`. */
  async say(actor: PersonActor, number: OrganisationNumber | null): Promise<void> {
    await this.database.write(async (transaction) => {
      const host = await this.find(actor, transaction);
      host.beKnownBy(number?.toString() ?? null);
      await transaction.save(Host, host);
      const deed = { action: 'host.numberSaid', objectType: 'host', objectId: host.id };
      await this.audit.record(transaction, actor, {
        ...deed,
        changes: { organisationNumber: host.organisationNumber },
      });
    });
  }
}
