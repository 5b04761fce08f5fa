import type { Transaction } from '../../../shared/database/database.js';

/**
 * Keeps everybody else from joining a decision, catching up with it or taking it back until the transaction ends. Locked after
 * the texts that are worked on, never before them, so that two never wait for each other.
 */
export async function lockDecision(transaction: Transaction, decisionId: string): Promise<void> {
  await transaction.query('UPDATE "family_decision" SET "place" = "place" WHERE "id" = $1', [decisionId]);
}
