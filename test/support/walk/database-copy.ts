import sqlite3 from 'sqlite3';
import { pathOf } from '../../../src/shared/database/connect.js';
import type { TestApp } from '../app.js';

/** What belongs to sessions and limits, and is written whenever anybody comes by. */
const COMINGS_AND_GOINGS = new Set(['session', 'rate_limit']);

/** The part of SQLite's online backup that the types of the library leave out. */
interface Backup {
  step(pages: number, done: (error: Error | null) => void): void;
  finish(done: (error: Error | null) => void): void;
}
interface WithBackup {
  backup(file: string, to: string, from: string, isTarget: boolean, done: (error: Error | null) => void): Backup;
}

/** A copy of a service's SQLite database, which can be put back while the service runs. */
export class DatabaseCopy {
  private constructor(
    private readonly test: TestApp,
    private readonly file: string,
  ) {}

  static async of(test: TestApp): Promise<DatabaseCopy> {
    const file = `${pathOf(test.settings.databaseUrl)}.copy`;
    await withConnection(test, async (connection) => {
      await countChanges(connection);
      await run((done) => connection.run('VACUUM INTO ?', [file], done));
    });
    return new DatabaseCopy(test, file);
  }

  /** Makes the database what it was. */
  async putBack(): Promise<void> {
    await withConnection(this.test, async (connection) => {
      const able = connection as sqlite3.Database & WithBackup; // reason: the types leave the method out
      let backup: Backup | undefined;
      await run((done) => (backup = able.backup(this.file, 'main', 'main', false, done)));
      await run((done) => backup?.step(-1, done));
      await run((done) => backup?.finish(done));
    });
  }
}

/** The rows that were written in each table since the copy was taken or put back, but for sessions and limits. */
export async function changesIn({ database }: TestApp): Promise<Readonly<Record<string, number>>> {
  const rows: { name: string; changes: number }[] = await database.reader.query(
    'SELECT "name", "changes" FROM "walk_change" WHERE "changes" > 0 ORDER BY "name"',
  );
  return Object.fromEntries(rows.map(({ name, changes }) => [name, changes]));
}

/** Lets the database count what is written in each table: cheaper by far than to read them all after each knock. */
async function countChanges(connection: sqlite3.Database): Promise<void> {
  // The tables of an index of full text are kept by the index itself.
  const tables = await all<{ name: string }>(
    connection,
    `SELECT "name" FROM pragma_table_list WHERE "schema" = 'main' AND "type" = 'table' AND "name" NOT LIKE 'sqlite_%'`,
  );
  const counted = tables.map(({ name }) => name).filter((name) => !COMINGS_AND_GOINGS.has(name));
  const statements = [
    'CREATE TABLE "walk_change" ("name" text PRIMARY KEY NOT NULL, "changes" integer NOT NULL)',
    ...counted.map((name) => `INSERT INTO "walk_change" VALUES ('${name}', 0)`),
    ...counted.flatMap((name) => ['INSERT', 'UPDATE', 'DELETE'].map((deed) => trigger(name, deed))),
  ];
  await run((done) => connection.exec(statements.join(';\n'), done));
}

function trigger(name: string, deed: string): string {
  return `CREATE TRIGGER "walk_${name}_${deed}" AFTER ${deed} ON "${name}" BEGIN
    UPDATE "walk_change" SET "changes" = "changes" + 1 WHERE "name" = '${name}'; END`;
}

async function withConnection(test: TestApp, work: (connection: sqlite3.Database) => Promise<void>): Promise<void> {
  const connection = new sqlite3.Database(pathOf(test.settings.databaseUrl));
  try {
    await work(connection);
  } finally {
    await run((done) => connection.close(done));
  }
}

function run(work: (done: (error: Error | null) => void) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    work((error) => (error ? reject(error) : resolve()));
  });
}

function all<T>(connection: sqlite3.Database, sql: string): Promise<T[]> {
  return new Promise((resolve, reject) => {
    connection.all<T>(sql, (error, rows) => (error ? reject(error) : resolve(rows)));
  });
}
