import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { entities } from '../../src/entities.js';
import { readTestSettings } from './test-settings.js';
import { connect, pathOf, type EntityClasses } from '../../src/shared/database/connect.js';
import { Database } from '../../src/shared/database/database.js';
import { newId } from '../../src/shared/database/id.js';
import { migrate, type Migration } from '../../src/shared/database/migration.js';
import { FrozenClock } from '../../src/shared/time/clock.js';

/** A database of a test's own: its URL, and how to be rid of it. */
export interface TestDatabase {
  readonly url: string;
  remove(): Promise<void>;
}

/** An empty SQLite file in a folder of its own. */
export function sqliteDatabase(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'hoering-'));
  return {
    url: `sqlite:${join(folder, 'test.sqlite')}`,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

/** An empty database on the PostgreSQL server of `TEST_POSTGRES_URL`. */
export async function postgresDatabase(template = 'template1'): Promise<TestDatabase> {
  const server = readTestSettings().postgresUrl;
  if (server === undefined) throw new Error('TEST_POSTGRES_URL is not set');
  const name = `hoering_${newId().replaceAll('-', '')}`;
  await onServer(server, `CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.toString(), remove: () => onServer(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`) };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

const NOON = '2018-02-01T11:00:00Z';

/** What a suite on each database is given. */
export interface DatabaseSuite {
  /** The open and migrated database, made anew before each test. */
  readonly database: Database;
  /** A clock that stands at noon on 1 February 2018. */
  readonly clock: FrozenClock;
}

/**
 * Runs a suite on SQLite and on PostgreSQL. A machine without PostgreSQL skips that half by name; with `CI=true` it fails.
 */
export function eachDatabase(name: string, suite: (the: DatabaseSuite) => void, parts: Parts = {}): void {
  describe(`${name} on SQLite`, () => {
    suiteOn(() => Promise.resolve(sqliteDatabase()), suite, parts);
  });
  const { postgresUrl, isCi } = readTestSettings();
  const describePostgres = postgresUrl === undefined && !isCi ? describe.skip : describe;
  describePostgres(`${name} on PostgreSQL`, () => {
    suiteOn(postgresDatabase, suite, parts);
  });
}

interface Parts {
  readonly entities?: EntityClasses;
  readonly migrations?: readonly Migration[];
}

function suiteOn(make: () => Promise<TestDatabase>, suite: (the: DatabaseSuite) => void, parts: Parts): void {
  const the: { database: Database; clock: FrozenClock } = { database: undefined as never, clock: undefined as never }; // reason: set before each test
  let migrated: TestDatabase;
  let made: TestDatabase;
  let sources: Sources;

  beforeAll(async () => {
    migrated = await make();
    const database = await connect(migrated.url, parts.entities ?? entities);
    await migrate(database, parts.migrations ?? migrations, new FrozenClock(NOON).now());
    sources = new Sources(database);
    await database.close();
  });

  beforeEach(async () => {
    made = await copyOf(migrated);
    the.clock = new FrozenClock(NOON);
    the.database = await sources.at(made);
  });

  afterEach(async () => {
    await the.database.close();
    await made.remove();
  });

  afterAll(() => migrated.remove());

  suite(the);
}

/**
 * The two ways into a database of a suite, led to one database after the other: what TypeORM makes of the entities takes
 * longer than most tests, and is the same for all of them.
 */
class Sources {
  private readonly dialect: Database['dialect'];
  private readonly writer: DataSource;
  private readonly readers: DataSource;

  constructor(database: Database) {
    this.dialect = database.dialect;
    this.readers = database.reader.connection;
    this.writer = Reflect.get(database, 'writer') as DataSource; // reason: what it is declared as
  }

  /** Opens both at another database, when they are closed. */
  async at({ url }: TestDatabase): Promise<Database> {
    for (const source of [this.writer, this.readers]) {
      const where = this.dialect === 'sqlite' ? { database: pathOf(url) } : { url };
      Object.assign(source.driver.options, where);
      await source.driver.connect();
      Object.assign(source, { isInitialized: true });
    }
    if (this.dialect === 'sqlite') await this.writer.query('PRAGMA synchronous = FULL');
    return new Database(this.writer, this.readers, this.dialect);
  }
}

/** A copy of a database that nobody has open: cheaper than to migrate one for each test. */
async function copyOf(original: TestDatabase): Promise<TestDatabase> {
  if (!original.url.startsWith('sqlite:')) return postgresDatabase(new URL(original.url).pathname.slice(1));
  const copy = sqliteDatabase();
  copyFileSync(pathOf(original.url), pathOf(copy.url));
  return copy;
}
