import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ConsultationProgress } from '../../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { DispatchAudience } from '../../dispatch/audience/dispatch-audience.js';
import type { DividedList } from '../../dispatch/dispatch-list.js';
import { dispatchPolicy } from '../../dispatch/dispatch.policy.js';
import { DispatchPlan } from '../../dispatch/plan/dispatch-plan.entity.js';
import { DispatchPlans } from '../../dispatch/plan/dispatch-plans.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { emptyOccasion } from '../../letter/letter-occasion.js';
import type { SummaryIssue } from '../../report/summary-issue.entity.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { IssuedOutcomes } from '../outcome/issued-outcomes.js';
import { ClosingNeedsSummary } from './closing.errors.js';
import { SummaryAddresses, type SummaryPages } from './summary-addresses.js';

/** More plans of closing letters than this are told by the list of dispatches. */
const MOST_PLANS = 20;

/** What the page of a hearing's closing letter shows. */
export interface ClosingView {
  readonly consultation: Consultation;
  /** Null while there is no issued summary to tell of. */
  readonly issue: SummaryIssue | null;
  /** Where everyone reads the summary; null when it is not published. */
  readonly pages: SummaryPages | null;
  /** Whom the letter would go to now. */
  readonly list: DividedList<Invitation>;
  /** Those that are planned, or begun already, the newest first. */
  readonly plans: readonly DispatchPlan[];
  readonly mayPlan: boolean;
}

/** Plans the letter that closes a hearing (sluttbrev): to all who answered, when the summary is issued. */
@Injectable()
export class ClosingLetters {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationReader,
    private readonly progress: ConsultationProgress,
    private readonly audience: DispatchAudience,
    private readonly plans: DispatchPlans,
    private readonly issued: IssuedOutcomes,
    private readonly addresses: SummaryAddresses,
  ) {}

  /** For whoever may see the dispatches of the hearing. Throws `NotFound` for another host. */
  async view(actor: PersonActor, consultationId: string): Promise<ClosingView> {
    const consultation = await this.consultations.findFor(actor, consultationId, dispatchPolicy.watch);
    return {
      consultation,
      issue: await this.issued.newest(consultationId),
      pages: await this.addresses.of(consultation),
      list: await this.audience.divided({ consultation, plan: ANSWERED }),
      plans: await this.database.reader.find(DispatchPlan, {
        where: {
          consultationId,
          kind: 'closing',
          state: In(['planned', 'submitted', 'approved', 'returned', 'begun']),
        },
        order: { createdAt: 'DESC', id: 'DESC' },
        take: MOST_PLANS,
      }),
      mayPlan: await this.consultations.may(actor, consultation, dispatchPolicy.plan),
    };
  }

  /**
   * Plans the letter, which is then submitted, approved and sent as any other. Pressed twice, it is one plan. Throws
   * `ClosingNeedsSummary`, `HearingDoesNotAllow`, and `NotAllowed` for whoever may not plan letters.
   */
  async plan(actor: PersonActor, consultationId: string): Promise<DispatchPlan> {
    const issue = await this.issued.newest(consultationId);
    return this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      const consultation = await this.consultations.findFor(actor, consultationId, dispatchPolicy.plan, transaction);
      if (!issue) throw new ClosingNeedsSummary();
      const standing = await this.standing(transaction, consultationId);
      if (standing) return standing;
      const pages = await this.addresses.of(consultation, transaction);
      return this.plans.plan(transaction, actor, {
        consultationId,
        kind: 'closing',
        occasion: { ...emptyOccasion('closing'), summaryAddress: pages?.wholeAddress ?? '' },
        invitationIds: 'answered',
        dueOn: null,
      });
    });
  }

  private standing(transaction: Transaction, consultationId: string): Promise<DispatchPlan | null> {
    return transaction.findOneBy(DispatchPlan, {
      consultationId,
      kind: 'closing',
      state: In(['planned', 'submitted', 'approved', 'returned']),
    });
  }
}

const ANSWERED = { kind: 'closing', audience: 'answered', invitationIds: [] } as const;
