import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor, SystemActor } from '../../identity/access/actor.js';
import type { Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { Clock } from '../../shared/time/clock.js';
import { DispatchPlan } from './dispatch-plan.entity.js';
import type { PlanState } from './plan-status.js';
import { DispatchPlanTransition } from './plan-transition.entity.js';

/** What the audit knows a plan by. */
export const PLAN = 'dispatchPlan';

/** Why the service itself took a step; the page says it in words. */
export const SYSTEM_NOTES = ['overtaken', 'nobodyLeft', 'refused'] as const;
export type SystemNote = (typeof SYSTEM_NOTES)[number];

/** One step of a plan: the state it left (null when it was made), and what the row says beside who and when. */
export interface PlanStep {
  readonly from: PlanState | null;
  readonly note?: string;
  readonly digest?: string;
}

/** Saves a plan whose verb has been called, with the row that says who and when, and the audit, in the caller's transaction. */
@Injectable()
export class PlanSteps {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  async take(
    transaction: Transaction,
    actor: PersonActor | SystemActor,
    plan: DispatchPlan,
    { from, note, digest }: PlanStep,
  ): Promise<void> {
    await (from === null ? transaction.insert(DispatchPlan, plan) : transaction.save(DispatchPlan, plan));
    await transaction.insert(DispatchPlanTransition, {
      id: newId(),
      planId: plan.id,
      fromState: from,
      toState: plan.state,
      at: this.clock.now(),
      byId: actor.id,
      byName: actor.name,
      note: note ?? null,
      digest: digest ?? null,
    });
    await this.audit.record(transaction, actor, {
      action: `dispatchPlan.${plan.state}`,
      objectType: PLAN,
      objectId: plan.id,
      changes: { from, kind: plan.kind, note, digest },
    });
  }
}
