import { COUNTS } from '../../analysis/current-answers.js';
import type { Reader } from '../../shared/database/database.js';

/** A choice in a question, or what a body states of a draft. */
export interface ChoiceRow {
  readonly versionId: string;
  readonly place: string;
  readonly choice: string;
}

/** That the form of an answer says something of a draft: remarks, or only that there is nothing to remark. */
export interface MentionRow {
  readonly versionId: string;
  readonly draftId: string;
  readonly saysSomething: boolean;
}

/** Reads what was chosen and filled in, of the answers that count. */
export class ChoiceSource {
  choices(reader: Reader, consultationId: string): Promise<readonly ChoiceRow[]> {
    return reader.query(
      `SELECT v."id" AS "versionId", a."place", a."choice" FROM "answer" a
       JOIN "response_version" v ON v."id" = a."versionId" JOIN "response" r ON r."id" = v."responseId"
       WHERE v."consultationId" = $1 AND a."choice" IS NOT NULL AND a."choice" <> '' AND ${COUNTS}
       ORDER BY v."submittedAt", v."id", a."position"`,
      [consultationId],
    );
  }

  async mentions(reader: Reader, consultationId: string): Promise<readonly MentionRow[]> {
    const rows: { versionId: string; draftId: string; says: number | string }[] = await reader.query(
      `SELECT a."versionId", a."draftId",
         max(CASE WHEN a."text" <> '' OR a."choice" <> 'withoutRemarks' THEN 1 ELSE 0 END) AS "says"
       FROM "answer" a JOIN "response_version" v ON v."id" = a."versionId" JOIN "response" r ON r."id" = v."responseId"
       WHERE v."consultationId" = $1 AND a."draftId" IS NOT NULL AND ${COUNTS} GROUP BY a."versionId", a."draftId"`,
      [consultationId],
    );
    return rows.map(({ versionId, draftId, says }) => ({ versionId, draftId, saysSomething: Number(says) === 1 }));
  }
}
