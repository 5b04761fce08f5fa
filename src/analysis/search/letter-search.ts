import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.js';
import type { FoundStatement } from '../../shared/database/full-text/full-text-dialect.js';
import { FullText } from '../../shared/database/full-text/full-text.js';
import { PAGE_SIZE, type Page } from '../../shared/database/paging.js';
import { COUNTED, countedUpTo, pageAsked, pageOfCounted, type Counted } from '../list/counted.js';
import type { CommentQuery } from '../list/comment-query.js';
import { markOf, namesSought } from '../line/line-marks.js';

/** A paragraph of an answer in which something was found. */
export interface LetterHit {
  readonly blockId: string;
  readonly text: string;
  readonly page: number | null;
  readonly versionId: string;
  readonly title: string;
  readonly body: string;
}

export interface LettersFound {
  readonly list: Page<LetterHit>;
  readonly total: Counted;
}

/** What of a query the answers themselves can be narrowed by. */
export type LetterQuery = Pick<CommentQuery, 'text' | 'body' | 'categoryId' | 'language' | 'page'>;

/**
 * Searches the text of the answers that count, paragraph by paragraph, whether or not it is in a comment; those read last
 * come first. Two statements.
 */
@Injectable()
export class LetterSearch {
  constructor(
    private readonly database: Database,
    private readonly fullText: FullText,
  ) {}

  async find(consultationId: string, query: LetterQuery): Promise<LettersFound> {
    const marks = letterMarks(consultationId, query);
    const found = this.fullText.found(this.database.reader, { marks, text: query.text });
    const total = await this.count(found);
    const page = pageAsked(query.page, total);
    const rows = await this.rows(found, (page - 1) * PAGE_SIZE);
    return { list: pageOfCounted(rows, total, page), total };
  }

  private async count({ numbers, value }: FoundStatement): Promise<Counted> {
    const [row] = await this.database.reader.query<{ count: string | number }[]>(
      `SELECT COUNT(*) AS "count" FROM (${numbers.replace('?', '$1')} LIMIT ${String(COUNTED + 1)}) n`,
      [value],
    );
    return countedUpTo(Number(row?.count ?? 0));
  }

  private async rows({ keys, lastFirst, value }: FoundStatement, offset: number): Promise<readonly LetterHit[]> {
    return this.database.reader.query<LetterHit[]>(
      `SELECT b."id" AS "blockId", b."text", b."page", s."versionId", s."title", i."addressedName" AS "body"
       FROM (${keys.replace('?', '$1')} ${lastFirst} LIMIT ${String(PAGE_SIZE + 1)} OFFSET ${String(offset)}) h
       JOIN "block" b ON b."id" = h."key"
       JOIN "text_source" s ON s."id" = b."sourceId"
       JOIN "response_version" v ON v."id" = s."versionId"
       JOIN "invitation" i ON i."id" = v."invitationId"
       ORDER BY h."no" DESC`,
      [value],
    );
  }
}

function letterMarks(consultationId: string, { body, categoryId, language }: LetterQuery) {
  const chosen = [
    language === null ? '' : `language ${language}`,
    ...namesSought(body).map((word) => `name ${word}`),
    ...(categoryId === '' ? [] : [`category ${categoryId}`]),
  ];
  return chosen.map((value) => [markOf(consultationId, 'letter', value)]);
}
