import { Injectable } from '@nestjs/common';
import { ConsultationProgress } from '../../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { PersonActor, SystemActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { ChangedMeanwhile } from '../../shared/errors/domain-error.js';
import { DispatchAudience } from '../audience/dispatch-audience.js';
import { DispatchBeginning } from '../dispatch-beginning.js';
import { DispatchFinder } from '../dispatch-finder.js';
import type { Dispatch } from '../dispatch.entity.js';
import { NobodyLeft } from '../dispatch.errors.js';
import { dispatchPolicy } from '../dispatch.policy.js';
import type { DispatchPlan } from './dispatch-plan.entity.js';
import { PlanDigest } from './plan-digest.js';
import { PlanFinder } from './plan-finder.js';
import { PlanSteps } from './plan-steps.js';
import { requireSendable } from './sending-window.js';

/** A plan that is held for the rest of the transaction, with its hearing. */
export interface HeldPlan {
  readonly consultation: Consultation;
  readonly plan: DispatchPlan;
}

/** Begins to send approved plans: when a person presses, or when their day has come. */
@Injectable()
export class PlanBeginning {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationReader,
    private readonly progress: ConsultationProgress,
    private readonly audience: DispatchAudience,
    private readonly finder: PlanFinder,
    private readonly dispatches: DispatchFinder,
    private readonly digests: PlanDigest,
    private readonly beginning: DispatchBeginning,
    private readonly steps: PlanSteps,
  ) {}

  /**
   * A person sends an approved plan; `seenDigest` is what they had before their eyes. Pressed twice, it is one dispatch.
   * Throws `PlanCannotBecome`, `PlanChanged`, `ChangedMeanwhile`, `HearingDoesNotAllow` and `NobodyLeft`.
   */
  async begin(actor: PersonActor, consultationId: string, planId: string, seenDigest: string): Promise<Dispatch> {
    return this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      const consultation = await this.consultations.findFor(actor, consultationId, dispatchPolicy.start, transaction);
      const plan = await this.finder.find(transaction, consultationId, planId);
      if (plan.state === 'begun' && plan.dispatchId !== null) {
        return this.beginning.goOn(
          transaction,
          await this.dispatches.find(transaction, consultationId, plan.dispatchId),
        );
      }
      if ((await this.digests.of(plan, transaction)) !== seenDigest) throw new ChangedMeanwhile();
      return this.beginHeld(transaction, actor, { consultation, plan });
    });
  }

  /** Begins a plan in a transaction that holds its hearing. Throws `PlanCannotBecome`, `PlanChanged`, `HearingDoesNotAllow` and `NobodyLeft`. */
  async beginHeld(transaction: Transaction, actor: PersonActor | SystemActor, held: HeldPlan): Promise<Dispatch> {
    const { consultation, plan } = held;
    requireSendable(plan.kind, consultation);
    const digest = await this.digests.of(plan, transaction);
    plan.requireApproved(digest);
    const list = await this.audience.divided({ consultation, plan }, transaction);
    if (list.reached.length === 0) throw new NobodyLeft();
    const order = { consultation, kind: plan.kind, digest, list };
    const dispatch = await this.beginning.begin(transaction, actor, order);
    const from = plan.state;
    plan.begin(digest, dispatch.id);
    await this.steps.take(transaction, actor, plan, { from, digest });
    return dispatch;
  }
}
