import type { Database } from '../../../src/shared/database/database.js';

/** What every form must agree on: counted here by SQL of its own, and read there from the file. */
export interface AgreedFigures {
  readonly invited: number;
  readonly answered: number;
  readonly comments: number;
  readonly placements: number;
  readonly undecided: number;
}

/** The newest version of an answer that has been submitted and not withdrawn. */
const CURRENT = `r."state" = 'submitted' AND v."number" = r."currentVersion"`;

/** Counts a hearing without anything of what the summary is built with. */
export async function figuresBySql({ reader }: Database, consultationId: string): Promise<AgreedFigures> {
  const count = async (sql: string): Promise<number> => {
    const [row] = await reader.query<{ n: number | string }[]>(sql, [consultationId]);
    return Number(row?.n ?? 0);
  };
  const said = `FROM "placement" p JOIN "comment" c ON c."id" = p."commentId" JOIN "response_version" v ON v."id" = c."versionId"
    JOIN "response" r ON r."id" = v."responseId"
    WHERE p."consultationId" = $1 AND c."removedAt" IS NULL AND c."kind" = 'comment' AND ${CURRENT}`;
  const heard = `SELECT v."invitationId" FROM "response_version" v JOIN "response" r ON r."id" = v."responseId" WHERE ${CURRENT}
    UNION SELECT b."invitationId" FROM "on_behalf" b JOIN "response_version" v ON v."id" = b."versionId"
    JOIN "response" r ON r."id" = v."responseId" WHERE ${CURRENT}`;
  const bodies = `FROM "invitation" i WHERE i."consultationId" = $1 AND NOT i."isPrivatePerson"`;
  return {
    invited: await count(`SELECT COUNT(*) AS "n" ${bodies} AND i."isInvited"`),
    answered: await count(`SELECT COUNT(*) AS "n" ${bodies} AND i."id" IN (${heard})`),
    comments: await count(`SELECT COUNT(DISTINCT c."id") AS "n" ${said}`),
    placements: await count(`SELECT COUNT(*) AS "n" ${said}`),
    undecided: await count(`SELECT COUNT(*) AS "n" ${said} AND p."decision" IS NULL`),
  };
}
