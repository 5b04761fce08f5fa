import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Response } from '../../response/response.entity.js';
import { ResponseService } from '../../response/response.service.js';
import { ResponseVersion } from '../../response/submission/response-version.entity.js';
import type { Transaction } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';

/** Which answer, in which hearing. */
export interface AnswerRef {
  readonly consultationId: string;
  readonly responseId: string;
}

/** An answer that is locked for a decision about it, in the version that counts. */
export interface AnswerToDecide {
  readonly consultation: Consultation;
  readonly response: Response;
  readonly version: ResponseVersion;
}

/** What every decision about publishing begins and ends with: the right to decide, the lock, and the audit row. */
@Injectable()
export class DecisionGround {
  constructor(
    private readonly consultations: ConsultationReader,
    private readonly responses: ResponseService,
    private readonly audit: AuditService,
  ) {}

  /** For whoever may summarise the hearing (`consultationPolicy.maySummarise`). Throws `NotFound` and `NotAllowed`. */
  async lock(
    transaction: Transaction,
    person: PersonActor,
    { consultationId, responseId }: AnswerRef,
  ): Promise<AnswerToDecide> {
    const consultation = await this.consultations.findFor(person, consultationId, 'maySummarise', transaction);
    const isHere = await transaction.existsBy(Response, { id: responseId, consultationId });
    if (!isHere) throw new NotFound('response');
    const response = await this.responses.lock(transaction, responseId);
    const number = response.currentVersion;
    const version = await transaction.findOneBy(ResponseVersion, { responseId, number });
    if (!version) throw new NotFound('response');
    return { consultation, response, version };
  }

  async record(
    transaction: Transaction,
    person: PersonActor,
    deed: { readonly action: string; readonly responseId: string; readonly changes: Readonly<Record<string, unknown>> },
  ): Promise<void> {
    const { action, responseId: objectId, changes } = deed;
    await this.audit.record(transaction, person, { action, objectType: 'response', objectId, changes });
  }
}
