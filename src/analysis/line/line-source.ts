import type { Reader } from '../../shared/database/database.js';
import { COUNTS } from '../current-answers.js';
import { bodyCategories } from './body-categories.js';
import type { Decision } from '../placement/assessment.rules.js';
import type { Stance } from '../placement/placement.entity.js';

/** What a line is made of, as it stands in the tables now. */
export interface LineSource {
  readonly id: string;
  readonly consultationId: string;
  readonly commentId: string;
  readonly placementId: string | null;
  readonly versionId: string;
  readonly invitationId: string;
  readonly sourceId: string;
  readonly startOffset: number;
  readonly text: string;
  readonly memo: string;
  readonly createdAt: string;
  readonly bodyKey: string;
  readonly place: string | null;
  readonly draftId: string | null;
  readonly sectionId: string | null;
  readonly stance: Stance | null;
  readonly decision: Decision | null;
  readonly reason: string | null;
  readonly assigneeId: string | null;
  readonly stepId: string | null;
  readonly language: string | null;
  readonly tagIds: readonly string[];
  readonly bodyName: string;
  readonly categoryIds: readonly string[];
}

type Untagged = Omit<LineSource, 'tagIds' | 'categoryIds'>;

/** What the lines of some comments are made of; none for a comment that no list shows. Three statements. */
export async function lineSources(via: Reader, commentIds: readonly string[]): Promise<readonly LineSource[]> {
  const rows: Untagged[] = await via.query(
    `SELECT COALESCE(p."id", c."id") AS "id", c."consultationId", c."id" AS "commentId", p."id" AS "placementId",
       c."versionId", v."invitationId", c."sourceId", c."startOffset", c."text", c."memo", c."createdAt",
       i."sortKey" AS "bodyKey", i."addressedName" AS "bodyName", p."place", p."draftId", p."sectionId", p."stance", p."decision", p."reason",
       w."assigneeId", w."stepId",
       (SELECT b."language" FROM "block" b WHERE b."sourceId" = c."sourceId" AND b."startOffset" <= c."startOffset"
        ORDER BY b."position" DESC LIMIT 1) AS "language"
     FROM "comment" c
     JOIN "response_version" v ON v."id" = c."versionId"
     JOIN "response" r ON r."id" = v."responseId"
     JOIN "invitation" i ON i."id" = v."invitationId"
     LEFT JOIN "placement" p ON p."commentId" = c."id"
     LEFT JOIN "comment_work" w ON w."commentId" = c."id"
     WHERE c."id" IN (${numbered(commentIds)}) AND c."kind" = 'comment' AND c."removedAt" IS NULL AND ${COUNTS}`,
    [...commentIds],
  );
  const placed = rows.flatMap(({ placementId }) => (placementId === null ? [] : [placementId]));
  const tags = placed.length === 0 ? new Map<string, string[]>() : await tagsOf(via, placed);
  const categories = await bodyCategories(
    via,
    rows.map(({ invitationId }) => invitationId),
  );
  return rows.map((row) => ({
    ...row,
    tagIds: tags.get(row.placementId ?? '') ?? [],
    categoryIds: categories.get(row.invitationId) ?? [],
  }));
}

async function tagsOf(via: Reader, placementIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const rows: { placementId: string; tagId: string }[] = await via.query(
    `SELECT "placementId", "tagId" FROM "placement_tag" WHERE "placementId" IN (${numbered(placementIds)})`,
    [...placementIds],
  );
  const tags = new Map<string, string[]>();
  for (const { placementId, tagId } of rows) tags.set(placementId, [...(tags.get(placementId) ?? []), tagId]);
  return tags;
}

function numbered(values: readonly unknown[]): string {
  return values.map((_, index) => `$${String(index + 1)}`).join(', ');
}
