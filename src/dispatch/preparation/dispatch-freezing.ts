import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { ConsultationProgress } from '../../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { OpeningService } from '../../consultation/opening/opening.service.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import { systemActor } from '../../identity/access/actor.js';
import { ApprovalService } from '../../letter/approval/approval.service.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { Clock } from '../../shared/time/clock.js';
import { SUBJECT } from '../dispatch-finder.js';
import { Dispatch } from '../dispatch.entity.js';
import { ApprovalLapsed } from '../dispatch.errors.js';
import type { DispatchPlan } from '../plan/dispatch-plan.entity.js';
import { PlanDigest } from '../plan/plan-digest.js';
import { PlanFinder } from '../plan/plan-finder.js';
import { requireSendable } from '../plan/sending-window.js';
import { FrozenLists } from './frozen-lists.js';

/**
 * Freezes a dispatch whose letters are all prepared: the list with its digest and counts, the hearing opened when it is the
 * announcement, everything queued, in one short transaction. Before it nothing has left; after it nothing of the list
 * changes.
 */
@Injectable()
export class DispatchFreezing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly consultations: ConsultationReader,
    private readonly progress: ConsultationProgress,
    private readonly opening: OpeningService,
    private readonly approvals: ApprovalService,
    private readonly plans: PlanFinder,
    private readonly planDigest: PlanDigest,
    private readonly lists: FrozenLists,
    private readonly postOffice: PostOffice,
  ) {}

  /**
   * Throws `ApprovalLapsed` when what would leave is no longer what was approved, `HearingDoesNotAllow` when letters of the
   * kind can no longer be sent, `NobodyLeft` when nobody needs the letter any more, and what `OpeningService.open` throws.
   */
  async freeze({ id, consultationId, hostId }: Dispatch): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      const dispatch = await transaction.findOneByOrFail(Dispatch, { id });
      const plan = await this.plans.ofDispatch(transaction, id);
      const consultation = await this.consultations.find(systemActor(hostId), consultationId, transaction);
      await this.requireApproved(transaction, dispatch, { plan, consultation });
      const list = await this.lists.of(transaction, dispatch, { plan, consultation });
      dispatch.freeze(list, this.clock.now());
      await transaction.save(Dispatch, dispatch);
      await this.letGo(transaction, dispatch, plan);
    });
  }

  private async requireApproved(
    transaction: Transaction,
    { consultationId, approvedDigest }: Dispatch,
    { plan, consultation }: { readonly plan: DispatchPlan | null; readonly consultation: Consultation },
  ): Promise<void> {
    if (plan) requireSendable(plan.kind, consultation);
    const digest = plan
      ? await this.planDigest.of(plan, transaction)
      : await this.approvals.digestOf(consultationId, transaction);
    if (digest !== approvedDigest) throw new ApprovalLapsed();
  }

  private async letGo(transaction: Transaction, dispatch: Dispatch, plan: DispatchPlan | null): Promise<void> {
    const { id, consultationId, approvedDigest, listDigest, prepared, excluded } = dispatch;
    const actor = systemActor(dispatch.hostId, dispatch.createdByName);
    if (!plan) await this.opening.open(transaction, actor, consultationId, approvedDigest);
    await this.postOffice.queuePrepared(transaction, SUBJECT, id);
    await this.audit.record(transaction, actor, {
      action: 'dispatch.frozen',
      objectType: SUBJECT,
      objectId: id,
      changes: { listDigest, prepared, excluded },
    });
  }
}
