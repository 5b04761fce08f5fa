import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../shared/database/database.js';
import { PostOffice } from '../post-office.service.js';

/**
 * Strikes out whom messages about a subject went to, where that is a person who has asked to be forgotten and the messages
 * are no documents of any case. That something was sent, when, and how it went stays.
 */
@Injectable()
export class MessageForgetting {
  constructor(private readonly postOffice: PostOffice) {}

  /** What has not left is given up. What is being handed over just now is passed by: ask again later. */
  async forget(transaction: Transaction, subjectType: string, subjectId: string): Promise<void> {
    await this.postOffice.cancelWaiting(transaction, subjectType, subjectId);
    const done = `"subjectType" = $1 AND "subjectId" = $2 AND "state" <> 'sending'`;
    await transaction.query(
      `UPDATE "attempt" SET "toAddress" = NULL, "response" = NULL
       WHERE "messageId" IN (SELECT "id" FROM "message" WHERE ${done})`,
      [subjectType, subjectId],
    );
    await transaction.query(
      `UPDATE "message" SET "toAddress" = '', "toDomain" = '', "toName" = NULL, "lastResponse" = NULL WHERE ${done}`,
      [subjectType, subjectId],
    );
  }
}
