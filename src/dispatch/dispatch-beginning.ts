import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { Consultation } from '../consultation/consultation.entity.js';
import type { Invitation } from '../consultation/invitation/invitation.entity.js';
import type { PersonActor, SystemActor } from '../identity/access/actor.js';
import type { Transaction } from '../shared/database/database.js';
import { newId } from '../shared/database/id.js';
import { JobQueue } from '../shared/jobs/job-queue.js';
import { Clock } from '../shared/time/clock.js';
import { DispatchFinder, SUBJECT } from './dispatch-finder.js';
import type { DividedList } from './dispatch-list.js';
import type { DispatchKind } from './dispatch-status.js';
import { Dispatch } from './dispatch.entity.js';

/** The job that prepares the letters of a dispatch. */
export const PREPARE_JOB = 'dispatch.prepare';

/** What is sent, and to whom as things stand. */
export interface DispatchOrder {
  readonly consultation: Pick<Consultation, 'id' | 'hostId'>;
  readonly kind: DispatchKind;
  /** The digest of what was approved: of the hearing, or of the plan. */
  readonly digest: string;
  readonly list: DividedList<Invitation>;
}

/** Begins dispatches, for the services that know what must be so before one is begun. */
@Injectable()
export class DispatchBeginning {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly queue: JobQueue,
    private readonly finder: DispatchFinder,
  ) {}

  /** Writes the dispatch and asks for its letters, in the caller's transaction, which holds the hearing. */
  async begin(transaction: Transaction, actor: PersonActor | SystemActor, order: DispatchOrder): Promise<Dispatch> {
    const { consultation, kind, list } = order;
    const last = await this.finder.last(transaction, consultation.id, kind);
    const dispatch = transaction.create(Dispatch, {
      id: newId(),
      consultationId: consultation.id,
      hostId: consultation.hostId,
      kind,
      number: (last?.number ?? 0) + 1,
      state: 'preparing',
      candidates: list.reached.length + list.excluded.length,
      prepared: 0,
      excluded: list.excluded.length,
      approvedDigest: order.digest,
      listDigest: null,
      problem: null,
      createdAt: this.clock.now(),
      createdById: actor.id,
      createdByName: actor.name,
      frozenAt: null,
      stoppedAt: null,
      stoppedByName: null,
      endedAt: null,
    });
    await transaction.insert(Dispatch, dispatch);
    await this.queue.add(transaction, PREPARE_JOB, dispatch.id, { dispatchId: dispatch.id });
    await this.audit.record(transaction, actor, {
      action: 'dispatch.started',
      objectType: SUBJECT,
      objectId: dispatch.id,
      changes: { state: dispatch.state, kind, candidates: dispatch.candidates },
    });
    return dispatch;
  }

  /** Takes up the preparation that a fault on our side stopped; does nothing with any other. */
  async goOn(transaction: Transaction, dispatch: Dispatch): Promise<Dispatch> {
    if (dispatch.state !== 'preparing' || dispatch.problem === null) return dispatch;
    dispatch.problem = null;
    await transaction.save(Dispatch, dispatch);
    await this.queue.add(transaction, PREPARE_JOB, dispatch.id, { dispatchId: dispatch.id });
    return dispatch;
  }
}
