import { Injectable } from '@nestjs/common';
import { CorrectionService, type CorrectionOrder } from '../../consultation/draft/correction/correction.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { emptyOccasion } from '../../letter/letter-occasion.js';
import { Database } from '../../shared/database/database.js';
import type { DispatchPlan } from '../plan/dispatch-plan.entity.js';
import { DispatchPlans } from '../plan/dispatch-plans.service.js';

/** Corrects a draft and plans the letter that tells of it, in one transaction: neither is done without the other. */
@Injectable()
export class CorrectionDeed {
  constructor(
    private readonly database: Database,
    private readonly corrections: CorrectionService,
    private readonly plans: DispatchPlans,
  ) {}

  /** The plan of the letter, to those who have answered too. Throws what `CorrectionService.correct` throws. */
  async correct(actor: PersonActor, order: CorrectionOrder): Promise<DispatchPlan> {
    return this.database.write(async (transaction) => {
      const { correction, draft } = await this.corrections.correct(transaction, actor, order);
      const { consultationId, whatChanged } = correction;
      return this.plans.plan(transaction, actor, {
        consultationId,
        kind: 'correction',
        occasion: { ...emptyOccasion('correction'), draftTitle: draft.title, whatChanged },
        invitationIds: 'all',
        dueOn: null,
      });
    });
  }
}
