import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../shared/database/database.js';
import type { DispatchKind } from '../dispatch-status.js';
import { DispatchPlan } from '../plan/dispatch-plan.entity.js';
import { STANDING_STATES } from '../plan/plan-status.js';

/** Finds letters that were planned by an earlier deed and have not gone out: with one more, a body would get two at once. */
@Injectable()
export class UnsentLetters {
  constructor(private readonly database: Database) {}

  /** True when a letter of the kind waits for the body; for any body when it is null. */
  async wait(consultationId: string, kind: DispatchKind, invitationId: string | null): Promise<boolean> {
    const state = In([...STANDING_STATES]);
    const plans = await this.database.reader.findBy(DispatchPlan, { consultationId, kind, state });
    return plans.some(
      ({ audience, invitationIds }) =>
        invitationId === null || audience !== 'chosen' || invitationIds.includes(invitationId),
    );
  }
}
