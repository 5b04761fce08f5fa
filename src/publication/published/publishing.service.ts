import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../identity/access/actor.js';
import { NewerVersionCame } from '../../response/response.errors.js';
import { Response } from '../../response/response.entity.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { Clock } from '../../shared/time/clock.js';
import { SenderNotices } from '../withholding/sender-notices.js';
import { WithheldParts } from '../withholding/withheld-parts.js';
import { DecisionGround, type AnswerRef, type AnswerToDecide } from './decision-ground.js';
import { AnswerWithheld, HearingNotPublic, NotPublished } from './publication.errors.js';
import { Publication, type PublicationDeed } from './publication.entity.js';

/** Puts answers before the public, and takes them down again; each a row that says who and when. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ground: DecisionGround,
    private readonly withheld: WithheldParts,
    private readonly notices: SenderNotices,
  ) {}

  /**
   * Publishes the version that counts, which must be the one that was gone through. What is published already stays as it
   * is. An answer that was taken down is put back by this too. Throws `NewerVersionCame`, `AnswerWithheld`,
   * `HearingNotPublic`, `NotRegisteredYet` and `ResponseWithdrawn`.
   */
  async publish(person: PersonActor, ref: AnswerRef, version: number): Promise<void> {
    await this.database.write(async (transaction) => {
      const answer = await this.ground.lock(transaction, person, ref);
      const { response } = answer;
      if (answer.consultation.visibility !== 'public') throw new HearingNotPublic();
      if (response.currentVersion !== version) throw new NewerVersionCame();
      const withheld = await this.withheld.ofOne(transaction, response.id);
      if (withheld.whole.length > 0) throw new AnswerWithheld();
      if (await this.isPublished(transaction, answer)) return;
      response.publish();
      await this.decide(transaction, person, answer, { deed: 'published', reason: '' });
      await this.notices.tell(transaction, answer, withheld);
    });
  }

  /** Gone from every page, file, search and feed at the next request; the decision stays. Throws `NotPublished`. */
  async takeDown(person: PersonActor, ref: AnswerRef, reason: string): Promise<void> {
    await this.database.write(async (transaction) => {
      const answer = await this.ground.lock(transaction, person, ref);
      const last = await lastOf(transaction, ref.responseId);
      if (last?.deed !== 'published') throw new NotPublished();
      if (answer.response.isSubmitted && answer.response.handling !== 'received') answer.response.withhold();
      await this.decide(transaction, person, answer, { deed: 'takenDown', reason });
    });
  }

  private async isPublished(transaction: Transaction, { response, version }: AnswerToDecide): Promise<boolean> {
    const last = await lastOf(transaction, response.id);
    return last?.deed === 'published' && last.versionId === version.id && response.handling === 'published';
  }

  private async decide(
    transaction: Transaction,
    person: PersonActor,
    { response, version }: AnswerToDecide,
    { deed, reason }: { readonly deed: PublicationDeed; readonly reason: string },
  ): Promise<void> {
    const { id: responseId, hostId, consultationId } = response;
    await transaction.save(Response, response);
    await transaction.insert(Publication, {
      id: newId(),
      hostId,
      consultationId,
      responseId,
      versionId: version.id,
      deed,
      reason,
      at: this.clock.now(),
      byId: person.id,
      byName: person.name,
    });
    const changes = { version: version.number, reason };
    await this.ground.record(transaction, person, { action: `response.${deed}`, responseId, changes });
  }
}

async function lastOf(transaction: Transaction, responseId: string): Promise<Publication | null> {
  return transaction.findOne(Publication, { where: { responseId }, order: { at: 'DESC', id: 'DESC' } });
}
