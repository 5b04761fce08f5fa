import { Injectable } from '@nestjs/common';
import type { Reader, Transaction } from '../database.js';
import type { FoundStatement, FullTextDialect, FullTextSearch } from './full-text-dialect.js';
import { indexedText, readSearch } from './search-expression.js';
import { postgresFullText } from './postgres-full-text.js';
import { sqliteFullText } from './sqlite-full-text.js';

/**
 * Something that is found: by what is written in it, and by marks (single words of `a-z` and digits) that say what it
 * belongs to. Kept under a key of its own, and under a number that says where it stands among others: its own, from
 * `FIRST_GIVEN` on and never another's, or the next below that.
 */
export interface FullTextDocument {
  readonly key: string;
  readonly no?: number;
  readonly marks: readonly string[];
  readonly texts: readonly string[];
}

const IN_ONE_STATEMENT = 100;

/**
 * Full text search, the same on both databases: FTS5 on SQLite, `tsvector` with a GIN index on PostgreSQL. Both are given our
 * own words (see `indexedText`), so that both find the same. Marks stand in the same index, so that filters and words are
 * met by merging sorted lists: the cost of the first so many does not grow with how much there is.
 */
@Injectable()
export class FullText {
  /** Writes documents; one that was there under the same key is replaced. */
  async put(transaction: Transaction, documents: readonly FullTextDocument[]): Promise<void> {
    const dialect = dialectOf(transaction);
    for (let index = 0; index < documents.length; index += IN_ONE_STATEMENT) {
      const some = documents.slice(index, index + IN_ONE_STATEMENT);
      await dialect.put(
        transaction,
        some.map(({ key, no, marks, texts }) => ({ key, no, marks, ...indexedText(texts) })),
      );
    }
  }

  /** The statement that finds what is looked for. */
  found(via: Reader, { marks, text }: FullTextSearch): FoundStatement {
    return dialectOf(via).found(marks, readSearch(text));
  }

  /** The condition that a column of text holds the value of a parameter, letter by letter: LIKE is slow on SQLite. */
  holds(via: Reader, column: string, parameter: string): string {
    return dialectOf(via).holds(column, parameter);
  }
}

function dialectOf({ connection }: Pick<Reader, 'connection'>): FullTextDialect {
  return connection.options.type === 'postgres' ? postgresFullText : sqliteFullText;
}
