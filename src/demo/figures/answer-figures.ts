import type { Reader } from '../../shared/database/database.js';

/** What came in, and what was made of it. */
export interface AnswerFigures {
  /** Submitted versions; one that replaces another is one more. */
  readonly versions: number;
  /** Bodies and persons whose answer counts. */
  readonly bodies: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly byChannel: Readonly<Record<string, number>>;
  readonly late: number;
  readonly uninvited: number;
  /** Files by kind, over all versions that were ever submitted. */
  readonly files: Readonly<Record<string, number>>;
  /** Places of the form that were filled in. */
  readonly fields: number;
  readonly receipts: { readonly queued: number; readonly accepted: number };
}

export async function answerFigures(reader: Reader, consultationId: string): Promise<AnswerFigures> {
  const count = async (sql: string): Promise<number> => {
    const rows: { count: string | number }[] = await reader.query(sql, [consultationId]);
    return Number(rows[0]?.count ?? 0);
  };
  const by = async (sql: string): Promise<Record<string, number>> => {
    const rows: { name: string; count: string | number }[] = await reader.query(sql, [consultationId]);
    return Object.fromEntries(rows.map((row) => [row.name, Number(row.count)]));
  };
  const versions = 'FROM "response_version" v WHERE v."consultationId" = $1';
  const counting = `FROM "response_version" v JOIN "response" r ON r."id" = v."responseId"
    WHERE v."consultationId" = $1 AND r."state" = 'submitted' AND v."number" = r."currentVersion"`;
  const receipts = `FROM "message" m JOIN "response_version" v ON v."id" = m."subjectId"
    WHERE v."consultationId" = $1 AND m."purpose" = 'receipt'`;
  return {
    versions: await count(`SELECT COUNT(*) AS "count" ${versions}`),
    bodies: await count(`SELECT COUNT(DISTINCT v."invitationId") AS "count" ${counting}`),
    byKind: await by(`SELECT v."replyKind" AS "name", COUNT(*) AS "count" ${counting} GROUP BY v."replyKind" ORDER BY 1`),
    byChannel: await by(`SELECT v."channel" AS "name", COUNT(*) AS "count" ${versions} GROUP BY v."channel" ORDER BY 1`),
    late: await count(
      `SELECT COUNT(*) AS "count" FROM "response_version" v WHERE v."consultationId" = $1 AND v."isLate"`,
    ),
    uninvited: await count(
      `SELECT COUNT(*) AS "count" FROM "invitation" i WHERE i."consultationId" = $1 AND NOT i."isInvited"`,
    ),
    files: await by(
      `SELECT a."kind" AS "name", COUNT(*) AS "count" FROM "attachment" a JOIN "response" r ON r."id" = a."responseId"
       WHERE r."consultationId" = $1 GROUP BY a."kind" ORDER BY 1`,
    ),
    fields: await count(
      `SELECT COUNT(*) AS "count" FROM "answer" a JOIN "response_version" v ON v."id" = a."versionId"
       WHERE v."consultationId" = $1`,
    ),
    receipts: {
      queued: await count(`SELECT COUNT(*) AS "count" ${receipts}`),
      accepted: await count(`SELECT COUNT(*) AS "count" ${receipts} AND m."state" = 'accepted'`),
    },
  };
}
