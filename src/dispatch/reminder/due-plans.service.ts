import { Injectable } from '@nestjs/common';
import { ConsultationProgress } from '../../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { lastDayInTime } from '../../consultation/deadline/deadline.rules.js';
import { systemActor } from '../../identity/access/actor.js';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { Clock } from '../../shared/time/clock.js';
import { DispatchAudience } from '../audience/dispatch-audience.js';
import { DispatchFinder } from '../dispatch-finder.js';
import { DispatchPlan } from '../plan/dispatch-plan.entity.js';
import { PlanBeginning } from '../plan/plan-beginning.service.js';
import { PlanDigest } from '../plan/plan-digest.js';
import { PlanSteps, type SystemNote } from '../plan/plan-steps.js';
import { isSendable } from '../plan/sending-window.js';
import { dueNow, isSendingTime, type DueNow } from './due-plans.rules.js';

/** An approved plan and the day it goes. */
interface Dated {
  readonly id: string;
  readonly dueOn: CalendarDay;
  readonly plan: DispatchPlan;
}

/**
 * Begins what is to go by itself: reminders so many days before the deadline, and letters that were given a day. Each is
 * begun in a transaction that holds its hearing, so that two workers, or one that starts anew, begin it once.
 */
@Injectable()
export class DuePlans {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly consultations: ConsultationReader,
    private readonly progress: ConsultationProgress,
    private readonly dispatches: DispatchFinder,
    private readonly audience: DispatchAudience,
    private readonly digests: PlanDigest,
    private readonly beginning: PlanBeginning,
    private readonly steps: PlanSteps,
  ) {}

  /** Looks for what is due in all hearings; true when there was any. */
  async round(): Promise<boolean> {
    if (!isSendingTime(this.moment())) return false;
    let hasWorked = false;
    for (const consultationId of await this.hearingsWithPlans()) {
      const { begin, overtaken } = await this.dueIn(consultationId, this.database.reader);
      if (begin === null && overtaken.length === 0) continue;
      await this.database.write((transaction) => this.goOn(transaction, consultationId));
      hasWorked = true;
    }
    return hasWorked;
  }

  private async goOn(transaction: Transaction, consultationId: string): Promise<void> {
    await this.progress.lock(transaction, consultationId);
    // Another worker may have begun it since it was found.
    const { begin, overtaken } = await this.dueIn(consultationId, transaction);
    for (const { plan } of overtaken) await this.drop(transaction, plan, 'overtaken');
    if (begin) await this.begin(transaction, begin.plan);
  }

  private async begin(transaction: Transaction, plan: DispatchPlan): Promise<void> {
    const actor = systemActor(plan.hostId);
    const consultation = await this.consultations.find(actor, plan.consultationId, transaction);
    const { reached } = await this.audience.divided({ consultation, plan }, transaction);
    if (reached.length === 0) await this.drop(transaction, plan, 'nobodyLeft');
    else await this.beginning.beginHeld(transaction, actor, { consultation, plan });
  }

  private async drop(transaction: Transaction, plan: DispatchPlan, note: SystemNote): Promise<void> {
    const from = plan.state;
    plan.drop();
    await this.steps.take(transaction, systemActor(plan.hostId), plan, { from, note });
  }

  /** Reminders give way to each other; what everybody must know does not. */
  private async dueIn(consultationId: string, via: Reader): Promise<DueNow<Dated>> {
    const consultation = await this.consultations.find(systemActor(null), consultationId, via);
    const dated = await this.datedPlans(consultation, via);
    const other = dated.find(({ plan, dueOn }) => plan.kind !== 'reminder' && !dueOn.isAfter(this.clock.today()));
    if (other) return { begin: other, overtaken: [] };
    const reminders = dated.filter(({ plan }) => plan.kind === 'reminder');
    if (reminders.length === 0 || isOver(consultation, this.clock.today())) return { begin: null, overtaken: [] };
    const last = await this.dispatches.current(via, consultationId, 'reminder');
    const lastBegunOn = last && CalendarDay.at(last.createdAt);
    return dueNow(reminders, { ...this.moment(), lastBegunOn });
  }

  /** The approved plans with a day whose approval still holds; one that has lapsed waits for a person. */
  private async datedPlans(consultation: Consultation, via: Reader): Promise<readonly Dated[]> {
    const plans = await via.find(DispatchPlan, {
      where: { consultationId: consultation.id, state: 'approved' },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const today = this.clock.today();
    const dated: Dated[] = [];
    for (const plan of plans) {
      const dueOn = plan.dueDay(consultation);
      if (dueOn === null || dueOn.isAfter(today) || !isSendable(plan.kind, consultation)) continue;
      if (plan.approvedDigest === (await this.digests.of(plan, via))) dated.push({ id: plan.id, dueOn, plan });
    }
    return dated;
  }

  private async hearingsWithPlans(): Promise<readonly string[]> {
    const rows: { consultationId: string }[] = await this.database.reader.query(
      `SELECT DISTINCT p."consultationId" FROM "dispatch_plan" p JOIN "consultation" c ON c."id" = p."consultationId"
       WHERE p."state" = 'approved' AND (p."dueOn" IS NOT NULL OR p."daysBefore" IS NOT NULL)
         AND c."state" IN ('open', 'closed') ORDER BY p."consultationId"`,
    );
    return rows.map((row) => row.consultationId);
  }

  private moment(): { readonly now: Date; readonly today: CalendarDay } {
    return { now: this.clock.now(), today: this.clock.today() };
  }
}

/** True when answers are no longer in time: nobody is reminded of a deadline that is over. */
function isOver({ deadlineOn }: Consultation, today: CalendarDay): boolean {
  return deadlineOn === null || lastDayInTime(deadlineOn).isBefore(today);
}
