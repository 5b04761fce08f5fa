import { Injectable } from '@nestjs/common';
import type { Decision } from '../analysis/placement/assessment.rules.js';
import type { PlacementTarget, Stance } from '../analysis/placement/placement.entity.js';
import type { ReplyKind } from '../response/response-status.js';
import type { Reader } from '../shared/database/database.js';

/**
 * A body's place in the hearing, with the answer that counts (null when it is silent). One row for each answer. Whoever was
 * not invited and has not answered is nobody's silence, and has no row.
 */
export interface BodyRow {
  readonly invitationId: string;
  readonly name: string;
  readonly sortKey: string;
  readonly isInvited: boolean;
  readonly isPrivatePerson: boolean;
  readonly state: 'started' | 'submitted' | 'withdrawn' | null;
  readonly versionId: string | null;
  readonly replyKind: ReplyKind | null;
  readonly isLate: boolean | null;
  readonly receivedOn: string | null;
  readonly endorsesInvitationId: string | null;
  readonly endorsesName: string | null;
  readonly answersThroughName: string | null;
  readonly onBehalfOf: readonly string[];
}

/** One comment in one place. */
export interface PlacementRow {
  readonly placementId: string;
  readonly commentId: string;
  readonly versionId: string;
  readonly invitationId: string;
  readonly text: string;
  readonly source: string;
  readonly page: number | null;
  readonly target: PlacementTarget;
  readonly place: string;
  readonly stance: Stance;
  readonly decision: Decision | null;
  readonly reason: string | null;
  readonly tags: readonly string[];
}

/** A choice in a question, or what a body states of a draft. */
export interface ChoiceRow {
  readonly invitationId: string;
  readonly place: string;
  readonly choice: string;
}

/** Everything the summary is built from, as plain rows; seven statements whatever their number. */
export interface SummaryRows {
  readonly bodies: readonly BodyRow[];
  readonly categories: ReadonlyMap<string, string>;
  readonly placements: readonly PlacementRow[];
  readonly choices: readonly ChoiceRow[];
  readonly unplaced: readonly { readonly commentId: string; readonly text: string; readonly name: string }[];
}

/** The answer that counts: submitted, not withdrawn, in its newest version. */
const COUNTS = `r."state" = 'submitted' AND v."number" = r."currentVersion"`;

/** Reads what the summary is built from. */
@Injectable()
export class SummarySource {
  async read(reader: Reader, consultationId: string): Promise<SummaryRows> {
    const [bodies, categories, placements, tags, choices, unplaced] = await Promise.all([
      this.bodies(reader, consultationId),
      this.categories(reader, consultationId),
      this.placements(reader, consultationId),
      this.tags(reader, consultationId),
      this.choices(reader, consultationId),
      this.unplaced(reader, consultationId),
    ]);
    return {
      bodies,
      categories,
      choices,
      unplaced,
      placements: placements.map((row) => ({ ...row, tags: tags.get(row.placementId) ?? [] })),
    };
  }

  private async bodies(reader: Reader, consultationId: string): Promise<BodyRow[]> {
    const rows: (Omit<BodyRow, 'onBehalfOf' | 'isInvited' | 'isPrivatePerson' | 'isLate'> & {
      onBehalfOf: string | null;
      isInvited: boolean | number;
      isPrivatePerson: boolean | number;
      isLate: boolean | number | null;
    })[] = await reader.query(
      `SELECT i."id" AS "invitationId", i."addressedName" AS "name", i."sortKey", i."isInvited", i."isPrivatePerson", r."state",
         v."id" AS "versionId", v."replyKind", v."isLate", v."receivedOn", v."endorsesInvitationId", v."endorsesName",
         v."answersThroughName", v."onBehalfOf"
       FROM "invitation" i
       LEFT JOIN "response" r ON r."invitationId" = i."id" AND r."state" <> 'started'
       LEFT JOIN "response_version" v ON v."responseId" = r."id" AND v."number" = r."currentVersion"
       WHERE i."consultationId" = $1 AND (i."isInvited" = $2 OR r."id" IS NOT NULL)
       ORDER BY i."sortKey", i."id", r."ordinal"`,
      [consultationId, true],
    );
    return rows.map((row) => ({
      ...row,
      isInvited: Boolean(row.isInvited),
      isPrivatePerson: Boolean(row.isPrivatePerson),
      isLate: row.isLate === null ? null : Boolean(row.isLate),
      onBehalfOf: row.onBehalfOf === null ? [] : (JSON.parse(row.onBehalfOf) as string[]), // reason: a column of ours
    }));
  }

  /** The first category, in the order of the list, under which each invitation stands; directly or through a group. */
  private async categories(reader: Reader, consultationId: string): Promise<Map<string, string>> {
    const rows: { invitationId: string; category: string }[] = await reader.query(
      `SELECT i."id" AS "invitationId", c."name" AS "category", c."position" AS "position" FROM "invitation" i
         JOIN "listing" l ON l."hostId" = i."hostId" AND (l."organisationId" = i."organisationId" OR l."groupId" = i."groupId")
         JOIN "category" c ON c."id" = l."categoryId" WHERE i."consultationId" = $1
       UNION SELECT i."id", c."name", c."position" FROM "invitation" i
         JOIN "group_member" m ON m."organisationId" = i."organisationId"
         JOIN "listing" l ON l."hostId" = i."hostId" AND l."groupId" = m."groupId"
         JOIN "category" c ON c."id" = l."categoryId" WHERE i."consultationId" = $2
       ORDER BY "position" DESC`,
      [consultationId, consultationId],
    );
    return new Map(rows.map((row) => [row.invitationId, row.category]));
  }

  private placements(reader: Reader, consultationId: string): Promise<Omit<PlacementRow, 'tags'>[]> {
    return reader.query(
      `SELECT p."id" AS "placementId", c."id" AS "commentId", v."id" AS "versionId", v."invitationId", c."text",
         s."title" AS "source",
         (SELECT b."page" FROM "block" b WHERE b."sourceId" = c."sourceId" AND b."startOffset" <= c."startOffset"
          ORDER BY b."startOffset" DESC LIMIT 1) AS "page",
         p."target", p."place", p."stance", p."decision", p."reason"
       FROM "placement" p JOIN "comment" c ON c."id" = p."commentId" AND c."removedAt" IS NULL AND c."kind" = 'comment'
       JOIN "text_source" s ON s."id" = c."sourceId"
       JOIN "response_version" v ON v."id" = c."versionId" JOIN "response" r ON r."id" = v."responseId"
       JOIN "invitation" i ON i."id" = v."invitationId"
       WHERE p."consultationId" = $1 AND ${COUNTS}
       ORDER BY i."sortKey", i."id", s."createdAt", s."id", c."startOffset", c."id", p."id"`,
      [consultationId],
    );
  }

  private async tags(reader: Reader, consultationId: string): Promise<Map<string, string[]>> {
    const rows: { placementId: string; name: string }[] = await reader.query(
      `SELECT pt."placementId", t."name" FROM "placement_tag" pt JOIN "tag" t ON t."id" = pt."tagId"
       WHERE t."consultationId" = $1 ORDER BY t."position", t."id"`,
      [consultationId],
    );
    const byPlacement = new Map<string, string[]>();
    for (const { placementId, name } of rows)
      byPlacement.set(placementId, [...(byPlacement.get(placementId) ?? []), name]);
    return byPlacement;
  }

  private choices(reader: Reader, consultationId: string): Promise<ChoiceRow[]> {
    return reader.query(
      `SELECT v."invitationId", a."place", a."choice" FROM "answer" a JOIN "response_version" v ON v."id" = a."versionId"
       JOIN "response" r ON r."id" = v."responseId"
       WHERE v."consultationId" = $1 AND a."choice" IS NOT NULL AND ${COUNTS} ORDER BY v."invitationId", a."position"`,
      [consultationId],
    );
  }

  private unplaced(reader: Reader, consultationId: string): Promise<SummaryRows['unplaced']> {
    return reader.query(
      `SELECT c."id" AS "commentId", c."text", i."addressedName" AS "name" FROM "comment" c
       JOIN "response_version" v ON v."id" = c."versionId" JOIN "response" r ON r."id" = v."responseId"
       JOIN "invitation" i ON i."id" = v."invitationId"
       WHERE c."consultationId" = $1 AND c."removedAt" IS NULL AND c."kind" = 'comment' AND ${COUNTS}
         AND NOT EXISTS (SELECT 1 FROM "placement" p WHERE p."commentId" = c."id")
       ORDER BY i."sortKey", c."startOffset", c."id"`,
      [consultationId],
    );
  }
}
