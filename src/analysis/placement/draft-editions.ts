import { draftsHeldBy } from '../../consultation/draft/drafts-asked-about.js';
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
 * round after it. In an internal hearing, of the drafts that are seen through, those that came as a correction: what the other
 * host works on unpublished does not show here. One statement, and two to find whose the drafts are.
 */
export async function editionsAfter(via: Reader, consultationId: string): Promise<readonly LaterEdition[]> {
  const rows = await via.query<(Omit<LaterEdition, 'number'> & { readonly number: string | number })[]>(
    `SELECT e."id", e."number", d."shortTitle" AS "draft", CASE WHEN h."id" IN ($1, $2) THEN NULL ELSE h."title" END AS "round"
     FROM "draft_version" e JOIN "draft" d ON d."id" = e."draftId" JOIN "consultation" h ON h."id" = d."consultationId"
     WHERE (h."id" = $1 AND e."number" > 1)
       OR h."id" IN (SELECT n."consultationId" FROM "consultation_round" n WHERE n."formerId" = $1)
       OR (h."id" = $2 AND EXISTS (SELECT 1 FROM "draft_correction" k WHERE k."toVersionId" = e."id"))
     ORDER BY h."createdAt", d."position", e."number", e."id" LIMIT ${String(MOST_SHOWN)}`,
    [consultationId, await draftsHeldBy(via, consultationId)],
  );
  return rows.map((row) => ({ ...row, number: Number(row.number) }));
}
