import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import type { Transaction } from '../../shared/database/database.js';
import { SUBJECT } from '../dispatch-finder.js';
import { Dispatch } from '../dispatch.entity.js';

/** Takes up a dispatch that was done, when one of its letters is on its way again: it is done when that letter is. */
@Injectable()
export class DispatchReopening {
  constructor(private readonly audit: AuditService) {}

  /** Does nothing with a dispatch that is not done. Throws `DispatchCannotBecome` for one that was stopped. */
  async reopen(transaction: Transaction, actor: PersonActor, id: string): Promise<void> {
    const dispatch = await transaction.findOneBy(Dispatch, { id, state: 'done' });
    if (!dispatch) return;
    dispatch.reopen();
    await transaction.update(Dispatch, { id }, { state: dispatch.state, endedAt: dispatch.endedAt });
    await this.audit.record(transaction, actor, { action: 'dispatch.reopened', objectType: SUBJECT, objectId: id });
  }
}
