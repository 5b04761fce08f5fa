import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { Message } from '../message/message.entity.js';
import { findLocked } from './find-locked.js';

/**
 * What a person does with a message that did not arrive, or of which nobody knows. Asks no policy and writes no audit row:
 * the domain whose message it is does both.
 */
@Injectable()
export class MessageMending {
  constructor(private readonly clock: Clock) {}

  /**
   * Sends once more what was rejected, returned, given up or is uncertain, to a mended address when one is given, with
   * its whole time before it. Throws `NotFound` and `MessageCannotBecome`.
   */
  async resend(
    transaction: Transaction,
    messageId: string,
    mended: { readonly toAddress?: string } = {},
  ): Promise<Message> {
    return this.mend(transaction, messageId, (message) => {
      message.resend(this.clock.now(), mended.toAddress);
    });
  }

  /** Settles that an uncertain message has arrived, with how that is known. Throws `NotFound` and `MessageCannotBecome`. */
  async believeArrived(transaction: Transaction, messageId: string, why: string): Promise<Message> {
    return this.mend(transaction, messageId, (message) => {
      message.believe(this.clock.now(), why);
    });
  }

  /** Notes that letters on paper were posted, and gives how many. Throws `NotFound` and `MessageCannotBecome`. */
  async markPosted(transaction: Transaction, messageIds: readonly string[], at: Date): Promise<number> {
    for (const id of messageIds) {
      await this.mend(transaction, id, (message) => {
        message.post(at);
      });
    }
    return messageIds.length;
  }

  /** Takes back that a letter on paper was posted. Throws `NotFound` and `MessageCannotBecome`. */
  async unmarkPosted(transaction: Transaction, messageId: string): Promise<Message> {
    return this.mend(transaction, messageId, (message) => {
      message.unpost();
    });
  }

  private async mend(transaction: Transaction, messageId: string, verb: (message: Message) => void): Promise<Message> {
    const message = await findLocked(transaction, messageId);
    if (!message) throw new NotFound('message');
    verb(message);
    return transaction.save(Message, message);
  }
}
