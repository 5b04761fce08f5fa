import type { Transaction } from '../../shared/database/database.js';

const HUNDRED = 100;

/** A comment that has changed, as it is marked. */
export interface ChangedComment {
  readonly id: string;
  readonly consultationId: string;
  readonly versionId: string;
}

/** Marks comments that have come, changed or been placed: see `SuggestionMark`. In the transaction that changes them. */
export async function markForSuggestions(
  transaction: Transaction,
  comments: readonly ChangedComment[],
  at: Date,
): Promise<void> {
  for (let from = 0; from < comments.length; from += HUNDRED) {
    const some = comments.slice(from, from + HUNDRED);
    const rows = some.map((_, index) => {
      const first = index * 4 + 1;
      return `($${String(first)}, $${String(first + 1)}, $${String(first + 2)}, $${String(first + 3)}, TRUE)`;
    });
    await transaction.query(
      `INSERT INTO "suggestion_mark" ("commentId", "consultationId", "versionId", "changedAt", "isDue")
       VALUES ${rows.join(', ')}
       ON CONFLICT ("commentId") DO UPDATE SET "changedAt" = excluded."changedAt", "isDue" = excluded."isDue"`,
      some.flatMap(({ id, consultationId, versionId }) => [id, consultationId, versionId, at.toISOString()]),
    );
  }
}
