import { createHash } from 'node:crypto';
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
    await withConnection(test, (connection) => run((done) => connection.run('VACUUM INTO ?', [file], done)));
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

/** What every table holds, but for sessions and limits: the number of rows and a digest of them. */
export async function stateOf({ database }: TestApp): Promise<Readonly<Record<string, string>>> {
  const tables: { name: string }[] = await database.reader.query(
    `SELECT "name" FROM sqlite_master WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite_%' ORDER BY "name"`,
  );
  const state: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !COMINGS_AND_GOINGS.has(table.name))) {
    const rows: unknown[] = await database.reader.query(`SELECT * FROM "${name}" ORDER BY 1`);
    const digest = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
    state[name] = `${rows.length} rows, ${digest.slice(0, 12)}`;
  }
  return state;
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
