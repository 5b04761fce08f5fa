import { DataSource } from 'typeorm';
import { entities } from '../../src/entities.js';
import { pathOf } from '../../src/shared/database/connect.js';
import { connect } from '../../src/shared/database/connect.js';
import { migrate } from '../../src/shared/database/migration.js';
import { migrations } from '../../migrations/index.js';
import { FrozenClock } from '../../src/shared/time/clock.js';
import { postgresDatabase, sqliteDatabase, type TestDatabase } from '../support/databases.js';
import { readTestSettings } from '../support/test-settings.js';

/** The statements TypeORM would run to make the migrated database equal to the entities. */
async function difference(made: TestDatabase): Promise<string[]> {
  const database = await connect(made.url, entities);
  await migrate(database, migrations, new FrozenClock('2018-02-01T11:00:00Z').now());
  await database.close();
  const source = await new DataSource(
    made.url.startsWith('sqlite:')
      ? { type: 'sqlite', database: pathOf(made.url), entities }
      : { type: 'postgres', url: made.url, entities },
  ).initialize();
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  return upQueries.map((query) => query.query);
}

const { postgresUrl, isCi } = readTestSettings();
const testPostgres = postgresUrl === undefined && !isCi ? test.skip : test;

describe('the schema', () => {
  test('that the migrations make on SQLite is the one the entities describe', async () => {
    const made = sqliteDatabase();

    expect(await difference(made)).toEqual([]);
    await made.remove();
  });

  testPostgres('that the migrations make on PostgreSQL is the one the entities describe', async () => {
    const made = await postgresDatabase();

    expect(await difference(made)).toEqual([]);
    await made.remove();
  });

  test('can be migrated by two processes at once, and again without change', async () => {
    const made = sqliteDatabase();
    const now = new FrozenClock('2018-02-01T11:00:00Z').now();
    const [first, second] = [await connect(made.url, entities), await connect(made.url, entities)];

    const runs = await Promise.all([migrate(first, migrations, now), migrate(second, migrations, now)]);

    expect(runs.flat().sort()).toEqual(migrations.map((migration) => migration.name).sort());
    expect(await migrate(first, migrations, now)).toEqual([]);
    await Promise.all([first.close(), second.close()]);
    await made.remove();
  });
});
