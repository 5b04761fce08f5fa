import { Injectable } from '@nestjs/common';
import type { Reader, Transaction } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { DispatchPlan } from './dispatch-plan.entity.js';
import { DispatchPlanTransition } from './plan-transition.entity.js';

/** Finds plans, inside a transaction or outside. Asks no policy: whoever calls has found the hearing already. */
@Injectable()
export class PlanFinder {
  /** A plan of this hearing. Throws `NotFound` for one of another. */
  async find(via: Reader | Transaction, consultationId: string, planId: string): Promise<DispatchPlan> {
    const plan = await via.findOneBy(DispatchPlan, { id: planId, consultationId });
    if (!plan) throw new NotFound('dispatchPlan');
    return plan;
  }

  /** The plan that a dispatch carries out; null for the announcement. */
  async ofDispatch(via: Reader | Transaction, dispatchId: string): Promise<DispatchPlan | null> {
    return via.findOneBy(DispatchPlan, { dispatchId });
  }

  /** Who took a plan from state to state, first things first. */
  async transitionsOf(via: Reader, planId: string): Promise<readonly DispatchPlanTransition[]> {
    return via.find(DispatchPlanTransition, { where: { planId }, order: { at: 'ASC', id: 'ASC' } });
  }
}
