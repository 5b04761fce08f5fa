import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import { PostRecords } from '../../delivery/post-records.service.js';
import { systemActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { Clock } from '../../shared/time/clock.js';
import { SUBJECT } from '../dispatch-finder.js';
import { Dispatch } from '../dispatch.entity.js';

/** Ends a dispatch when each of its messages has found an end, good or bad. */
@Injectable()
export class DispatchEnding {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly records: PostRecords,
    private readonly postOffice: PostOffice,
  ) {}

  /** Looks at those that are under way; true when one has ended. */
  async round(): Promise<boolean> {
    const underWay = await this.database.reader.find(Dispatch, { where: { state: 'queued' }, order: { id: 'ASC' } });
    let hasEnded = false;
    for (const { id, stoppedAt } of underWay) {
      if (stoppedAt !== null) await this.cancelReturned(id);
      if (await this.records.isWaiting(SUBJECT, id)) continue;
      hasEnded = (await this.end(id)) || hasEnded;
    }
    return hasEnded;
  }

  /** What was being handed over when the dispatch was stopped may come back from the relay; it does not leave again. */
  private async cancelReturned(id: string): Promise<void> {
    const counts = await this.records.countsFor(SUBJECT, id);
    if (!counts.has('held') && !counts.has('queued')) return;
    await this.database.write(async (transaction) => {
      await this.postOffice.cancelWaiting(transaction, SUBJECT, id);
      await this.postOffice.hold(transaction, SUBJECT, id);
    });
  }

  private async end(id: string): Promise<boolean> {
    return this.database.write(async (transaction) => {
      const dispatch = await transaction.findOneBy(Dispatch, { id, state: 'queued' });
      if (!dispatch) return false;
      dispatch.finish(this.clock.now());
      const changed = await transaction.update(
        Dispatch,
        { id, state: 'queued' },
        { state: dispatch.state, endedAt: dispatch.endedAt },
      );
      if (changed.affected === 0) return false;
      if (dispatch.stoppedAt !== null) await this.postOffice.cancelWaiting(transaction, SUBJECT, id);
      await this.audit.record(transaction, systemActor(dispatch.hostId), {
        action: 'dispatch.ended',
        objectType: SUBJECT,
        objectId: id,
      });
      return true;
    });
  }
}
