import type { Database, Transaction } from './database.js';

/**
 * One step of the schema. Steps are numbered by hand, run in their order, each in one transaction with the row that
 * records it, and are never edited once landed. The SQL is written to be the same on both databases; where it cannot
 * be, the step is told the dialect.
 */
export interface Migration {
  /** Number and name, such as `0001-register`; sorts in the order of running. */
  readonly name: string;
  up(transaction: Transaction, dialect: Database['dialect']): Promise<void>;
}

const TABLE = 'schema_migration';

/**
 * Brings a database to the newest step and gives the names of the steps that were run. Written here because TypeORM's
 * runner reads what has been run before it takes the writer, so that two processes that start at once collide.
 */
export async function migrate(database: Database, migrations: readonly Migration[], now: Date): Promise<string[]> {
  await database.write((transaction) =>
    transaction.query(
      `CREATE TABLE IF NOT EXISTS "${TABLE}" ("name" text NOT NULL PRIMARY KEY, "runAt" text NOT NULL)`,
    ),
  );
  const run: string[] = [];
  for (const migration of [...migrations].sort((left, right) => (left.name < right.name ? -1 : 1))) {
    if (await runOnce(database, migration, now)) run.push(migration.name);
  }
  await assertForeignKeys(database);
  return run;
}

/** The steps that have not been run yet, without running them. */
export async function pendingMigrations(database: Database, migrations: readonly Migration[]): Promise<string[]> {
  const done = await recorded(database).catch(() => new Set<string>());
  return migrations.map((migration) => migration.name).filter((name) => !done.has(name));
}

/**
 * Runs several statements that are separated by a line holding only `--`. The last bracket is drawn up to the line before
 * it: TypeORM reads a table's last CHECK back from SQLite only when nothing stands between them.
 */
export async function runStatements(transaction: Transaction, sql: string): Promise<void> {
  for (const statement of sql.split(/^--$/m)) {
    if (statement.trim() !== '') await transaction.query(statement.trim().replace(/\s+\)$/, ')'));
  }
}

async function runOnce(database: Database, migration: Migration, now: Date): Promise<boolean> {
  return database.write(async (transaction) => {
    if (database.dialect === 'postgres') await transaction.query('SELECT pg_advisory_xact_lock(4021)');
    const known: unknown[] = await transaction.query(`SELECT 1 FROM "${TABLE}" WHERE "name" = $1`, [migration.name]);
    if (known.length > 0) return false;
    await migration.up(transaction, database.dialect);
    await transaction.query(`INSERT INTO "${TABLE}" ("name", "runAt") VALUES ($1, $2)`, [
      migration.name,
      now.toISOString(),
    ]);
    return true;
  });
}

async function recorded(database: Database): Promise<Set<string>> {
  const rows: { name: string }[] = await database.reader.query(`SELECT "name" FROM "${TABLE}"`);
  return new Set(rows.map((row) => row.name));
}

async function assertForeignKeys(database: Database): Promise<void> {
  if (database.dialect !== 'sqlite') return;
  const broken: unknown[] = await database.reader.query('PRAGMA foreign_key_check');
  if (broken.length > 0) throw new Error(`The migration left ${String(broken.length)} rows that point at nothing`);
}
