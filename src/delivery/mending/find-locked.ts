import type { Transaction } from '../../shared/database/database.js';
import { Message } from '../message/message.entity.js';

/** The message, held for the rest of the transaction; null when there is none. */
export async function findLocked(transaction: Transaction, messageId: string): Promise<Message | null> {
  // Touching the row takes its lock on PostgreSQL; on SQLite the unit of work already holds the only writer.
  await transaction.query('UPDATE "message" SET "fence" = "fence" WHERE "id" = $1', [messageId]);
  return transaction.findOneBy(Message, { id: messageId });
}
