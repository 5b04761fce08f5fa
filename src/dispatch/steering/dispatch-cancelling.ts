import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import { systemActor, type PersonActor, type SystemActor } from '../../identity/access/actor.js';
import type { Transaction } from '../../shared/database/database.js';
import type { Wording } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { SUBJECT } from '../dispatch-finder.js';
import { Dispatch } from '../dispatch.entity.js';
import { PlanFinder } from '../plan/plan-finder.js';
import { PlanSteps, type PlanStep, type SystemNote } from '../plan/plan-steps.js';

const GIVEN_UP: PlanStep = { from: 'begun' };
const REFUSED: PlanStep = { from: 'begun', note: 'refused' satisfies SystemNote };

/** Gives up dispatches that are still being prepared, of which nothing has left and nothing will. */
@Injectable()
export class DispatchCancelling {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly postOffice: PostOffice,
    private readonly plans: PlanFinder,
    private readonly steps: PlanSteps,
  ) {}

  /** A rule refused what was to be sent. Its plan goes back to where a person must look at it. */
  async refuse(transaction: Transaction, dispatch: Dispatch, problem: Wording): Promise<void> {
    await this.cancel(transaction, systemActor(dispatch.hostId, dispatch.createdByName), dispatch, problem);
  }

  /** A person stopped it before anything was sent. */
  async giveUp(transaction: Transaction, actor: PersonActor, dispatch: Dispatch): Promise<void> {
    await this.cancel(transaction, actor, dispatch, {
      nb: `${actor.name} stoppet utsendingen før noe ble sendt.`,
      nn: `${actor.name} stoppa utsendinga før noko vart sendt.`,
      en: `${actor.name} stopped the dispatch before anything was sent.`,
    });
  }

  private async cancel(
    transaction: Transaction,
    actor: PersonActor | SystemActor,
    dispatch: Dispatch,
    problem: Wording,
  ): Promise<void> {
    dispatch.cancel(problem, this.clock.now());
    await transaction.save(Dispatch, dispatch);
    await this.postOffice.cancelPrepared(transaction, SUBJECT, dispatch.id);
    await this.audit.record(transaction, actor, {
      action: 'dispatch.cancelled',
      objectType: SUBJECT,
      objectId: dispatch.id,
      changes: { problem },
    });
    const plan = await this.plans.ofDispatch(transaction, dispatch.id);
    if (plan?.state !== 'begun') return;
    plan.comeBack();
    await this.steps.take(transaction, actor, plan, actor.kind === 'system' ? REFUSED : GIVEN_UP);
  }
}
