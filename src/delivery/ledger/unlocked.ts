import type { Dialect } from '../../shared/database/database.js';

/**
 * The SQL that finds the ids of messages under a condition, without waiting for those that somebody is writing about.
 * PostgreSQL locks the rows of a statement in whatever order it finds them: two statements about many messages that wait
 * for each other are a deadlock, and one of them loses what it knew. Whoever never waits cannot be part of one.
 */
export function unlocked(dialect: Dialect, condition: string): string {
  return `SELECT "id" FROM "message" WHERE ${condition} ${dialect === 'postgres' ? 'FOR UPDATE SKIP LOCKED' : ''}`;
}
