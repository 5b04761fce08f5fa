import type { Consultation } from '../../consultation/consultation.entity.js';
import type { Host } from '../../identity/host/host.entity.js';
import { Conditions } from '../../response/answers/conditions.js';
import type { ReplyKind } from '../../response/response-status.js';
import { namedIn } from '../../response/submission/named-drafts.rules.js';
import type { Reader } from '../../shared/database/database.js';
import { likePattern } from '../../shared/language/sorting.js';
import type { PublishedFilter } from './published-answer.js';
import type { PublicationDeed } from './publication.entity.js';

/** An answer that the public may know of, as it stands in the tables; what may be shown of it is not judged here. */
export interface PublicRow {
  readonly responseId: string;
  readonly invitationId: string;
  readonly versionId: string;
  readonly body: string;
  readonly isPrivatePerson: boolean;
  readonly replyKind: ReplyKind;
  readonly receivedOn: string;
  readonly draftId: string | null;
  readonly draftIds: readonly string[];
  readonly deed: PublicationDeed | null;
  readonly decidedVersionId: string | null;
}

interface Raw extends Omit<PublicRow, 'isPrivatePerson' | 'draftIds'> {
  readonly isPrivatePerson: boolean | number;
  readonly draftIds: string | null;
}

/** A hearing that the public may read, with whose it is. */
export interface PublicHearing {
  readonly consultation: Consultation;
  readonly host: Host;
}

/** The version that counts of each answer, with what was last decided about publishing it. */
const FROM = `FROM "response" r
  JOIN "invitation" i ON i."id" = r."invitationId"
  JOIN "response_version" v ON v."responseId" = r."id" AND v."number" = r."currentVersion"
  LEFT JOIN "publication" p ON p."id" = (SELECT x."id" FROM "publication" x WHERE x."responseId" = r."id"
    ORDER BY x."at" DESC, x."id" DESC LIMIT 1)`;

const COLUMNS = `r."id" AS "responseId", r."invitationId", v."id" AS "versionId", i."addressedName" AS "body",
  i."isPrivatePerson", v."replyKind", v."receivedOn", r."draftId", v."draftIds", p."deed",
  p."versionId" AS "decidedVersionId"`;

/** In a category itself, by the group it was asked as, or by a group it is a member of. */
const IN_CATEGORY = `EXISTS (SELECT 1 FROM "listing" l WHERE l."hostId" = i."hostId" AND l."categoryId" = ?
  AND (l."organisationId" = i."organisationId" OR l."groupId" = i."groupId"
    OR l."groupId" IN (SELECT m."groupId" FROM "group_member" m WHERE m."organisationId" = i."organisationId")))`;

/**
 * What a state body's answers have been since they were registered: known to the public, published or not (offentleglova
 * § 3). An association publishes what it will, so its answers are unknown until it has.
 */
const KNOWN = { stateBody: `(r."handling" <> 'received' OR p."id" IS NOT NULL)`, association: `p."id" IS NOT NULL` };

/** Of a private person the name is shown, and so looked in, when the answer is published as it stands. */
const IS_NAMED = `(i."isPrivatePerson" = false OR (r."handling" = 'published' AND p."versionId" = v."id"))`;

export function publicConditions({ consultation, host }: PublicHearing, filter: PublishedFilter): Conditions {
  const conditions = new Conditions(consultation.id).add(`r."state" = 'submitted' AND ${KNOWN[host.kind]}`);
  const text = likePattern(filter.search ?? '');
  if (text !== '%%') conditions.add(`i."searchText" LIKE ? ESCAPE '\\' AND ${IS_NAMED}`, text);
  if (filter.replyKind !== undefined) conditions.add(`v."replyKind" = ?`, filter.replyKind);
  if (filter.draftId !== undefined) {
    // The column is a list in JSON, whose items are identifiers in quotation marks.
    conditions.add(`(r."draftId" = ? OR v."draftIds" LIKE ?)`, filter.draftId, `%"${filter.draftId}"%`);
  }
  if (filter.categoryId !== undefined) conditions.add(IN_CATEGORY, filter.categoryId);
  return conditions;
}

export async function countPublic(via: Reader, conditions: Conditions): Promise<number> {
  const rows: { count: number | string }[] = await via.query(
    `SELECT count(*) AS "count" ${FROM} WHERE r."consultationId" = $1${conditions.sql}`,
    conditions.parameters(),
  );
  return Number(rows[0]?.count ?? 0);
}

/** By name; all of them when no window is given. */
export async function publicRows(
  via: Reader,
  conditions: Conditions,
  window: { readonly limit: number; readonly offset: number } | null,
): Promise<readonly PublicRow[]> {
  const end = window && `LIMIT $${String(conditions.next)} OFFSET $${String(conditions.next + 1)}`;
  const rows: Raw[] = await via.query(
    `SELECT ${COLUMNS} ${FROM} WHERE r."consultationId" = $1${conditions.sql}
     ORDER BY i."sortKey", r."ordinal", r."id" ${end ?? ''}`,
    window ? conditions.parameters(window.limit, window.offset) : conditions.parameters(),
  );
  return rows.map((row) => ({
    ...row,
    isPrivatePerson: Boolean(row.isPrivatePerson),
    draftIds: row.draftId === null ? (namedIn(row.draftIds) ?? []) : [row.draftId],
  }));
}

/** How many answers the public knows of in each of the host's categories. */
export async function countsByCategory(
  via: Reader,
  hearing: PublicHearing,
): Promise<readonly { readonly id: string; readonly name: string; readonly count: number }[]> {
  const { consultation, host } = hearing;
  const rows: { id: string; name: string; count: number | string }[] = await via.query(
    `SELECT c."id", c."name", (SELECT count(*) ${FROM} WHERE r."consultationId" = $1 AND r."state" = 'submitted'
       AND ${KNOWN[host.kind]} AND ${IN_CATEGORY.replace('?', 'c."id"')}) AS "count"
     FROM "category" c WHERE c."hostId" = $2 ORDER BY c."position", c."id"`,
    [consultation.id, host.id],
  );
  return rows.map((row) => ({ ...row, count: Number(row.count) })).filter(({ count }) => count > 0);
}
