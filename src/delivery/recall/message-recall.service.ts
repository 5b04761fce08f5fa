import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../shared/database/database.js';
import { queryReturning } from '../../shared/database/returning.js';

/** Takes back messages to single recipients (tilbakekalling), as far as they have not left. */
@Injectable()
export class MessageRecall {
  /**
   * Cancels what is prepared, waits or is held for these recipients, and gives how many that was. What a worker has claimed
   * but not begun is taken from it by a raised fence; what is being handed over goes on to its end.
   */
  async recall(
    transaction: Transaction,
    subjectType: string,
    subjectId: string,
    recipientRefs: readonly string[],
  ): Promise<number> {
    if (recipientRefs.length === 0) return 0;
    const places = recipientRefs.map((_, index) => `$${String(index + 3)}`).join(', ');
    const recalled = await queryReturning<{ id: string }>(
      transaction,
      `UPDATE "message" SET "state" = 'cancelled', "leasedUntil" = NULL, "fence" = "fence" + 1
       WHERE "subjectType" = $1 AND "subjectId" = $2 AND "recipientRef" IN (${places})
         AND ("state" IN ('preparing', 'queued', 'held') OR ("state" = 'sending' AND "openAttempt" IS NULL))
       RETURNING "id"`,
      [subjectType, subjectId, ...recipientRefs],
    );
    return recalled.length;
  }
}
