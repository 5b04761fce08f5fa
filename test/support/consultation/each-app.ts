import { bootApp, type TestApp } from '../app.js';
import { postgresDatabase, sqliteDatabase, type TestDatabase } from '../databases.js';
import { readTestSettings } from '../test-settings.js';

/**
 * Runs a suite against the whole service, once on SQLite and once on PostgreSQL. A machine without PostgreSQL skips that
 * half by name; with `CI=true` it fails.
 */
export function eachApp(name: string, suite: (boot: () => Promise<TestApp>) => void): void {
  describe(`${name} on SQLite`, () => {
    suite(() => bootOn(() => Promise.resolve(sqliteDatabase())));
  });
  const { postgresUrl, isCi } = readTestSettings();
  const describePostgres = postgresUrl === undefined && !isCi ? describe.skip : describe;
  describePostgres(`${name} on PostgreSQL`, () => {
    suite(() => bootOn(postgresDatabase));
  });
}

async function bootOn(make: () => Promise<TestDatabase>): Promise<TestApp> {
  return bootApp({ on: await make() });
}
