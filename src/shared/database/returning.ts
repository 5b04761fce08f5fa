import type { Transaction } from './database.js';

/**
 * Runs an INSERT, UPDATE or DELETE with RETURNING and gives its rows on both databases. TypeORM throws the rows away on
 * SQLite when the statement begins with the verb, and wraps them with a count on PostgreSQL.
 */
export async function queryReturning<Row>(
  transaction: Transaction,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const raw: unknown = await transaction.query(`/* returning */ ${sql}`, [...parameters]);
  // The driver's answer is untyped: an array of rows, or on PostgreSQL a pair of rows and count.
  if (Array.isArray(raw) && raw.length === 2 && Array.isArray(raw[0]) && typeof raw[1] === 'number')
    return raw[0] as Row[];
  return raw as Row[];
}
