import { Injectable } from '@nestjs/common';
import { ConsultationReader } from '../consultation/consultation-reader.js';
import type { Consultation } from '../consultation/consultation.entity.js';
import type { Actor } from '../identity/access/actor.js';
import { Database, type Reader } from '../shared/database/database.js';
import { NotFound } from '../shared/errors/domain-error.js';
import { HearingIsOver } from './analysis.errors.js';
import { analysisPolicy } from './analysis.policy.js';

/** Lets people in to a hearing's comments, or says why not. */
@Injectable()
export class AnalysisAccess {
  constructor(
    private readonly database: Database,
    private readonly hearings: ConsultationReader,
  ) {}

  /** The hearing, for whoever may read its comments; for others it is `NotFound`. */
  async toRead(actor: Actor, consultationId: string, via: Reader = this.database.reader): Promise<Consultation> {
    const consultation = await this.hearings.find(actor, consultationId, via);
    if (!analysisPolicy.mayRead(actor, consultation)) throw new NotFound('consultation');
    return consultation;
  }

  /** The hearing, for whoever may work on it: others are refused with `NotAllowed`, everybody once it is over. */
  async toWork(actor: Actor, consultationId: string, via: Reader = this.database.reader): Promise<Consultation> {
    const consultation = await this.hearings.findFor(actor, consultationId, 'maySummarise', via);
    if (consultation.state === 'archived' || consultation.state === 'cancelled') throw new HearingIsOver();
    return consultation;
  }

  /** True when the actor may work on the hearing; for pages that show or leave out what can be done. */
  async mayWork(actor: Actor, consultation: Consultation): Promise<boolean> {
    if (consultation.state === 'archived' || consultation.state === 'cancelled') return false;
    return this.hearings.may(actor, consultation, 'maySummarise');
  }
}
