import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { ConsultationProgress } from '../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../consultation/consultation-reader.js';
import type { Consultation } from '../consultation/consultation.entity.js';
import { RecipientReader } from '../consultation/recipient/recipient-reader.js';
import { PostOffice } from '../delivery/post-office.service.js';
import type { PersonActor } from '../identity/access/actor.js';
import { ApprovalService } from '../letter/approval/approval.service.js';
import { Database, type Transaction } from '../shared/database/database.js';
import { newId } from '../shared/database/id.js';
import { ChangedMeanwhile, NotFound } from '../shared/errors/domain-error.js';
import { JobQueue } from '../shared/jobs/job-queue.js';
import { Clock } from '../shared/time/clock.js';
import { DispatchFinder, SUBJECT } from './dispatch-finder.js';
import { divide } from './dispatch-list.js';
import { Dispatch } from './dispatch.entity.js';
import { ApprovalLapsed, NobodyToReach, NotApproved } from './dispatch.errors.js';
import { dispatchPolicy } from './dispatch.policy.js';

/** The job that prepares the letters of a dispatch. */
export const PREPARE_JOB = 'dispatch.prepare';

/** Begins, pauses and resumes the sending of letters. */
@Injectable()
export class DispatchService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly queue: JobQueue,
    private readonly consultations: ConsultationReader,
    private readonly progress: ConsultationProgress,
    private readonly recipients: RecipientReader,
    private readonly approvals: ApprovalService,
    private readonly finder: DispatchFinder,
    private readonly postOffice: PostOffice,
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
      if (begun) return this.goOn(transaction, begun);
      await this.requireApproval(transaction, consultation, seenDigest);
      const dispatch = await this.create(transaction, actor, consultation);
      await this.queue.add(transaction, PREPARE_JOB, dispatch.id, { dispatchId: dispatch.id });
      await this.record(transaction, actor, dispatch, 'dispatch.started');
      return dispatch;
    });
  }

  /** Holds back everything that is not yet on its way to the relay. */
  async pause(actor: PersonActor, consultationId: string): Promise<Dispatch> {
    return this.change(actor, consultationId, 'pause', async (transaction, dispatch) => {
      dispatch.pause();
      await this.postOffice.hold(transaction, SUBJECT, dispatch.id);
    });
  }

  /** Lets what was held back go. */
  async resume(actor: PersonActor, consultationId: string): Promise<Dispatch> {
    return this.change(actor, consultationId, 'resume', async (transaction, dispatch) => {
      dispatch.resume();
      await this.postOffice.release(transaction, SUBJECT, dispatch.id);
    });
  }

  private async change(
    actor: PersonActor,
    consultationId: string,
    deed: 'pause' | 'resume',
    work: (transaction: Transaction, dispatch: Dispatch) => Promise<void>,
  ): Promise<Dispatch> {
    return this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      await this.consultations.findFor(actor, consultationId, dispatchPolicy[deed], transaction);
      const dispatch = await this.finder.current(transaction, consultationId, 'announcement');
      if (!dispatch) throw new NotFound('dispatch');
      await work(transaction, dispatch);
      await transaction.save(Dispatch, dispatch);
      await this.record(transaction, actor, dispatch, deed === 'pause' ? 'dispatch.paused' : 'dispatch.resumed');
      return dispatch;
    });
  }

  private async goOn(transaction: Transaction, dispatch: Dispatch): Promise<Dispatch> {
    if (dispatch.state !== 'preparing' || dispatch.problem === null) return dispatch;
    dispatch.problem = null;
    await transaction.save(Dispatch, dispatch);
    await this.queue.add(transaction, PREPARE_JOB, dispatch.id, { dispatchId: dispatch.id });
    return dispatch;
  }

  private async requireApproval(transaction: Transaction, consultation: Consultation, seen: string): Promise<void> {
    if (consultation.state !== 'approved') throw new NotApproved();
    if (!(await this.approvals.isStillApproved(consultation.id, transaction))) throw new ApprovalLapsed();
    if (consultation.approvedDigest !== seen) throw new ChangedMeanwhile();
  }

  private async create(transaction: Transaction, actor: PersonActor, consultation: Consultation): Promise<Dispatch> {
    const { reached, excluded } = divide(await this.recipients.invited(consultation.id, transaction));
    if (reached.length === 0) throw new NobodyToReach();
    const last = await this.finder.last(transaction, consultation.id, 'announcement');
    const dispatch = transaction.create(Dispatch, {
      id: newId(),
      consultationId: consultation.id,
      hostId: consultation.hostId,
      kind: 'announcement',
      number: (last?.number ?? 0) + 1,
      state: 'preparing',
      candidates: reached.length + excluded.length,
      prepared: 0,
      excluded: excluded.length,
      approvedDigest: consultation.approvedDigest ?? '',
      listDigest: null,
      problem: null,
      createdAt: this.clock.now(),
      createdById: actor.id,
      createdByName: actor.name,
      frozenAt: null,
      endedAt: null,
    });
    await transaction.insert(Dispatch, dispatch);
    return dispatch;
  }

  private async record(
    transaction: Transaction,
    actor: PersonActor,
    dispatch: Dispatch,
    action: string,
  ): Promise<void> {
    await this.audit.record(transaction, actor, {
      action,
      objectType: SUBJECT,
      objectId: dispatch.id,
      changes: { state: dispatch.state, candidates: dispatch.candidates },
    });
  }
}
