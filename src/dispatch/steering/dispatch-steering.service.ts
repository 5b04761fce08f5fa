import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { ConsultationProgress } from '../../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import { MessageRecall } from '../../delivery/recall/message-recall.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { Clock } from '../../shared/time/clock.js';
import { DispatchAudience } from '../audience/dispatch-audience.js';
import { DispatchBeginning } from '../dispatch-beginning.js';
import { DispatchFinder, SUBJECT } from '../dispatch-finder.js';
import { Dispatch } from '../dispatch.entity.js';
import { dispatchPolicy } from '../dispatch.policy.js';
import { PlanFinder } from '../plan/plan-finder.js';
import { DispatchCancelling } from './dispatch-cancelling.js';

type Deed = 'pause' | 'resume' | 'stop';

/** What a deed is done with. */
interface Held {
  readonly transaction: Transaction;
  readonly consultation: Consultation;
  readonly dispatch: Dispatch;
}

/** Pauses, resumes and stops a dispatch of any kind. Each throws `DispatchCannotBecome` when it has come too far. */
@Injectable()
export class DispatchSteering {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly consultations: ConsultationReader,
    private readonly progress: ConsultationProgress,
    private readonly finder: DispatchFinder,
    private readonly plans: PlanFinder,
    private readonly audience: DispatchAudience,
    private readonly beginning: DispatchBeginning,
    private readonly cancelling: DispatchCancelling,
    private readonly postOffice: PostOffice,
    private readonly messageRecall: MessageRecall,
  ) {}

  /** Holds back everything that is not yet on its way to the relay. */
  async pause(actor: PersonActor, consultationId: string, dispatchId: string): Promise<Dispatch> {
    return this.change(actor, { consultationId, dispatchId, deed: 'pause' }, async ({ transaction, dispatch }) => {
      dispatch.pause();
      await this.postOffice.hold(transaction, SUBJECT, dispatch.id);
      return {};
    });
  }

  /** Lets what was held back go, but for the reminders to those who have answered meanwhile. */
  async resume(actor: PersonActor, consultationId: string, dispatchId: string): Promise<Dispatch> {
    return this.change(actor, { consultationId, dispatchId, deed: 'resume' }, async (held) => {
      held.dispatch.resume();
      const recalled = await this.recallNeedless(held);
      await this.postOffice.release(held.transaction, SUBJECT, held.dispatch.id);
      return recalled > 0 ? { recalled } : {};
    });
  }

  /**
   * Ends the dispatch as it stands: what has not left is cancelled, what is being handed over goes on, and what comes back
   * from the relay stays. One that is still being prepared is given up as a whole.
   */
  async stop(actor: PersonActor, consultationId: string, dispatchId: string): Promise<Dispatch> {
    return this.change(actor, { consultationId, dispatchId, deed: 'stop' }, async ({ transaction, dispatch }) => {
      if (dispatch.state === 'preparing') {
        await this.cancelling.giveUp(transaction, actor, dispatch);
        return {};
      }
      dispatch.stop(this.clock.now(), actor.name);
      const cancelled = await this.postOffice.cancelWaiting(transaction, SUBJECT, dispatch.id);
      await this.postOffice.hold(transaction, SUBJECT, dispatch.id);
      return { cancelled };
    });
  }

  /** Takes up a preparation that a fault on our side stopped. */
  async tryAgain(actor: PersonActor, consultationId: string, dispatchId: string): Promise<Dispatch> {
    return this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      await this.consultations.findFor(actor, consultationId, dispatchPolicy.start, transaction);
      const dispatch = await this.finder.find(transaction, consultationId, dispatchId);
      return this.beginning.goOn(transaction, dispatch);
    });
  }

  /** Throws `NotFound` for another host, and `NotAllowed` for whoever may not stop a dispatch of this hearing. */
  async requireStopper(actor: PersonActor, consultationId: string): Promise<Consultation> {
    return this.consultations.findFor(actor, consultationId, dispatchPolicy.stop);
  }

  private async change(
    actor: PersonActor,
    { consultationId, dispatchId, deed }: { consultationId: string; dispatchId: string; deed: Deed },
    work: (held: Held) => Promise<Readonly<Record<string, number>>>,
  ): Promise<Dispatch> {
    return this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      const consultation = await this.consultations.findFor(actor, consultationId, dispatchPolicy[deed], transaction);
      const dispatch = await this.finder.find(transaction, consultationId, dispatchId);
      const counts = await work({ transaction, consultation, dispatch });
      await transaction.save(Dispatch, dispatch);
      await this.audit.record(transaction, actor, {
        action: ACTIONS[deed],
        objectType: SUBJECT,
        objectId: dispatch.id,
        changes: { state: dispatch.state, candidates: dispatch.candidates, ...counts },
      });
      return dispatch;
    });
  }

  private async recallNeedless({ transaction, consultation, dispatch }: Held): Promise<number> {
    const plan = await this.plans.ofDispatch(transaction, dispatch.id);
    const { excluded } = await this.audience.divided({ consultation, plan }, transaction);
    const ids = excluded.map(({ recipient }) => recipient.id);
    return this.messageRecall.recall(transaction, SUBJECT, dispatch.id, ids);
  }
}

const ACTIONS: Readonly<Record<Deed, string>> = {
  pause: 'dispatch.paused',
  resume: 'dispatch.resumed',
  stop: 'dispatch.stopped',
};
