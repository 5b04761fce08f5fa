import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { AlreadyRegistered } from '../response.errors.js';
import { Response, ResponseWithdrawal } from '../response.entity.js';
import { ResponseService } from '../response.service.js';
import { ResponseCorrection, type CorrectionKind } from './response-correction.entity.js';

/** How an answer stands to an earlier one of the same body. */
export type Relation = Extract<CorrectionKind, 'replaces' | 'supplements'>;

/**
 * What staff say of an answer before it is registered: notes, how it stands to an earlier answer, and that a registration
 * was a mistake. Each is a row with who and when; no version is changed.
 */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly consultations: ConsultationReader,
    private readonly responses: ResponseService,
  ) {}

  async note(person: PersonActor, consultationId: string, responseId: string, text: string): Promise<void> {
    await this.change(person, consultationId, responseId, (transaction, response) =>
      this.add(transaction, person, response, { kind: 'note', reason: text }),
    );
  }

  /**
   * Says that the answer adds to an earlier one of the same body and scope, or takes its place: then the earlier is
   * withdrawn by staff. Refuses a registered answer with `AlreadyRegistered`, and any other body's with `NotFound`.
   */
  async relate(
    person: PersonActor,
    consultationId: string,
    responseId: string,
    { relation, otherId }: { readonly relation: Relation; readonly otherId: string },
  ): Promise<void> {
    await this.change(person, consultationId, responseId, async (transaction, response) => {
      if (response.handling !== 'received') throw new AlreadyRegistered();
      const { invitationId, scope } = response;
      const other = await transaction.findOneBy(Response, { id: otherId, invitationId, scope, state: 'submitted' });
      if (!other || other.id === response.id) throw new NotFound('response');
      if (relation === 'replaces') await this.withdraw(transaction, person, other, `→ ${response.id}`);
      response.supplementsId = relation === 'supplements' ? other.id : null;
      // Two answers never supplement each other: one of them would have to be the answer itself.
      if (other.supplementsId === response.id) await transaction.save(Response, { ...other, supplementsId: null });
      await transaction.save(Response, response);
      await this.add(transaction, person, response, { kind: relation, otherResponseId: other.id });
    });
  }

  /** The registration was a mistake; possible until the answer is published. */
  async undoRegistration(
    person: PersonActor,
    consultationId: string,
    responseId: string,
    reason: string,
  ): Promise<void> {
    await this.change(person, consultationId, responseId, async (transaction, response) => {
      response.undoRegistration();
      await transaction.save(Response, response);
      await this.add(transaction, person, response, { kind: 'registrationUndone', reason });
    });
  }

  /** Staff take an answer back in the name of the host: it came to the wrong place, or another stands for it. */
  async withdraw(transaction: Transaction, person: PersonActor, response: Response, reason: string): Promise<void> {
    response.withdraw();
    await transaction.save(Response, response);
    await transaction.insert(ResponseWithdrawal, {
      id: newId(),
      responseId: response.id,
      at: this.clock.now(),
      byId: person.id,
      byName: person.name,
      reason,
    });
    await this.audit.record(transaction, person, {
      action: 'response.withdrawnByStaff',
      objectType: 'response',
      objectId: response.id,
      changes: { reason },
    });
  }

  /** Writes down a correction, in the transaction of the change itself. */
  async add(
    transaction: Transaction,
    person: PersonActor,
    response: Response,
    said: { readonly kind: CorrectionKind; readonly reason?: string; readonly otherResponseId?: string },
  ): Promise<void> {
    const { kind, reason = '', otherResponseId = null } = said;
    const { id: responseId, hostId, consultationId } = response;
    await transaction.insert(ResponseCorrection, {
      id: newId(),
      hostId,
      consultationId,
      responseId,
      kind,
      otherResponseId,
      reason,
      at: this.clock.now(),
      byId: person.id,
      byName: person.name,
    });
    await this.audit.record(transaction, person, {
      action: `response.corrected.${kind}`,
      objectType: 'response',
      objectId: responseId,
      changes: { reason, otherResponseId },
    });
  }

  /** The answer, locked, for whoever registers in the hearing; what is only being written is the body's own. */
  private async change(
    person: PersonActor,
    consultationId: string,
    responseId: string,
    work: (transaction: Transaction, response: Response) => Promise<void>,
  ): Promise<void> {
    await this.consultations.findFor(person, consultationId, 'maySummarise');
    await this.database.write(async (transaction) => {
      const response = await this.responses.lock(transaction, responseId);
      if (response.consultationId !== consultationId || response.currentVersion === 0) throw new NotFound('response');
      await work(transaction, response);
    });
  }
}
