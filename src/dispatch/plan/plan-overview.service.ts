import { Injectable } from '@nestjs/common';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { Clock } from '../../shared/time/clock.js';
import { DispatchAudience } from '../audience/dispatch-audience.js';
import { DispatchFinder } from '../dispatch-finder.js';
import type { DividedList } from '../dispatch-list.js';
import type { Dispatch } from '../dispatch.entity.js';
import { dispatchPolicy } from '../dispatch.policy.js';
import type { DispatchPlan } from './dispatch-plan.entity.js';
import { PlanApprovals } from './plan-approval.service.js';
import { PlanDigest } from './plan-digest.js';
import { PlanFinder } from './plan-finder.js';
import type { DispatchPlanTransition } from './plan-transition.entity.js';

/** All that a page about a plan shows. */
export interface PlanView {
  readonly consultation: Consultation;
  readonly plan: DispatchPlan;
  /** The SHA-256 of what would be sent; goes back with an approval or a sending. */
  readonly digest: string;
  /** Whom the letter would go to if it were sent now, and why the others do not get it. */
  readonly list: DividedList<Invitation>;
  readonly transitions: readonly DispatchPlanTransition[];
  /** The dispatch that was begun for it last; null before there is one. */
  readonly dispatch: Dispatch | null;
  readonly today: CalendarDay;
  readonly mayPlan: boolean;
  readonly mayDecide: boolean;
  /** True when the reader wrote it and somebody else must therefore approve it. */
  readonly isOwnWork: boolean;
}

/** Gathers what there is to see of a plan. */
@Injectable()
export class PlanOverview {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly consultations: ConsultationReader,
    private readonly audience: DispatchAudience,
    private readonly finder: PlanFinder,
    private readonly dispatches: DispatchFinder,
    private readonly digests: PlanDigest,
    private readonly approvals: PlanApprovals,
  ) {}

  /** The plan, for whoever may read the hearing. Throws `NotFound` for another host and for the plan of another hearing. */
  async view(actor: PersonActor, consultationId: string, planId: string): Promise<PlanView> {
    const { reader } = this.database;
    const consultation = await this.consultations.findFor(actor, consultationId, dispatchPolicy.watch);
    const plan = await this.finder.find(reader, consultationId, planId);
    const { dispatchId } = plan;
    return {
      consultation,
      plan,
      digest: await this.digests.of(plan),
      list: await this.audience.divided({ consultation, plan }),
      transitions: await this.finder.transitionsOf(reader, planId),
      dispatch: dispatchId === null ? null : await this.dispatches.find(reader, consultationId, dispatchId),
      today: this.clock.today(),
      mayPlan: await this.consultations.may(actor, consultation, dispatchPolicy.plan),
      mayDecide: await this.approvals.mayDecide(actor, consultation),
      isOwnWork: (await this.consultations.ownWorkIn(consultation)) === 'refused' && plan.isOwnWorkOf(actor),
    };
  }
}
