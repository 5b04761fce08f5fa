import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { ConsultationProgress } from '../../consultation/consultation-progress.service.js';
import { OpeningService } from '../../consultation/opening/opening.service.js';
import { RecipientReader } from '../../consultation/recipient/recipient-reader.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import { systemActor } from '../../identity/access/actor.js';
import { ApprovalService } from '../../letter/approval/approval.service.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { Clock } from '../../shared/time/clock.js';
import { DispatchExclusion } from '../dispatch-exclusion.entity.js';
import { SUBJECT } from '../dispatch-finder.js';
import { listDigest, type FrozenEntry } from '../dispatch-list.js';
import { Dispatch } from '../dispatch.entity.js';
import { ApprovalLapsed } from '../dispatch.errors.js';

/**
 * Freezes a dispatch whose letters are all prepared: the list with its digest and counts, the hearing opened, everything
 * queued, in one short transaction. Before it nothing has left; after it nothing of the list changes.
 */
@Injectable()
export class DispatchFreezing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly progress: ConsultationProgress,
    private readonly opening: OpeningService,
    private readonly recipients: RecipientReader,
    private readonly approvals: ApprovalService,
    private readonly postOffice: PostOffice,
  ) {}

  /** Throws `ApprovalLapsed` when the hearing is no longer what was approved, and what `OpeningService.open` throws. */
  async freeze({ id, consultationId, hostId, createdByName }: Dispatch): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      const dispatch = await transaction.findOneByOrFail(Dispatch, { id });
      const digest = await this.approvals.digestOf(consultationId, transaction);
      if (digest !== dispatch.approvedDigest) throw new ApprovalLapsed();
      const list = await this.listOf(transaction, dispatch);
      dispatch.freeze(list, this.clock.now());
      await transaction.save(Dispatch, dispatch);
      const actor = systemActor(hostId, createdByName);
      await this.opening.open(transaction, actor, consultationId, digest);
      await this.postOffice.queuePrepared(transaction, SUBJECT, id);
      await this.audit.record(transaction, actor, {
        action: 'dispatch.frozen',
        objectType: SUBJECT,
        objectId: id,
        changes: { listDigest: list.digest, prepared: list.prepared, excluded: list.excluded },
      });
    });
  }

  private async listOf(
    transaction: Transaction,
    dispatch: Dispatch,
  ): Promise<{ digest: string; prepared: number; excluded: number }> {
    const messages = await this.postOffice.preparedFor(transaction, SUBJECT, dispatch.id);
    const exclusions = await transaction.findBy(DispatchExclusion, { dispatchId: dispatch.id });
    const invited = await this.recipients.invited(dispatch.consultationId, transaction);
    const entries: FrozenEntry[] = [
      ...messages.map(({ recipientRef, toAddress, files }) => ({
        invitationId: recipientRef,
        address: toAddress,
        files,
      })),
      ...exclusions.map(({ invitationId, reason }) => ({ invitationId, reason })),
    ];
    const known = new Set(entries.map((entry) => entry.invitationId));
    const isWhole = invited.length === entries.length && invited.every((invitation) => known.has(invitation.id));
    if (!isWhole)
      throw new Error(`Dispatch ${dispatch.id} has ${String(entries.length)} of ${String(invited.length)} bodies`);
    return { digest: listDigest(entries), prepared: messages.length, excluded: exclusions.length };
  }
}
