import { Injectable } from '@nestjs/common';
import type { Topic } from '../../consultation/topic/topics.js';
import type { Reader } from '../../shared/database/database.js';
import type { LanguageForm } from '../../shared/language/words.js';
import type { PublicNews } from './public-news.entity.js';
import { targetKey } from './subscription-target.js';

/** Somebody to be told. */
export interface NewsReader {
  /** Of the subscription. */
  readonly id: string;
  readonly email: string;
  readonly languageForm: LanguageForm;
}

/** Finds who is to be told of something new. */
@Injectable()
export class NewsReaders {
  /**
   * The next in the order of their ids, behind those that were told already: whoever had said yes before it happened. An
   * address that has several subscriptions about the same hearing is told by the first of them alone.
   */
  next(
    via: Reader,
    { consultationId, happenedAt, toldUpTo }: PublicNews,
    { topics, most }: { readonly topics: readonly Topic[]; readonly most: number },
  ): Promise<NewsReader[]> {
    const targets = [
      targetKey({ kind: 'all' }),
      targetKey({ kind: 'hearing', consultationId }),
      ...topics.map((topic) => targetKey({ kind: 'topic', topic })),
    ];
    const named = targets.map((_, index) => `$${String(index + 2)}`).join(', ');
    const wants = (at: string): string =>
      `${at}."confirmedAt" IS NOT NULL AND ${at}."endedAt" IS NULL AND ${at}."confirmedAt" <= $1 AND ${at}."target" IN (${named})`;
    return via.query(
      `SELECT s."id", s."email", s."languageForm" FROM "subscription" s
       WHERE ${wants('s')} AND s."id" > $${String(targets.length + 2)}
         AND NOT EXISTS (SELECT 1 FROM "subscription" o WHERE o."email" = s."email" AND o."id" < s."id" AND ${wants('o')})
       ORDER BY s."id" LIMIT ${String(most)}`,
      [happenedAt.toISOString(), ...targets, toldUpTo],
    );
  }
}
