import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ConsultationProgress } from '../../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { emptyOccasion, occasionToJson, type LetterOccasion } from '../../letter/letter-occasion.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { Clock } from '../../shared/time/clock.js';
import type { DispatchKind } from '../dispatch-status.js';
import { dispatchPolicy } from '../dispatch.policy.js';
import { DispatchPlan } from './dispatch-plan.entity.js';
import { PlanFinder } from './plan-finder.js';
import { PlanSteps } from './plan-steps.js';
import { STANDING_STATES, type PlanAudience } from './plan-status.js';
import { isSendable } from './sending-window.js';
import { HearingDoesNotAllow } from './plan.errors.js';

/** A letter that somebody wants sent. */
export interface PlanOrder {
  readonly consultationId: string;
  readonly kind: DispatchKind;
  readonly occasion: LetterOccasion;
  readonly invitationIds: readonly string[] | Exclude<PlanAudience, 'chosen'>;
  /** The day it goes by itself once it is approved; null when a person presses. */
  readonly dueOn: CalendarDay | null;
  /** For a reminder that follows the deadline, instead of a day. */
  readonly daysBefore?: number | null;
}

/** Plans the letters that come after the announcement. */
@Injectable()
export class DispatchPlans {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly consultations: ConsultationReader,
    private readonly progress: ConsultationProgress,
    private readonly finder: PlanFinder,
    private readonly steps: PlanSteps,
  ) {}

  /**
   * Plans a letter in the transaction of the deed that caused it. Throws `NotFound` for a hearing of another host or a
   * body of another hearing, `NotAllowed` for whoever may not edit it, and `HearingDoesNotAllow` once the case is closed.
   */
  async plan(transaction: Transaction, actor: PersonActor, order: PlanOrder): Promise<DispatchPlan> {
    const { consultationId } = order;
    await this.progress.lock(transaction, consultationId);
    const consultation = await this.consultations.findFor(actor, consultationId, dispatchPolicy.plan, transaction);
    if (!isWorthPlanning(consultation, order.kind)) throw new HearingDoesNotAllow();
    await this.requireOwnBodies(transaction, order);
    const plan = transaction.create(DispatchPlan, {
      ...this.emptyPlan(actor, consultation),
      kind: order.kind,
      occasionJson: occasionToJson(order.occasion),
      audience: typeof order.invitationIds === 'string' ? order.invitationIds : 'chosen',
      invitationIds: typeof order.invitationIds === 'string' ? [] : [...new Set(order.invitationIds)].sort(),
      dueOn: order.dueOn,
      daysBefore: order.daysBefore ?? null,
    });
    await this.steps.take(transaction, actor, plan, { from: null });
    return plan;
  }

  /** Plans reminders to the silent, each so many days before the deadline; those that are planned already stay as they are. */
  async planReminders(
    actor: PersonActor,
    consultationId: string,
    days: readonly number[],
  ): Promise<readonly DispatchPlan[]> {
    return this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      await this.consultations.findFor(actor, consultationId, dispatchPolicy.plan, transaction);
      const where = { consultationId, kind: 'reminder', state: In([...STANDING_STATES]) } as const;
      const standing = await transaction.findBy(DispatchPlan, where);
      const fresh = days.filter((daysBefore) => !standing.some((plan) => plan.daysBefore === daysBefore));
      const planned: DispatchPlan[] = [];
      for (const daysBefore of fresh) {
        planned.push(await this.plan(transaction, actor, { ...reminderTo(consultationId), daysBefore }));
      }
      return planned;
    });
  }

  /** Plans a reminder to the silent that goes when somebody presses. */
  async planReminderNow(actor: PersonActor, consultationId: string): Promise<DispatchPlan> {
    return this.database.write((transaction) => this.plan(transaction, actor, reminderTo(consultationId)));
  }

  /** The letter is not to be sent after all. */
  async drop(actor: PersonActor, consultationId: string, planId: string): Promise<DispatchPlan> {
    return this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      await this.consultations.findFor(actor, consultationId, dispatchPolicy.plan, transaction);
      const plan = await this.finder.find(transaction, consultationId, planId);
      const from = plan.state;
      plan.drop();
      await this.steps.take(transaction, actor, plan, { from });
      return plan;
    });
  }

  /** Throws `NotFound` for another host, and `NotAllowed` for whoever may not plan letters of this hearing. */
  async requirePlanner(actor: PersonActor, consultationId: string): Promise<Consultation> {
    return this.consultations.findFor(actor, consultationId, dispatchPolicy.plan);
  }

  private async requireOwnBodies(
    transaction: Transaction,
    { consultationId, invitationIds }: PlanOrder,
  ): Promise<void> {
    if (typeof invitationIds === 'string') return;
    const asked = new Set(invitationIds);
    const found = await transaction.countBy(Invitation, { consultationId, id: In([...asked]) });
    if (asked.size === 0 || found !== asked.size) throw new NotFound('invitation');
  }

  private emptyPlan(actor: PersonActor, { id, hostId }: Consultation): Partial<DispatchPlan> {
    return {
      id: newId(),
      consultationId: id,
      hostId,
      state: 'planned',
      submittedDigest: null,
      submittedById: null,
      approvedDigest: null,
      approvedAt: null,
      approvedById: null,
      dispatchId: null,
      version: 1,
      createdAt: this.clock.now(),
      createdById: actor.id,
      createdByName: actor.name,
    };
  }
}

function reminderTo(consultationId: string): PlanOrder {
  return {
    consultationId,
    kind: 'reminder',
    occasion: emptyOccasion('reminder'),
    invitationIds: 'silent',
    dueOn: null,
  };
}

/** What can be sent can be planned, and reminders before the hearing is sent too. */
function isWorthPlanning(consultation: Consultation, kind: DispatchKind): boolean {
  return isSendable(kind, consultation) || (kind === 'reminder' && consultation.isInPreparation);
}
