import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../shared/database/database.js';
import { CommentLines } from './comment-lines.js';
import { LetterTexts } from './letter-texts.js';

/** The kind of job that makes a hearing's lines, and what is searched, anew. */
export const LINES_JOB = 'lines';

const TEXTS_AT_ONCE = 20;

/** Makes the lines of a whole hearing, and what is searched, anew: once for what was there before there were lines. */
@Injectable()
export class LinesService {
  constructor(
    private readonly database: Database,
    private readonly lines: CommentLines,
    private readonly letters: LetterTexts,
  ) {}

  /** A little in each transaction, so that nobody waits; safe to do again. */
  async make(consultationId: string): Promise<void> {
    await this.untilNone((transaction, afterId) => this.lines.refreshAfter(transaction, consultationId, afterId));
    await this.untilNone((transaction, afterId) => this.lettersAfter(transaction, consultationId, afterId));
  }

  private async lettersAfter(transaction: Transaction, consultationId: string, afterId: string) {
    const rows: { id: string }[] = await transaction.query(
      `SELECT "id" FROM "text_source" WHERE "consultationId" = $1 AND "id" > $2 ORDER BY "id" LIMIT ${String(TEXTS_AT_ONCE)}`,
      [consultationId, afterId],
    );
    const ids = rows.map(({ id }) => id);
    await this.letters.add(transaction, ids);
    return ids.at(-1) ?? null;
  }

  private async untilNone(next: (transaction: Transaction, afterId: string) => Promise<string | null>): Promise<void> {
    let afterId: string | null = '';
    while (afterId !== null) {
      const after: string = afterId;
      afterId = await this.database.write((transaction) => next(transaction, after));
    }
  }
}
