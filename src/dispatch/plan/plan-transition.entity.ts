import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, OptionalTextColumn, TextColumn } from '../../shared/database/columns.js';
import { DispatchPlan } from './dispatch-plan.entity.js';
import type { PlanState } from './plan-status.js';

const STATES = `'planned', 'submitted', 'approved', 'returned', 'begun', 'dropped'`;

/** Who took a plan from one state to another, when, and with what note (statusendring for en utsendingsplan). */
@Entity('dispatch_plan_transition')
@Index('ix_dispatch_plan_transition_plan', ['planId', 'at'])
@Check('ck_dispatch_plan_transition_from', `"fromState" IN (${STATES})`)
@Check('ck_dispatch_plan_transition_to', `"toState" IN (${STATES})`)
export class DispatchPlanTransition {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => DispatchPlan, { name: 'fk_dispatch_plan_transition_plan' }) planId!: string;
  /** Null for the first: nobody planned it before. */
  @OptionalTextColumn() fromState!: PlanState | null;
  @TextColumn() toState!: PlanState;
  @InstantColumn() at!: Date;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
  @OptionalTextColumn() note!: string | null;
  /** SHA-256 of what was submitted, approved or begun. */
  @OptionalTextColumn() digest!: string | null;
}
