import type { Transaction } from '../../../shared/database/database.js';
import { COUNTS } from '../../current-answers.js';

/** Where a part of a decision stands now: on its comment, or on the copy of it in the newest version of the answer. */
export interface StandingPart {
  readonly commentId: string;
  /** The version that its placement has when nobody has changed it since. */
  readonly untouched: number;
  /** How often its placement had been changed by the time the comment was carried. */
  readonly changedBefore: number;
}

interface Row extends StandingPart {
  readonly partId: string;
}

/** Where parts of a decision stand, by their ids; one whose comment no longer counts, with all its copies, is left out. */
export async function standingParts(
  transaction: Transaction,
  place: string,
  partIds: readonly string[],
): Promise<ReadonlyMap<string, StandingPart>> {
  if (partIds.length === 0) return new Map();
  const places = partIds.map((_, index) => `$${String(index + 1)}`).join(', ');
  // A placement begins at 1 on every copy.
  const rows = await transaction.query<Row[]>(
    `WITH RECURSIVE "chain" ("partId", "commentId", "untouched", "changedBefore") AS (
       SELECT p."id", p."commentId", p."versionAfter", 0 FROM "family_decision_part" p WHERE p."id" IN (${places})
       UNION ALL
       SELECT l."partId", n."id", 1, l."changedBefore" + CASE WHEN o."version" = l."untouched" THEN 0 ELSE 1 END
       FROM "chain" l JOIN "comment" n ON n."carriedFromId" = l."commentId"
       LEFT JOIN "placement" o ON o."commentId" = l."commentId" AND o."place" = $${String(partIds.length + 1)})
     SELECT l."partId", l."commentId", l."untouched", l."changedBefore" FROM "chain" l
     JOIN "comment" c ON c."id" = l."commentId"
     JOIN "response_version" v ON v."id" = c."versionId" JOIN "response" r ON r."id" = v."responseId"
     WHERE c."removedAt" IS NULL AND ${COUNTS}`,
    [...partIds, place],
  );
  return new Map(rows.map(({ partId, ...standing }) => [partId, standing]));
}
