import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { Consultation } from '../consultation/consultation.entity.js';
import type { Reader, Transaction } from '../shared/database/database.js';
import { newId } from '../shared/database/id.js';
import { NotFound } from '../shared/errors/domain-error.js';
import { Clock } from '../shared/time/clock.js';
import { AnswersNotReceived, NothingToSupplement, ResponseWithdrawn } from './response.errors.js';
import { Response } from './response.entity.js';
import { EMPTY_ANSWER } from './working-answer.js';

/** A body's answer in one hearing, for the whole of it (`draftId` null) or for one draft. */
export interface ResponseKey {
  readonly consultation: Consultation;
  readonly invitationId: string;
  readonly draftId: string | null;
  /** The ordinal of an answer that supplements; undefined for the answer itself. */
  readonly supplement?: number | undefined;
}

/** Finds the answer that a body is writing or has sent, and begins one when there is none. */
@Injectable()
export class ResponseService {
  constructor(private readonly clock: Clock) {}

  /**
   * The body's answer that stands, submitted or only begun; null when there is none, or it was withdrawn. Throws `NotFound`
   * for a supplement that nobody has begun.
   */
  async standing(via: Reader, key: Omit<ResponseKey, 'consultation'>): Promise<Response | null> {
    const where = { invitationId: key.invitationId, scope: scopeOf(key.draftId) };
    if (key.supplement !== undefined) {
      const ofOrdinal = { ...where, ordinal: key.supplement, supplementsId: Not(IsNull()) };
      const supplement = await via.findOneBy(Response, ofOrdinal);
      if (!supplement) throw new NotFound('response');
      return supplement.isWithdrawn ? null : supplement;
    }
    return via.findOne(Response, {
      where: { ...where, supplementsId: IsNull(), state: Not('withdrawn') },
      order: { ordinal: 'DESC' },
    });
  }

  /** All answers of a body that stand, for the pages that show them side by side. */
  async allStanding(via: Reader, invitationId: string): Promise<readonly Response[]> {
    return via.find(Response, {
      where: { invitationId, state: Not('withdrawn') },
      order: { ordinal: 'ASC', id: 'ASC' },
    });
  }

  /**
   * The standing answer, locked for this transaction, or a new one. Refused with `AnswersNotReceived` when the hearing is
   * not out, cancelled, or its case closed; a deadline that is over refuses nothing. A supplement that was withdrawn is
   * `ResponseWithdrawn`: another one is begun from the answer itself.
   */
  async standingOrNew(transaction: Transaction, key: ResponseKey): Promise<Response> {
    if (!key.consultation.receivesAnswers) throw new AnswersNotReceived();
    const standing = await this.standing(transaction, key);
    if (!standing && key.supplement !== undefined) throw new ResponseWithdrawn();
    return this.lock(transaction, standing?.id ?? (await this.begin(transaction, key)));
  }

  /**
   * One more answer of the same body and scope: it adds to the one that stands, with status, versions and receipt of its
   * own. Throws `NothingToSupplement` while nothing is submitted.
   */
  async supplement(transaction: Transaction, key: ResponseKey): Promise<Response> {
    if (!key.consultation.receivesAnswers) throw new AnswersNotReceived();
    const standing = await this.standing(transaction, { ...key, supplement: undefined });
    if (!standing?.isSubmitted) throw new NothingToSupplement();
    return this.lock(transaction, await this.begin(transaction, key, standing.id));
  }

  /** One more answer of the same body and scope, of which nobody has said yet whether it adds or replaces. */
  async another(transaction: Transaction, key: ResponseKey): Promise<Response> {
    if (!key.consultation.receivesAnswers) throw new AnswersNotReceived();
    return this.lock(transaction, await this.begin(transaction, key));
  }

  /** The supplement that the body is writing, or a new one: nobody writes two at a time. */
  async supplementInHand(transaction: Transaction, key: ResponseKey): Promise<Response> {
    const where = { invitationId: key.invitationId, scope: scopeOf(key.draftId), supplementsId: Not(IsNull()) };
    const begun = await transaction.findOneBy(Response, { ...where, state: 'started' });
    return begun ? this.lock(transaction, begun.id) : this.supplement(transaction, key);
  }

  /** The answer with its row locked until the transaction ends; on SQLite the unit of work already is the only writer. */
  async lock(transaction: Transaction, id: string): Promise<Response> {
    await transaction.query('UPDATE "response" SET "workingVersion" = "workingVersion" WHERE "id" = $1', [id]);
    const response = await transaction.findOneBy(Response, { id });
    if (!response) throw new NotFound('response');
    return response;
  }

  private async begin(
    transaction: Transaction,
    key: ResponseKey,
    supplementsId: string | null = null,
  ): Promise<string> {
    const where = { invitationId: key.invitationId, scope: scopeOf(key.draftId) };
    const ordinal = (await transaction.countBy(Response, where)) + 1;
    const response = transaction.create(Response, {
      ...where,
      id: newId(),
      consultationId: key.consultation.id,
      hostId: key.consultation.hostId,
      draftId: key.draftId,
      ordinal,
      supplementsId,
      state: 'started',
      handling: 'received',
      working: EMPTY_ANSWER,
      workingVersion: 1,
      currentVersion: 0,
      submittedDigest: null,
      createdAt: this.clock.now(),
      lastSubmittedAt: null,
    });
    // Two colleagues may begin at once: the second finds what the first began.
    await transaction
      .createQueryBuilder()
      .insert()
      .into(Response)
      .values(response)
      .orIgnore()
      .updateEntity(false)
      .execute();
    const begun = await transaction.findOneByOrFail(Response, { ...where, ordinal });
    return begun.id;
  }
}

function scopeOf(draftId: string | null): string {
  return draftId ?? 'all';
}
