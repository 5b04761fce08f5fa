import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { Database, type Reader } from '../../shared/database/database.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import type { PersonActor } from '../access/actor.js';
import { Host, type Approver } from './host.entity.js';
import { hostPolicy } from './host.policy.js';

/** What an association chooses about approval by a second person. */
@Injectable()
export class HostApproval {
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

  /** Chooses who may approve. Throws `NotAllowed`, and `ApprovalNotChosen` at a state body. */
  async choose(actor: PersonActor, by: Approver): Promise<void> {
    await this.database.write(async (transaction) => {
      const host = await this.find(actor, transaction);
      host.chooseApproval(by);
      await transaction.save(Host, host);
      const deed = { action: 'host.approvalChosen', objectType: 'host', objectId: host.id };
      await this.audit.record(transaction, actor, { ...deed, changes: { approvalBy: by } });
    });
  }
}
