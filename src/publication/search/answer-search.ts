import { Injectable } from '@nestjs/common';
import { COUNTED, countedUpTo, pageAsked, pageOfCounted, type Counted } from '../../analysis/list/counted.js';
import { Database } from '../../shared/database/database.js';
import { FullText } from '../../shared/database/full-text/full-text.js';
import { PAGE_SIZE, type Page } from '../../shared/database/paging.js';
import { hearingMark, PUBLISHED_MARK } from './search-marks.js';

/** What is looked for, in all hearings or in one. */
export interface AnswerSought {
  readonly text: string;
  /** Empty for all. */
  readonly consultationId: string;
  readonly page: string | undefined;
}

/** A piece of a published answer in which something was found. */
export interface AnswerHit {
  readonly consultationId: string;
  /** The hearing's title. */
  readonly hearing: string;
  readonly responseId: string;
  readonly body: string;
  readonly title: string;
  readonly text: string;
}

export interface AnswersFound {
  readonly list: Page<AnswerHit>;
  readonly total: Counted;
}

/** Only where what is found is what is published now, in a hearing that everyone may read. */
const READABLE = `JOIN "published_passage" p ON p."id" = f."key"
  JOIN "searched_hearing" s ON s."consultationId" = p."consultationId"
  JOIN "consultation" c ON c."id" = p."consultationId" AND c."visibility" = 'public' AND c."openedAt" IS NOT NULL`;

/** Searches the text of published answers, and their files; those that were read last come first. Two statements. */
@Injectable()
export class AnswerSearch {
  constructor(
    private readonly database: Database,
    private readonly fullText: FullText,
  ) {}

  async find({ text, consultationId, page: asked }: AnswerSought): Promise<AnswersFound> {
    const mark = consultationId === '' ? PUBLISHED_MARK : hearingMark(consultationId);
    const { keys, value } = this.fullText.found(this.database.reader, { marks: [[mark]], text });
    const found = `FROM (${keys.replace('?', '$1')}) f ${READABLE}`;
    const [counted] = await this.database.reader.query<{ count: string | number }[]>(
      `SELECT COUNT(*) AS "count" FROM (SELECT 1 ${found} LIMIT ${String(COUNTED + 1)}) n`,
      [value],
    );
    const total = countedUpTo(Number(counted?.count ?? 0));
    const page = pageAsked(asked, total);
    const rows = await this.database.reader.query<AnswerHit[]>(
      `SELECT p."consultationId", c."title" AS "hearing", p."responseId", p."body", p."title", p."text" ${found}
       ORDER BY f."no" DESC LIMIT ${String(PAGE_SIZE + 1)} OFFSET ${String((page - 1) * PAGE_SIZE)}`,
      [value],
    );
    return { list: pageOfCounted(rows, total, page), total };
  }
}
