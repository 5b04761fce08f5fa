import type { Transaction } from '../database.js';
import { FIRST_GIVEN } from './first-given.js';
import type { FullTextDialect, IndexedDocument } from './full-text-dialect.js';
import type { Sought } from './search-expression.js';

/**
 * FTS5 without a copy of the text (`contentless_delete`): the words are ours, and what is shown is read where it stands.
 * A trigger on `full_text` takes out of the index what is taken out of the table.
 */
export const sqliteFullText: FullTextDialect = {
  async put(transaction, documents) {
    if (documents.length === 0) return;
    const keys = documents.map(({ key }) => key);
    await transaction.query(`DELETE FROM "full_text" WHERE "key" IN (${listed(keys)})`, keys);
    const numbered = await withNumbers(transaction, documents);
    await transaction.query(
      `INSERT INTO "full_text" ("no", "key") VALUES ${numbered.map(() => '(?, ?)').join(', ')}`,
      numbered.flatMap(({ no, document }) => [no, document.key]),
    );
    await transaction.query(
      `INSERT INTO "full_text_index" (rowid, "marks", "words", "terms") VALUES ${numbered.map(() => '(?, ?, ?, ?)').join(', ')}`,
      numbered.flatMap(({ no, document }) => [no, ...columnsOf(document)]),
    );
  },

  found(marks, sought) {
    return {
      // CROSS JOIN: what is found is looked up, never the other way.
      keys: `SELECT f."key" AS "key", f."no" AS "no" FROM "full_text_index" CROSS JOIN "full_text" f
        ON f."no" = "full_text_index".rowid WHERE "full_text_index" MATCH ?`,
      numbers: 'SELECT "full_text_index".rowid AS "no" FROM "full_text_index" WHERE "full_text_index" MATCH ?',
      inOrder: 'ORDER BY "full_text_index".rowid',
      lastFirst: 'ORDER BY "full_text_index".rowid DESC',
      orderedBy: 'index',
      value: [...marks.map(anyMark), ...sought.map(expressionOf)].join(' AND '),
    };
  },

  holds: (column, parameter) => `instr(${column}, ${parameter}) > 0`,
};

/** Those that have no number of their own are given the next that are free. */
async function withNumbers(transaction: Transaction, documents: readonly IndexedDocument[]) {
  const [last] = await transaction.query<{ no: number | null }[]>(
    `SELECT MAX("no") AS "no" FROM "full_text" WHERE "no" < ${String(FIRST_GIVEN)}`,
  );
  let next = last?.no ?? 0;
  return documents.map((document) => ({ document, no: document.no ?? ++next }));
}

function columnsOf({ marks, words, terms }: IndexedDocument): readonly string[] {
  return [marks.join(' '), words.join(' '), terms.join(' ')];
}

function anyMark(marks: readonly string[]): string {
  return `(marks : (${marks.map((mark) => (mark.endsWith('*') ? `"${mark.slice(0, -1)}" *` : `"${mark}"`)).join(' OR ')}))`;
}

function expressionOf(sought: Sought): string {
  switch (sought.kind) {
    case 'word':
      return `({words terms} : "${sought.word}" OR terms : "${sought.term}")`;
    case 'prefix':
      return `({words terms} : "${sought.word}" *)`;
    case 'phrase':
      return `(words : "${sought.words.join(' ')}")`;
  }
}

function listed(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
