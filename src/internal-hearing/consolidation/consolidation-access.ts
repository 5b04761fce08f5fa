import { Injectable } from '@nestjs/common';
import { AnalysisAccess } from '../../analysis/analysis-access.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { Actor } from '../../identity/access/actor.js';
import { Host } from '../../identity/host/host.entity.js';
import { Database, type Reader } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';

/**
 * Lets people in to the making of an association's answer: whoever reads the comments reads it, whoever summarises works on
 * it. A state body's own hearing answers nobody, and has none: `NotFound`.
 */
@Injectable()
export class ConsolidationAccess {
  constructor(
    private readonly database: Database,
    private readonly analysis: AnalysisAccess,
  ) {}

  async toRead(actor: Actor, consultationId: string, via: Reader = this.database.reader): Promise<Consultation> {
    return ofAssociation(await this.analysis.toRead(actor, consultationId, via), via);
  }

  /** `NotAllowed` for whoever may only read, `HearingIsOver` once the case is closed. */
  async toWork(actor: Actor, consultationId: string, via: Reader = this.database.reader): Promise<Consultation> {
    return ofAssociation(await this.analysis.toWork(actor, consultationId, via), via);
  }

  /** For pages that show or leave out what can be done. */
  mayWork(actor: Actor, consultation: Consultation): Promise<boolean> {
    return this.analysis.mayWork(actor, consultation);
  }
}

async function ofAssociation(consultation: Consultation, via: Reader): Promise<Consultation> {
  if (consultation.answersForInvitationId !== null) return consultation;
  const host = await via.findOneBy(Host, { id: consultation.hostId });
  if (host?.kind !== 'association') throw new NotFound('consolidation');
  return consultation;
}
