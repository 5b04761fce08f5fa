import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.js';
import { boundedPage, PAGE_SIZE, pageOf, type Page } from '../../shared/database/paging.js';
import { COUNTS } from '../current-answers.js';

/** A comment that somebody has and that is not done. */
export interface MyRow {
  readonly commentId: string;
  readonly versionId: string;
  readonly text: string;
  readonly body: string;
  /** Null while it stands in the first step. */
  readonly stepId: string | null;
  readonly claimedAt: string;
  readonly places: number;
  readonly undecided: number;
}

/** Where a comment stands among the others: the bodies in their order, each answer from its beginning. */
const ORDER = 'i."sortKey", v."id", s."position", c."startOffset", c."id"';

const FROM = `FROM "comment_work" w JOIN "comment" c ON c."id" = w."commentId"
  JOIN "text_source" s ON s."id" = c."sourceId"
  JOIN "response_version" v ON v."id" = c."versionId"
  JOIN "response" r ON r."id" = v."responseId"
  JOIN "invitation" i ON i."id" = v."invitationId"
  LEFT JOIN "work_step" t ON t."id" = w."stepId"
  WHERE w."assigneeId" = $1 AND w."consultationId" = $2 AND c."kind" = 'comment' AND c."removedAt" IS NULL AND ${COUNTS}
  AND (t."id" IS NULL OR t."isDone" = $3)`;

/** What a person has to do in a hearing, in the order of reading. */
@Injectable()
export class MyList {
  constructor(private readonly database: Database) {}

  /** A page of it; two statements. */
  async find(personId: string, consultationId: string, asked: string | undefined): Promise<Page<MyRow>> {
    const parameters = [personId, consultationId, false];
    const { reader } = this.database;
    const [count] = await reader.query<{ all: string | number }[]>(`SELECT COUNT(*) AS "all" ${FROM}`, parameters);
    const total = Number(count?.all ?? 0);
    const page = boundedPage(asked, total);
    const rows = await reader.query<MyRow[]>(
      `SELECT c."id" AS "commentId", c."versionId", c."text", i."addressedName" AS "body", w."stepId", w."claimedAt",
         (SELECT COUNT(*) FROM "placement" p WHERE p."commentId" = c."id") AS "places",
         (SELECT COUNT(*) FROM "placement" p WHERE p."commentId" = c."id" AND p."decision" IS NULL) AS "undecided"
       ${FROM} ORDER BY ${ORDER} LIMIT ${String(PAGE_SIZE)} OFFSET ${String((page - 1) * PAGE_SIZE)}`,
      parameters,
    );
    const counted = rows.map((row) => ({ ...row, places: Number(row.places), undecided: Number(row.undecided) }));
    return pageOf(counted, total, page);
  }

  /** The next one after a comment, from the first again after the last; null when there is no other. */
  async next(
    personId: string,
    { id, consultationId }: { readonly id: string; readonly consultationId: string },
  ): Promise<{ readonly id: string; readonly versionId: string } | null> {
    const rows = await this.database.reader.query<{ id: string; versionId: string }[]>(
      `SELECT c."id", c."versionId" ${FROM} AND c."id" <> $4
       ORDER BY CASE WHEN (${ORDER}) > (SELECT ${ORDER} FROM "comment" c JOIN "text_source" s ON s."id" = c."sourceId"
         JOIN "response_version" v ON v."id" = c."versionId" JOIN "invitation" i ON i."id" = v."invitationId"
         WHERE c."id" = $4) THEN 0 ELSE 1 END, ${ORDER} LIMIT 1`,
      [personId, consultationId, false, id],
    );
    return rows[0] ?? null;
  }
}
