import { Injectable } from '@nestjs/common';
import { ConsultationProgress } from '../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../consultation/consultation-reader.js';
import type { Consultation } from '../consultation/consultation.entity.js';
import type { PersonActor } from '../identity/access/actor.js';
import { ApprovalService } from '../letter/approval/approval.service.js';
import { Database, type Transaction } from '../shared/database/database.js';
import { ChangedMeanwhile, NotFound } from '../shared/errors/domain-error.js';
import { DispatchAudience } from './audience/dispatch-audience.js';
import { DispatchBeginning } from './dispatch-beginning.js';
import { DispatchFinder } from './dispatch-finder.js';
import type { Dispatch } from './dispatch.entity.js';
import { ApprovalLapsed, NobodyToReach, NotApproved } from './dispatch.errors.js';
import { dispatchPolicy } from './dispatch.policy.js';
import { DispatchSteering } from './steering/dispatch-steering.service.js';

/** Begins, pauses and resumes the sending of a hearing's announcement, of which there is one. */
@Injectable()
export class DispatchService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationReader,
    private readonly progress: ConsultationProgress,
    private readonly audience: DispatchAudience,
    private readonly approvals: ApprovalService,
    private readonly finder: DispatchFinder,
    private readonly beginning: DispatchBeginning,
    private readonly steering: DispatchSteering,
  ) {}

  /**
   * Begins to send the announcement of an approved hearing; `seenDigest` is what was approved when the person confirmed.
   * Asked twice, it is one dispatch; one whose preparation stopped goes on. Throws `NotApproved`, `ApprovalLapsed`,
   * `ChangedMeanwhile` and `NobodyToReach`.
   */
  async start(actor: PersonActor, consultationId: string, seenDigest: string): Promise<Dispatch> {
    return this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      const consultation = await this.consultations.findFor(actor, consultationId, dispatchPolicy.start, transaction);
      const begun = await this.finder.current(transaction, consultationId, 'announcement');
      if (begun) return this.beginning.goOn(transaction, begun);
      const digest = await this.approvedDigest(transaction, consultation, seenDigest);
      const list = await this.audience.divided({ consultation, plan: null }, transaction);
      if (list.reached.length === 0) throw new NobodyToReach();
      return this.beginning.begin(transaction, actor, { consultation, kind: 'announcement', digest, list });
    });
  }

  /** Holds back everything that is not yet on its way to the relay. */
  async pause(actor: PersonActor, consultationId: string): Promise<Dispatch> {
    return this.steering.pause(actor, consultationId, await this.announcementOf(actor, consultationId));
  }

  /** Lets what was held back go. */
  async resume(actor: PersonActor, consultationId: string): Promise<Dispatch> {
    return this.steering.resume(actor, consultationId, await this.announcementOf(actor, consultationId));
  }

  private async announcementOf(actor: PersonActor, consultationId: string): Promise<string> {
    const { id } = await this.consultations.findFor(actor, consultationId, dispatchPolicy.watch);
    const dispatch = await this.finder.current(this.database.reader, id, 'announcement');
    if (!dispatch) throw new NotFound('dispatch');
    return dispatch.id;
  }

  private async approvedDigest(transaction: Transaction, consultation: Consultation, seen: string): Promise<string> {
    if (consultation.state !== 'approved') throw new NotApproved();
    if (!(await this.approvals.isStillApproved(consultation.id, transaction))) throw new ApprovalLapsed();
    if (consultation.approvedDigest !== seen) throw new ChangedMeanwhile();
    return consultation.approvedDigest;
  }
}
