import { COUNTS } from '../../analysis/current-answers.js';
import type { ReplyKind, ResponseState } from '../../response/response-status.js';
import { namedIn } from '../../response/submission/named-drafts.rules.js';
import type { Reader } from '../../shared/database/database.js';

/**
 * A body's place in the hearing, with the answer that counts (null when it is silent). One row for each answer. Whoever was
 * not invited and has not answered is nobody's silence, and has no row.
 */
export interface BodyRow {
  readonly invitationId: string;
  readonly organisationId: string | null;
  readonly name: string;
  readonly sortKey: string;
  readonly isInvited: boolean;
  readonly isPrivatePerson: boolean;
  readonly state: Exclude<ResponseState, 'started'> | null;
  readonly responseId: string | null;
  /** The one draft that the answer is about; null for the hearing as a whole. */
  readonly draftId: string | null;
  readonly versionId: string | null;
  readonly replyKind: ReplyKind | null;
  readonly isLate: boolean;
  readonly isPreliminary: boolean;
  readonly receivedOn: string | null;
  readonly endorsesInvitationId: string | null;
  readonly endorsesName: string | null;
  readonly answersThroughName: string | null;
  /** Those that the answer is given for beside the body itself, as they were named. */
  readonly onBehalfOf: readonly string[];
  /** The drafts that the body says it is about; null where the hearing does not ask. */
  readonly named: readonly string[] | null;
}

/** Which body one of the names of a joint answer is, as far as that is known. */
export interface BehindRow {
  readonly versionId: string;
  readonly name: string;
  readonly invitationId: string | null;
  readonly organisationId: string | null;
}

/** That a body stands in a category of the register: by its place in the hearing, or as an organisation. */
export interface CategoryRow {
  readonly bodyId: string;
  readonly category: string;
}

type StoredBody = Omit<
  BodyRow,
  'onBehalfOf' | 'named' | 'isInvited' | 'isPrivatePerson' | 'isLate' | 'isPreliminary'
> & {
  readonly onBehalfOf: string | null;
  readonly draftIds: string | null;
  readonly isInvited: boolean | number;
  readonly isPrivatePerson: boolean | number;
  readonly isLate: boolean | number | null;
  readonly isPreliminary: boolean | number | null;
};

/** Reads who is in the hearing and who stands behind whom. */
export class BodySource {
  async bodies(reader: Reader, consultationId: string): Promise<readonly BodyRow[]> {
    const rows: StoredBody[] = await reader.query(
      `SELECT i."id" AS "invitationId", i."organisationId", i."addressedName" AS "name", i."sortKey", i."isInvited",
         i."isPrivatePerson", r."state", r."id" AS "responseId", r."draftId", v."id" AS "versionId", v."replyKind",
         v."isLate", v."isPreliminary", v."receivedOn", v."endorsesInvitationId", v."endorsesName",
         v."answersThroughName", v."onBehalfOf", v."draftIds"
       FROM "invitation" i
       LEFT JOIN "response" r ON r."invitationId" = i."id" AND r."state" <> 'started'
       LEFT JOIN "response_version" v ON v."responseId" = r."id" AND v."number" = r."currentVersion"
       WHERE i."consultationId" = $1 AND (i."isInvited" = $2 OR r."id" IS NOT NULL)
       ORDER BY i."sortKey", i."id", r."createdAt", r."id"`,
      [consultationId, true],
    );
    return rows.map(({ draftIds, ...row }) => ({
      ...row,
      isInvited: Boolean(row.isInvited),
      isPrivatePerson: Boolean(row.isPrivatePerson),
      isLate: Boolean(row.isLate),
      isPreliminary: Boolean(row.isPreliminary),
      onBehalfOf: row.onBehalfOf === null ? [] : (JSON.parse(row.onBehalfOf) as string[]), // reason: a column of ours
      named: namedIn(draftIds),
    }));
  }

  behind(reader: Reader, consultationId: string): Promise<readonly BehindRow[]> {
    return reader.query(
      `SELECT b."versionId", b."name", b."invitationId", b."organisationId" FROM "on_behalf" b
       JOIN "response_version" v ON v."id" = b."versionId" JOIN "response" r ON r."id" = v."responseId"
       WHERE b."consultationId" = $1 AND ${COUNTS} ORDER BY b."versionId", b."position"`,
      [consultationId],
    );
  }

  /** The categories under which each body stands, directly or through a group: the invited, and those named by others. */
  categories(reader: Reader, consultationId: string): Promise<readonly CategoryRow[]> {
    return reader.query(
      `WITH "body" AS (
         SELECT "id" AS "bodyId", "hostId", "organisationId", "groupId" FROM "invitation" WHERE "consultationId" = $1
         UNION SELECT b."organisationId", h."hostId", b."organisationId", NULL FROM "on_behalf" b
           JOIN "consultation" h ON h."id" = b."consultationId"
           WHERE b."consultationId" = $1 AND b."organisationId" IS NOT NULL)
       SELECT i."bodyId", c."name" AS "category", c."position" FROM "body" i
         JOIN "listing" l ON l."hostId" = i."hostId" AND (l."organisationId" = i."organisationId" OR l."groupId" = i."groupId")
         JOIN "category" c ON c."id" = l."categoryId"
       UNION SELECT i."bodyId", c."name", c."position" FROM "body" i
         JOIN "group_member" m ON m."organisationId" = i."organisationId"
         JOIN "listing" l ON l."hostId" = i."hostId" AND l."groupId" = m."groupId"
         JOIN "category" c ON c."id" = l."categoryId"
       ORDER BY 3, 2, 1`,
      [consultationId],
    );
  }
}
