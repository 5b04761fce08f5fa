import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { AnswersInHand } from '../answer-in-hand.js';
import { ReceiptService } from '../receipt/receipt.service.js';
import { ResponseWithdrawal, Response } from '../response.entity.js';
import { responsePolicy } from '../response.policy.js';
import { ResponseService } from '../response.service.js';

/** Takes an answer back. A row says who and when; every version stays where it is, and the body may answer anew. */
@Injectable()
export class WithdrawalService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly answers: AnswersInHand,
    private readonly responses: ResponseService,
    private readonly receipts: ReceiptService,
  ) {}

  /** Withdraws the body's standing answer. Throws `ResponseWithdrawn` when nothing has been submitted. */
  async withdraw(link: LinkActor, draftId: string | null, reason: string): Promise<void> {
    const inHand = await this.answers.find(link, draftId);
    const standing = inHand.response;
    if (!standing) throw new NotFound('response');
    await this.database.write(async (transaction) => {
      const response = await this.responses.lock(transaction, standing.id);
      if (!responsePolicy.maySubmit(link, response)) throw new NotAllowed('response.maySubmit');
      response.withdraw();
      await transaction.save(Response, response);
      const withdrawal = transaction.create(ResponseWithdrawal, {
        id: newId(),
        responseId: response.id,
        at: this.clock.now(),
        byId: link.id,
        byName: link.name,
        reason: reason === '' ? null : reason,
      });
      await transaction.insert(ResponseWithdrawal, withdrawal);
      const about = { consultation: inHand.outline.consultation, invitation: inHand.invitation };
      await this.receipts.queueWithdrawal(transaction, withdrawal, about);
      await this.audit.record(transaction, link, {
        action: 'response.withdrawn',
        objectType: 'response',
        objectId: response.id,
        changes: { reason },
      });
    });
  }
}
