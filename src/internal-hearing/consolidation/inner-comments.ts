import { Injectable } from '@nestjs/common';
import { COUNTS } from '../../analysis/current-answers.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { Reader } from '../../shared/database/database.js';
import type { InnerComment } from './consolidation.types.js';
import { pointOf } from './fate.rules.js';

/** A comment in a place as a deed needs it. */
export type ChosenComment = Pick<
  InnerComment,
  'placementId' | 'point' | 'commentId' | 'invitationId' | 'place' | 'text'
>;

type StoredComment = Omit<InnerComment, 'point' | 'tags' | 'onBehalfOf' | 'page'> & {
  readonly onBehalfOf: string;
  readonly page: number | string | null;
};

const FROM = `FROM "placement" p JOIN "comment" c ON c."id" = p."commentId"
  JOIN "response_version" v ON v."id" = c."versionId" JOIN "response" r ON r."id" = v."responseId"
  JOIN "invitation" i ON i."id" = v."invitationId" JOIN "text_source" s ON s."id" = c."sourceId"
  WHERE p."consultationId" = $1 AND c."kind" = 'comment' AND c."removedAt" IS NULL AND ${COUNTS}`;

/** Reads the members' comments where they are placed, of answers that count. Whoever asks has been let in. */
@Injectable()
export class InnerComments {
  /** Every comment in every place, by body and then as in the letter; three statements. */
  async all(via: Reader, consultationId: string): Promise<readonly InnerComment[]> {
    const rows = await via.query<StoredComment[]>(
      `SELECT p."id" AS "placementId", c."id" AS "commentId", v."id" AS "versionId", v."responseId", v."invitationId",
         i."addressedName" AS "body", v."onBehalfOf", p."place", p."draftId", p."sectionId", p."questionId", c."text",
         s."title" AS "source", (SELECT b."page" FROM "block" b WHERE b."sourceId" = c."sourceId"
           AND b."startOffset" <= c."startOffset" ORDER BY b."startOffset" DESC LIMIT 1) AS "page", p."stance"
       ${FROM} ORDER BY i."sortKey", i."id", s."createdAt", s."id", c."startOffset", c."id", p."id"`,
      [consultationId],
    );
    const tags = await tagsOf(via, consultationId);
    const carriedFrom = await carriedIn(via, consultationId);
    return rows.map((row) => ({
      ...row,
      point: pointOf(row, carriedFrom),
      onBehalfOf: JSON.parse(row.onBehalfOf) as string[], // reason: written by the JSON column of the response
      page: row.page === null ? null : Number(row.page),
      tags: tags.get(row.placementId) ?? [],
    }));
  }

  /** The chosen ones that count, in the order they were chosen. */
  async chosen(
    via: Reader,
    consultationId: string,
    placementIds: readonly string[],
  ): Promise<readonly ChosenComment[]> {
    const ids = [...new Set(placementIds)];
    if (ids.length === 0) return [];
    const marks = ids.map((_, index) => `$${String(index + 2)}`).join(', ');
    const rows = await via.query<Omit<ChosenComment, 'point'>[]>(
      `SELECT p."id" AS "placementId", c."id" AS "commentId", v."invitationId", p."place", c."text"
       ${FROM} AND p."id" IN (${marks})`,
      [consultationId, ...ids],
    );
    const carriedFrom = await carriedIn(via, consultationId);
    const found = new Map(rows.map((row) => [row.placementId, { ...row, point: pointOf(row, carriedFrom) }]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  /** The name of a body in the hearing; null for one that is not in it. */
  async bodyOf(via: Reader, consultationId: string, invitationId: string): Promise<string | null> {
    const found = await via.findOneBy(Invitation, { id: invitationId, consultationId });
    return found?.addressedName ?? null;
  }

  /** How many comments stand nowhere yet. */
  async unplaced(via: Reader, consultationId: string): Promise<number> {
    const [row] = await via.query<{ count: string | number }[]>(
      `SELECT COUNT(*) AS "count" FROM "comment" c JOIN "response_version" v ON v."id" = c."versionId"
       JOIN "response" r ON r."id" = v."responseId"
       WHERE c."consultationId" = $1 AND c."kind" = 'comment' AND c."removedAt" IS NULL AND ${COUNTS}
         AND NOT EXISTS (SELECT 1 FROM "placement" p WHERE p."commentId" = c."id")`,
      [consultationId],
    );
    return Number(row?.count ?? 0);
  }
}

async function tagsOf(via: Reader, consultationId: string): Promise<ReadonlyMap<string, InnerComment['tags']>> {
  const rows = await via.query<{ placementId: string; id: string; name: string }[]>(
    `SELECT m."placementId", t."id", t."name" FROM "placement_tag" m JOIN "tag" t ON t."id" = m."tagId"
     WHERE t."consultationId" = $1 ORDER BY t."position", t."id"`,
    [consultationId],
  );
  const tags = new Map<string, { id: string; name: string }[]>();
  for (const { placementId, id, name } of rows) {
    const known = tags.get(placementId);
    if (known) known.push({ id, name });
    else tags.set(placementId, [{ id, name }]);
  }
  return tags;
}

/** From each comment that was carried to a newer version of its answer, the one before. */
async function carriedIn(via: Reader, consultationId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await via.query<{ id: string; carriedFromId: string }[]>(
    `SELECT "id", "carriedFromId" FROM "comment" WHERE "consultationId" = $1 AND "carriedFromId" IS NOT NULL`,
    [consultationId],
  );
  return new Map(rows.map(({ id, carriedFromId }) => [id, carriedFromId]));
}
