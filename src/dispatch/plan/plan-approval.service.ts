import { Injectable } from '@nestjs/common';
import { ConsultationProgress } from '../../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import type { OwnWork } from '../../identity/host/own-work.js';
import { LetterTemplateService } from '../../letter/template/letter-template.service.js';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import { ChangedMeanwhile, NotAllowed } from '../../shared/errors/domain-error.js';
import { LANGUAGE_FORMS } from '../../shared/language/words.js';
import { Clock } from '../../shared/time/clock.js';
import { DispatchAudience } from '../audience/dispatch-audience.js';
import { dispatchPolicy } from '../dispatch.policy.js';
import type { DispatchPlan } from './dispatch-plan.entity.js';
import { PlanDigest } from './plan-digest.js';
import { PlanFinder } from './plan-finder.js';
import { PlanSteps } from './plan-steps.js';
import { OwnPlan } from './plan.errors.js';

/** What a deed on a plan is done with. */
interface Held {
  readonly transaction: Transaction;
  readonly consultation: Consultation;
  readonly plan: DispatchPlan;
}

/**
 * Approval of one letter before it is sent (godkjenning av en utsending): somebody submits exactly what stands there, and
 * somebody else approves or returns it. An association may have chosen that one person does both, since some have one
 * secretary.
 */
@Injectable()
export class PlanApprovals {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly consultations: ConsultationReader,
    private readonly progress: ConsultationProgress,
    private readonly audience: DispatchAudience,
    private readonly templates: LetterTemplateService,
    private readonly digests: PlanDigest,
    private readonly finder: PlanFinder,
    private readonly steps: PlanSteps,
  ) {}

  /** Hands the letter to an approver. The product's text is kept as the hearing's first where it has none of its own. */
  async submit(actor: PersonActor, consultationId: string, planId: string): Promise<DispatchPlan> {
    return this.with(consultationId, planId, async (transaction, plan) => {
      const consultation = await this.consultations.findFor(actor, consultationId, dispatchPolicy.plan, transaction);
      await this.adoptTexts(actor, { transaction, consultation, plan });
      const digest = await this.digests.of(plan, transaction);
      const from = plan.state;
      plan.submit(digest, actor);
      await this.steps.take(transaction, actor, plan, { from, digest });
    });
  }

  /** Approves what was submitted, which is what the approver had before their eyes, or else `ChangedMeanwhile`. */
  async approve(actor: PersonActor, consultationId: string, planId: string, seenDigest: string): Promise<DispatchPlan> {
    return this.with(consultationId, planId, async (transaction, plan) => {
      const ownWork = await this.requireMay(transaction, actor, plan);
      const digest = await this.digests.of(plan, transaction);
      if (digest !== seenDigest) throw new ChangedMeanwhile();
      const from = plan.state;
      plan.approve(digest, actor, { at: this.clock.now(), ownWork });
      await this.steps.take(transaction, actor, plan, { from, digest });
    });
  }

  /** Sends the letter back to its author with a note of what must be changed. */
  async return(actor: PersonActor, consultationId: string, planId: string, note: string): Promise<DispatchPlan> {
    return this.with(consultationId, planId, async (transaction, plan) => {
      await this.requireMay(transaction, actor, plan);
      const from = plan.state;
      plan.return(note);
      await this.steps.take(transaction, actor, plan, { from, note: note.trim() });
    });
  }

  /** True when the person may approve or return letters of this hearing, if they are not their own. */
  async mayDecide(actor: PersonActor, consultation: Consultation): Promise<boolean> {
    return this.consultations.may(actor, consultation, dispatchPolicy.approve);
  }

  /** Throws `NotFound` for another host, and `NotAllowed` for whoever may not approve or return letters of this hearing. */
  async requireDecider(
    actor: PersonActor,
    consultationId: string,
    via: Reader = this.database.reader,
  ): Promise<Consultation> {
    const consultation = await this.consultations.find(actor, consultationId, via);
    if (!(await this.mayDecide(actor, consultation))) throw new NotAllowed('dispatchPlan.approve');
    return consultation;
  }

  private async with(
    consultationId: string,
    planId: string,
    work: (transaction: Transaction, plan: DispatchPlan) => Promise<void>,
  ): Promise<DispatchPlan> {
    return this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      // Whoever may not read the hearing is told so by `work`, before anything of the plan shows.
      const plan = await this.finder.find(transaction, consultationId, planId);
      await work(transaction, plan);
      return plan;
    });
  }

  private async requireMay(transaction: Transaction, actor: PersonActor, plan: DispatchPlan): Promise<OwnWork> {
    const consultation = await this.requireDecider(actor, plan.consultationId, transaction);
    const ownWork = await this.consultations.ownWorkIn(consultation, transaction);
    if (ownWork === 'refused' && plan.isOwnWorkOf(actor)) throw new OwnPlan();
    return ownWork;
  }

  private async adoptTexts(actor: PersonActor, { transaction, consultation, plan }: Held): Promise<void> {
    const { reached, excluded } = await this.audience.divided({ consultation, plan }, transaction);
    const candidates = [...reached, ...excluded.map(({ recipient }) => recipient)];
    const forms = LANGUAGE_FORMS.filter((form) => candidates.some(({ languageForm }) => languageForm === form));
    await this.templates.adoptDefaults(transaction, actor, consultation, { kind: plan.kind, forms });
  }
}
