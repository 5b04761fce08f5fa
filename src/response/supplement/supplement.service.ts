import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { NotAllowed } from '../../shared/errors/domain-error.js';
import { answerKeyParts } from '../answer-key.js';
import { AnswersInHand, keyOf } from '../answer-in-hand.js';
import type { Response } from '../response.entity.js';
import { responsePolicy } from '../response.policy.js';
import { ResponseService } from '../response.service.js';

/** Begins an answer that adds to the one a body has submitted. It has a status, versions and receipts of its own. */
@Injectable()
export class SupplementService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly answers: AnswersInHand,
    private readonly responses: ResponseService,
  ) {}

  /**
   * The supplement that the body is writing to the answer of `key`, or a new one. Throws `NothingToSupplement` while the
   * answer itself is not submitted.
   */
  async begin(link: LinkActor, key: string | null): Promise<Response> {
    const { draftId } = answerKeyParts(key);
    const inHand = await this.answers.find(link, draftId);
    return this.database.write(async (transaction) => {
      const response = await this.responses.supplementInHand(transaction, keyOf(inHand));
      if (!responsePolicy.mayWrite(link, response)) throw new NotAllowed('response.mayWrite');
      await this.audit.record(transaction, link, {
        action: 'response.supplementBegun',
        objectType: 'response',
        objectId: response.id,
        changes: { supplementsId: response.supplementsId, ordinal: response.ordinal },
      });
      return response;
    });
  }
}
