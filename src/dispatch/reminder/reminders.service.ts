import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { dispatchPolicy } from '../dispatch.policy.js';
import { DispatchPlan } from '../plan/dispatch-plan.entity.js';
import { STANDING_STATES } from '../plan/plan-status.js';

const MOST_SHOWN = 50;

/** What the page of a hearing's reminders shows. */
export interface RemindersView {
  readonly consultation: Consultation;
  /** Those that are planned and not begun, the newest first. */
  readonly standing: readonly DispatchPlan[];
}

/** Reads the reminders that are planned in a hearing. */
@Injectable()
export class Reminders {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationReader,
  ) {}

  /** For whoever may plan letters. Throws `NotFound` for another host, and `NotAllowed` for whoever may only read. */
  async view(actor: PersonActor, consultationId: string): Promise<RemindersView> {
    const consultation = await this.consultations.findFor(actor, consultationId, dispatchPolicy.plan);
    const standing = await this.database.reader.find(DispatchPlan, {
      where: { consultationId, kind: 'reminder', state: In([...STANDING_STATES]) },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: MOST_SHOWN,
    });
    return { consultation, standing };
  }
}
