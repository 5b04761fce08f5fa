import { mkdirSync } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import sqlite3 from 'sqlite3';
import { DataSource, type DataSourceOptions, type MixedList } from 'typeorm';
import { inProject } from '../config/project-root.js';
import { Database } from './database.js';

const BUSY_TIMEOUT_MILLISECONDS = 15_000;
const POOL_SIZE = 10;

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeORM's own type for entity classes
export type EntityClasses = MixedList<Function>;

/** Opens the database of a URL (`sqlite:PATH` or `postgres://…`) for the given entities, and asserts what durability rests on. */
export async function connect(databaseUrl: string, entities: EntityClasses): Promise<Database> {
  return databaseUrl.startsWith('sqlite:')
    ? connectSqlite(pathOf(databaseUrl), entities)
    : connectPostgres(databaseUrl, entities);
}

/** The file of a `sqlite:` URL, relative ones below the project. */
export function pathOf(databaseUrl: string): string {
  const path = databaseUrl.slice('sqlite:'.length);
  return isAbsolute(path) ? path : inProject(path);
}

async function connectSqlite(path: string, entities: EntityClasses): Promise<Database> {
  mkdirSync(dirname(path), { recursive: true });
  const options = { type: 'sqlite', database: path, entities, synchronize: false } as const;
  const writer = await new DataSource({
    ...options,
    busyTimeout: BUSY_TIMEOUT_MILLISECONDS,
    enableWAL: true,
  }).initialize();
  await writer.query('PRAGMA synchronous = FULL');
  await assertPragma(writer, 'journal_mode', 'wal');
  await assertPragma(writer, 'synchronous', 2);
  await assertPragma(writer, 'foreign_keys', 1);
  await assertPragma(writer, 'busy_timeout', BUSY_TIMEOUT_MILLISECONDS);
  const readers = await new DataSource({
    ...options,
    flags: sqlite3.OPEN_READONLY,
    busyTimeout: BUSY_TIMEOUT_MILLISECONDS,
  }).initialize();
  return new Database(writer, readers, 'sqlite');
}

async function connectPostgres(url: string, entities: EntityClasses): Promise<Database> {
  const options: DataSourceOptions = { type: 'postgres', url, entities, synchronize: false, extra: { max: POOL_SIZE } };
  const writer = await new DataSource(options).initialize();
  const readers = await new DataSource({
    ...options,
    extra: { max: POOL_SIZE, options: '-c default_transaction_read_only=on' },
  }).initialize();
  return new Database(writer, readers, 'postgres');
}

async function assertPragma(source: DataSource, name: string, expected: string | number): Promise<void> {
  const rows: Record<string, string | number>[] = await source.query(`PRAGMA ${name}`);
  const value = Object.values(rows[0] ?? {})[0];
  if (value !== expected)
    throw new Error(`SQLite did not accept ${name} = ${String(expected)} but has ${String(value)}`);
}
