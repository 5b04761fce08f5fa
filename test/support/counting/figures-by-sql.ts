import type { Reader } from '../../../src/shared/database/database.js';

const KIND = `CASE g."replyKind" WHEN 'withRemarks' THEN 1 WHEN 'attachmentOnly' THEN 2 WHEN 'endorses' THEN 3
  WHEN 'withoutRemarks' THEN 4 WHEN 'answersThrough' THEN 5 ELSE 6 END`;
const NAMED = `coalesce(b."invitationId", i."id", 'organisation:' || b."organisationId", 'name:' || lower(trim(b."name")))`;
const COMMENT = `"comment" c JOIN "given" g ON g."versionId" = c."versionId" AND c."kind" = 'comment' AND c."removedAt" IS NULL`;

const sumOf = (condition: string, name: string): string => `sum(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS "${name}"`;
const oneOf = (select: string, name: string): string => `(${select}) AS "${name}"`;
const HEARD = `("kind" IS NOT NULL OR "joint" > 0)`;
const BODY = `"person" = 0`;
const kindIs = (kinds: string, name: string): string => sumOf(`${BODY} AND "kind" IN (${kinds})`, name);

/** The figures of a hearing in one statement, by the names that the summary gives them. */
export async function figuresBySql(reader: Reader, consultationId: string): Promise<Readonly<Record<string, number>>> {
  const [row]: Record<string, number | string>[] = await reader.query(
    `WITH "given" AS (
       SELECT v."id" AS "versionId", v."invitationId", v."replyKind", v."isLate", v."isPreliminary", i."isPrivatePerson"
       FROM "response" r JOIN "response_version" v ON v."responseId" = r."id" AND v."number" = r."currentVersion"
       JOIN "invitation" i ON i."id" = v."invitationId" WHERE r."consultationId" = $1 AND r."state" = 'submitted'),
     "named" AS (
       SELECT DISTINCT b."versionId", ${NAMED} AS "body", g."isLate" FROM "on_behalf" b
       JOIN "given" g ON g."versionId" = b."versionId" AND g."isPrivatePerson" = $2
       LEFT JOIN "invitation" i ON i."consultationId" = b."consultationId" AND i."organisationId" = b."organisationId"
       WHERE ${NAMED} <> g."invitationId"),
     "line" AS (
       SELECT i."id", CASE WHEN i."isInvited" = $3 THEN 1 ELSE 0 END AS "invited",
         CASE WHEN i."isPrivatePerson" = $3 THEN 1 ELSE 0 END AS "person",
         (SELECT min(${KIND}) FROM "given" g WHERE g."invitationId" = i."id") AS "kind",
         (SELECT count(*) FROM "named" n WHERE n."body" = i."id") AS "joint",
         (SELECT count(*) FROM "given" g WHERE g."invitationId" = i."id" AND g."isLate" = $2) AS "inTime",
         (SELECT count(*) FROM "named" n WHERE n."body" = i."id" AND n."isLate" = $2) AS "jointInTime",
         (SELECT count(*) FROM "given" g WHERE g."invitationId" = i."id" AND g."isPreliminary" = $3) AS "preliminary",
         (SELECT count(*) FROM "response" r WHERE r."invitationId" = i."id" AND r."state" = 'withdrawn') AS "withdrawn"
       FROM "invitation" i WHERE i."consultationId" = $1 AND (i."isInvited" = $3 OR EXISTS (
         SELECT 1 FROM "response" r WHERE r."invitationId" = i."id" AND r."state" <> 'started')))
     SELECT ${[
       sumOf(`${BODY} AND "invited" = 1`, 'invited'),
       sumOf(`${BODY} AND ${HEARD}`, 'answered'),
       kindIs('1, 2', 'withRemarks'),
       kindIs('2', 'attachmentOnly'),
       kindIs('3', 'endorses'),
       kindIs('4', 'withoutRemarks'),
       kindIs('5', 'answersThrough'),
       kindIs('6', 'declined'),
       sumOf(`${BODY} AND "kind" IS NULL AND "joint" > 0`, 'standsBehind'),
       sumOf(
         `${BODY} AND ("kind" IS NOT NULL AND "inTime" = 0 OR "kind" IS NULL AND "joint" > 0 AND "jointInTime" = 0)`,
         'late',
       ),
       sumOf(`${BODY} AND "preliminary" > 0`, 'preliminary'),
       sumOf(`${BODY} AND "invited" = 1 AND NOT ${HEARD}`, 'silent'),
       sumOf(`${BODY} AND NOT ${HEARD} AND "withdrawn" > 0`, 'withdrawn'),
       sumOf(`${BODY} AND "invited" = 0 AND ${HEARD}`, 'uninvited'),
       sumOf(`"person" = 1 AND ${HEARD}`, 'privatePersons'),
       oneOf(`SELECT count(*) FROM "given"`, 'answers'),
       oneOf(`SELECT count(DISTINCT "versionId") FROM "named"`, 'jointAnswers'),
       oneOf(`SELECT count(DISTINCT "body") FROM "named"`, 'jointBodies'),
       oneOf(`SELECT count(DISTINCT "body") FROM "named" WHERE "body" NOT IN (SELECT "id" FROM "line")`, 'unlisted'),
       oneOf(`SELECT count(*) FROM ${COMMENT}`, 'comments'),
       oneOf(`SELECT count(*) FROM ${COMMENT} JOIN "placement" p ON p."commentId" = c."id"`, 'placements'),
       oneOf(
         `SELECT count(*) FROM ${COMMENT} JOIN "placement" p ON p."commentId" = c."id" WHERE p."decision" IS NULL`,
         'undecided',
       ),
       oneOf(`SELECT count(*) FROM ${COMMENT} WHERE c."id" NOT IN (SELECT "commentId" FROM "placement")`, 'unplaced'),
     ].join(', ')} FROM "line"`,
    [consultationId, false, true],
  );
  return Object.fromEntries(Object.entries(row ?? {}).map(([name, count]) => [name, Number(count)]));
}
