import type { Reader } from '../../../src/shared/database/database.js';

/** How many bodies, and private persons, have one opinion in one place. */
export interface CountedOpinion {
  readonly place: string;
  readonly opinion: string;
  readonly person: boolean;
  readonly bodies: number;
}

/** What is said where: in which version (`versionId`), `place`, `draftId`, what (`stance`), and how surely (`rank`, 1 first). */
const COMMENTS = `FROM "placement" p JOIN "comment" c ON c."id" = p."commentId" AND c."removedAt" IS NULL
  AND c."kind" = 'comment' JOIN "given" g ON g."versionId" = c."versionId"`;
const STATED = `SELECT a."versionId", a."place", a."draftId", a."choice", 1 FROM "answer" a
  JOIN "given" g ON g."versionId" = a."versionId"
  WHERE a."place" LIKE 'draft:%' AND a."choice" IN ('supports', 'supportsWithRemarks', 'opposes', 'neutral')`;
export const SPOTS = {
  places: `SELECT c."versionId", p."place", p."draftId", p."stance", 2 AS "rank" ${COMMENTS} UNION ALL ${STATED}`,
  parts: `SELECT c."versionId", CASE WHEN p."draftId" IS NOT NULL THEN 'draft:' || p."draftId"
      WHEN p."place" = 'allDrafts' THEN 'allDrafts' ELSE 'consultation' END AS "place", p."draftId", p."stance", 2 AS "rank"
    ${COMMENTS} UNION ALL ${STATED}`,
  themes: `SELECT c."versionId", 'theme:' || m."tagId" || '@' || p."place" AS "place", p."draftId", p."stance", 2 AS "rank"
    ${COMMENTS} JOIN "placement_tag" m ON m."placementId" = p."id"`,
  themeTotals: `SELECT c."versionId", m."tagId" AS "place", p."draftId", p."stance", 2 AS "rank"
    ${COMMENTS} JOIN "placement_tag" m ON m."placementId" = p."id"`,
  choices: `SELECT a."versionId", a."place", a."draftId", a."choice" AS "stance", 1 AS "rank" FROM "answer" a
    JOIN "given" g ON g."versionId" = a."versionId" WHERE a."place" LIKE 'question:%' AND a."choice" IS NOT NULL`,
} as const;

const ONE = (said: string): string =>
  `CASE count(DISTINCT ${said}) WHEN 0 THEN NULL WHEN 1 THEN min(${said}) ELSE 'divided' END AS "opinion"`;
const NAMED = `coalesce(b."invitationId", i."id", 'organisation:' || b."organisationId", 'name:' || lower(trim(b."name")))`;
const ABOUT = (edge: string, of: string): string => `(${edge}."scope" IS NULL OR ${edge}."scope" = ${of}."draftId")`;

/** Counts bodies by what they say in each place, in one statement that shares nothing with what the summary counts by. */
export async function countBySql(
  reader: Reader,
  consultationId: string,
  spots: keyof typeof SPOTS,
): Promise<readonly CountedOpinion[]> {
  const rows: { place: string; opinion: string; person: boolean | number | null; bodies: number | string }[] =
    await reader.query(
      `WITH RECURSIVE "given" AS (
         SELECT v."id" AS "versionId", v."invitationId", r."draftId" AS "scope", v."replyKind", v."endorsesInvitationId",
           i."isPrivatePerson" FROM "response" r
         JOIN "response_version" v ON v."responseId" = r."id" AND v."number" = r."currentVersion"
         JOIN "invitation" i ON i."id" = v."invitationId" WHERE r."consultationId" = $1 AND r."state" = 'submitted'),
       "member" AS (
         SELECT "versionId", "invitationId" AS "body", 1 AS "own" FROM "given"
         UNION SELECT b."versionId", ${NAMED}, 0 FROM "on_behalf" b
           JOIN "given" g ON g."versionId" = b."versionId" AND g."isPrivatePerson" = $2
           LEFT JOIN "invitation" i ON i."consultationId" = b."consultationId" AND i."organisationId" = b."organisationId"
           WHERE ${NAMED} <> g."invitationId"),
       "spot" AS (${SPOTS[spots]}),
       "spoken" AS (SELECT DISTINCT "versionId", "place", "draftId" FROM "spot"),
       "uttered" AS (SELECT * FROM "spot" WHERE "stance" <> 'unclear'),
       "voice" AS (
         SELECT s."versionId", s."place", ${ONE('u."stance"')} FROM "spoken" s
         LEFT JOIN "uttered" u ON u."versionId" = s."versionId" AND u."place" = s."place" AND u."rank" = (
           SELECT min(x."rank") FROM "uttered" x WHERE x."versionId" = s."versionId" AND x."place" = s."place")
         GROUP BY s."versionId", s."place"),
       "own" AS (
         SELECT m."body", u."place", ${ONE('u."stance"')} FROM "member" m
         JOIN "uttered" u ON u."versionId" = m."versionId" WHERE m."own" = 1 AND u."rank" = (
           SELECT min(x."rank") FROM "member" y JOIN "uttered" x ON x."versionId" = y."versionId"
           WHERE y."body" = m."body" AND y."own" = 1 AND x."place" = u."place")
         GROUP BY m."body", u."place"),
       "joint" AS (
         SELECT m."body", w."place", ${ONE('w."opinion"')} FROM "member" m
         JOIN "voice" w ON w."versionId" = m."versionId" AND w."opinion" IS NOT NULL WHERE m."own" = 0
         GROUP BY m."body", w."place"),
       "direct" AS (
         SELECT "body", "place", "opinion" FROM "own"
         UNION SELECT j."body", j."place", j."opinion" FROM "joint" j
           WHERE NOT EXISTS (SELECT 1 FROM "own" o WHERE o."body" = j."body" AND o."place" = j."place")),
       "edge" AS (
         SELECT DISTINCT m."body" AS "endorser", g."endorsesInvitationId" AS "endorsed", g."scope" FROM "given" g
         JOIN "member" m ON m."versionId" = g."versionId"
         WHERE g."replyKind" = 'endorses' AND m."body" <> g."endorsesInvitationId"),
       "heard" AS (
         SELECT m."body", s."place", s."draftId" FROM "member" m JOIN "spoken" s ON s."versionId" = m."versionId"
         UNION SELECT e."endorser", h."place", h."draftId" FROM "heard" h
           JOIN "edge" e ON e."endorsed" = h."body" AND ${ABOUT('e', 'h')}),
       "reach" AS (
         SELECT "body", "place", "draftId", "body" AS "through" FROM "heard"
         UNION SELECT r."body", r."place", r."draftId", e."endorsed" FROM "reach" r
           JOIN "edge" e ON e."endorser" = r."through" AND ${ABOUT('e', 'r')}
           WHERE NOT EXISTS (SELECT 1 FROM "direct" d WHERE d."body" = r."through" AND d."place" = r."place")),
       "final" AS (
         SELECT r."body", r."place", ${ONE('d."opinion"')} FROM "reach" r
         LEFT JOIN "direct" d ON d."body" = r."through" AND d."place" = r."place" GROUP BY r."body", r."place")
       SELECT f."place", coalesce(f."opinion", 'unclear') AS "opinion", i."isPrivatePerson" AS "person",
         count(*) AS "bodies"
       FROM "final" f LEFT JOIN "invitation" i ON i."id" = f."body"
       GROUP BY f."place", coalesce(f."opinion", 'unclear'), i."isPrivatePerson"`,
      [consultationId, false],
    );
  return rows.map(({ place, opinion, person, bodies }) => ({
    place,
    opinion,
    person: Boolean(person),
    bodies: Number(bodies),
  }));
}
