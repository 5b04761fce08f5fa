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

interface CountRow {
  readonly count: string | number;
}

const VERSIONS = 'FROM "response_version" v WHERE v."consultationId" = $1';
const COUNTING = `FROM "response_version" v JOIN "response" r ON r."id" = v."responseId"
  WHERE v."consultationId" = $1 AND r."state" = 'submitted' AND v."number" = r."currentVersion"`;
const RECEIPTS = `FROM "message" m JOIN "response_version" v ON v."id" = m."subjectId"
  WHERE v."consultationId" = $1 AND m."purpose" = 'receipt'`;
const FILES = `FROM "attachment" a JOIN "response" r ON r."id" = a."responseId" WHERE r."consultationId" = $1`;
const FIELDS = `FROM "answer" a JOIN "response_version" v ON v."id" = a."versionId" WHERE v."consultationId" = $1`;
const UNINVITED = 'FROM "invitation" i WHERE i."consultationId" = $1 AND NOT i."isInvited"';

/** Counts the answers of a hearing in the database. */
export async function answerFigures(reader: Reader, consultationId: string): Promise<AnswerFigures> {
  const count = async (from: string, what = '*'): Promise<number> => {
    const rows: CountRow[] = await reader.query(`SELECT COUNT(${what}) AS "count" ${from}`, [consultationId]);
    return Number(rows[0]?.count ?? 0);
  };
  const countBy = async (column: string, from: string): Promise<Record<string, number>> => {
    const sql = `SELECT ${column} AS "name", COUNT(*) AS "count" ${from} GROUP BY ${column} ORDER BY ${column}`;
    const rows: (CountRow & { name: string })[] = await reader.query(sql, [consultationId]);
    return Object.fromEntries(rows.map((row) => [row.name, Number(row.count)]));
  };
  return {
    versions: await count(VERSIONS),
    bodies: await count(COUNTING, 'DISTINCT v."invitationId"'),
    byKind: await countBy('v."replyKind"', COUNTING),
    byChannel: await countBy('v."channel"', VERSIONS),
    late: await count(`${VERSIONS} AND v."isLate"`),
    uninvited: await count(UNINVITED),
    files: await countBy('a."kind"', FILES),
    fields: await count(FIELDS),
    receipts: { queued: await count(RECEIPTS), accepted: await count(`${RECEIPTS} AND m."state" = 'accepted'`) },
  };
}
