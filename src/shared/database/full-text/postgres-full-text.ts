import type { FullTextDialect, IndexedDocument } from './full-text-dialect.js';
import type { Sought } from './search-expression.js';

/** PostgreSQL keeps no position above this, and no more than so many of one word. */
const LAST_POSITION = 16_383;
const MOST_POSITIONS = 255;

/**
 * One `tsvector` a document, written by us: PostgreSQL's own parser would take words apart in its own way. A mark stands as
 * `#mark` and a term as `=term`, both without position: weights would tell them apart too, but the index does not hold weights.
 */
export const postgresFullText: FullTextDialect = {
  async put(transaction, documents) {
    if (documents.length === 0) return;
    const rows = documents.map(
      // A number is ours, never text from outside.
      ({ no }, index) => `($${String(index * 2 + 1)}, ${String(no ?? 'DEFAULT')}, $${String(index * 2 + 2)}::tsvector)`,
    );
    await transaction.query(
      `INSERT INTO "full_text" ("key", "no", "document") VALUES ${rows.join(', ')}
       ON CONFLICT ("key") DO UPDATE SET "document" = excluded."document", "no" = excluded."no"`,
      documents.flatMap((document) => [document.key, vectorOf(document)]),
    );
  },

  found(marks, sought) {
    return {
      keys: 'SELECT f."key" AS "key", f."no" AS "no" FROM "full_text" f WHERE f."document" @@ ?::tsquery',
      numbers: 'SELECT f."no" AS "no" FROM "full_text" f WHERE f."document" @@ ?::tsquery',
      inOrder: 'ORDER BY f."no"',
      lastFirst: 'ORDER BY f."no" DESC',
      orderedBy: 'sorting',
      value: [...marks.map(anyMark), ...sought.map(expressionOf)].join(' & '),
    };
  },

  holds: (column, parameter) => `strpos(${column}, ${parameter}) > 0`,
};

function vectorOf({ marks, words, terms }: IndexedDocument): string {
  const positions = new Map<string, number[]>();
  for (const [index, word] of words.entries()) {
    const known = positions.get(word) ?? [];
    if (known.length < MOST_POSITIONS) known.push(Math.min(index + 1, LAST_POSITION));
    positions.set(word, known);
  }
  return [
    ...[...positions].map(([word, at]) => `'${word}':${at.join(',')}`),
    ...marks.map((mark) => `'#${mark}'`),
    ...terms.map((term) => `'=${term}'`),
  ].join(' ');
}

function anyMark(marks: readonly string[]): string {
  return `(${marks.map((mark) => (mark.endsWith('*') ? `'#${mark.slice(0, -1)}':*` : `'#${mark}'`)).join(' | ')})`;
}

function expressionOf(sought: Sought): string {
  switch (sought.kind) {
    case 'word':
      return `('${sought.word}' | '=${sought.word}' | '=${sought.term}')`;
    case 'prefix':
      return `('${sought.word}':* | '=${sought.word}':*)`;
    case 'phrase':
      return `(${sought.words.map((word) => `'${word}'`).join(' <-> ')})`;
  }
}
