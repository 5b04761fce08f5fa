import type { Reader } from '../../shared/database/database.js';

/** An edition of a draft that came after the one that was heard: in the hearing itself, or in a round that followed it. */
export interface LaterEdition {
  readonly id: string;
  readonly number: number;
  readonly draft: string;
  /** The title of the later round; null for the hearing itself. */
  readonly round: string | null;
}

const MOST_SHOWN = 200;

/**
 * The editions that a comment can have changed: of the hearing's own drafts from the second on, and of every draft of the
 * round after it. One statement.
 */
export async function editionsAfter(via: Reader, consultationId: string): Promise<readonly LaterEdition[]> {
  const rows = await via.query<(Omit<LaterEdition, 'number'> & { readonly number: string | number })[]>(
    `SELECT e."id", e."number", d."shortTitle" AS "draft", CASE WHEN h."id" = $1 THEN NULL ELSE h."title" END AS "round"
     FROM "draft_version" e JOIN "draft" d ON d."id" = e."draftId" JOIN "consultation" h ON h."id" = d."consultationId"
     WHERE (h."id" = $1 AND e."number" > 1)
       OR h."id" IN (SELECT n."consultationId" FROM "consultation_round" n WHERE n."formerId" = $1)
     ORDER BY h."createdAt", d."position", e."number", e."id" LIMIT ${String(MOST_SHOWN)}`,
    [consultationId],
  );
  return rows.map((row) => ({ ...row, number: Number(row.number) }));
}
