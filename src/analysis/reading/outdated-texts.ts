import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.js';
import { EXTRACTOR_VERSION } from '../../shared/documents/reading/text-block.js';
import { COUNTS } from '../current-answers.js';

/** An answer with files that an older reader had. */
export interface OutdatedAnswer {
  readonly versionId: string;
  readonly consultationId: string;
  readonly hostId: string;
}

/** A comment on words that the newest reading of its file does not have. */
export interface CommentLeft {
  readonly commentId: string;
  readonly consultationId: string;
  readonly body: string;
  /** The name of the file. */
  readonly title: string;
}

/** More than anybody reads through at once; how many there are in all is told beside it. */
const MOST_LISTED = 200;

/** Which answers may be read anew, and what is to be read again by a person afterwards. */
@Injectable()
export class OutdatedTexts {
  constructor(private readonly database: Database) {}

  /** The answers that count and have a file which an older reader had. */
  async answers(): Promise<readonly OutdatedAnswer[]> {
    return this.database.reader.query<OutdatedAnswer[]>(
      `SELECT DISTINCT v."id" AS "versionId", v."consultationId", v."hostId", v."submittedAt"
       FROM "text_source" s JOIN "response_version" v ON v."id" = s."versionId"
       JOIN "response" r ON r."id" = v."responseId"
       WHERE s."state" = 'read' AND s."attachmentId" IS NOT NULL AND s."supersededAt" IS NULL
         AND COALESCE(s."extractorVersion", 0) < $1 AND ${COUNTS}
       ORDER BY v."submittedAt", v."id"`,
      [EXTRACTOR_VERSION],
    );
  }

  /** The comments that a newer reading has no room for, in all hearings; and how many they are. */
  async left(): Promise<{ readonly count: number; readonly listed: readonly CommentLeft[] }> {
    const from = `FROM "comment" c JOIN "text_source" s ON s."id" = c."sourceId"
       JOIN "response_version" v ON v."id" = c."versionId" JOIN "response" r ON r."id" = v."responseId"
       JOIN "invitation" i ON i."id" = v."invitationId"
       WHERE s."supersededAt" IS NOT NULL AND c."removedAt" IS NULL AND ${COUNTS}`;
    const [total] = await this.database.reader.query<{ count: string | number }[]>(
      `SELECT COUNT(*) AS "count" ${from}`,
    );
    const listed = await this.database.reader.query<CommentLeft[]>(
      `SELECT c."id" AS "commentId", c."consultationId", i."addressedName" AS "body", s."title" ${from}
       ORDER BY c."consultationId", i."sortKey", s."position", c."startOffset", c."id" LIMIT ${MOST_LISTED}`,
    );
    return { count: Number(total?.count ?? 0), listed };
  }
}
