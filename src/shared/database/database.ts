import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
import { EntityManager as Manager } from 'typeorm';
import { Turnstile } from './turnstile.js';

export type Dialect = 'sqlite' | 'postgres';

/** What a unit of work writes through. Only `Database.write` hands one out, so nothing is written outside a transaction. */
export type Transaction = EntityManager;

/** What may be read outside a unit of work; the connection behind it is read-only in the database itself. */
export type Reader = Pick<
  EntityManager,
  | 'find'
  | 'findOne'
  | 'findBy'
  | 'findOneBy'
  | 'findOneByOrFail'
  | 'findOneOrFail'
  | 'count'
  | 'countBy'
  | 'exists'
  | 'existsBy'
  | 'createQueryBuilder'
  | 'query'
  | 'connection'
>;

const inUnitOfWork = new AsyncLocalStorage<true>();

/**
 * The unit of work. TypeORM shares one query runner per SQLite data source, so that without a turnstile an acknowledged
 * write disappears when another transaction rolls back; every write therefore goes through `write`, one at a time on
 * SQLite (`BEGIN IMMEDIATE`, first come first served), and as an ordinary transaction on PostgreSQL.
 */
export class Database {
  private readonly turnstile = new Turnstile();

  constructor(
    private readonly writer: DataSource,
    private readonly readers: DataSource,
    readonly dialect: Dialect,
  ) {}

  /** Reads outside any transaction, on a read-only connection. */
  get reader(): Reader {
    return this.readers.manager;
  }

  /** Runs the work in one transaction and gives its result after commit. A unit of work inside another is refused. */
  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    if (inUnitOfWork.getStore()) throw new Error('A unit of work was begun inside another; pass the transaction on');
    return inUnitOfWork.run(true, () =>
      this.dialect === 'sqlite'
        ? this.turnstile.pass(() => this.writeOnSqlite(work))
        : this.writer.transaction('READ COMMITTED', work),
    );
  }

  /** True inside a unit of work: what talks to the outside must refuse to. */
  static get isWriting(): boolean {
    return inUnitOfWork.getStore() ?? false;
  }

  async close(): Promise<void> {
    await this.turnstile.pass(async () => {
      if (this.readers !== this.writer && this.readers.isInitialized) await this.readers.destroy();
      if (this.writer.isInitialized) await this.writer.destroy();
    });
  }

  private async writeOnSqlite<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const runner = this.writer.createQueryRunner();
    await runner.query('BEGIN IMMEDIATE');
    // TypeORM only knows of transactions that it began itself; without these two it would begin one more inside.
    Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
    try {
      const result = await work(new Manager(this.writer, runner));
      await runner.query('COMMIT');
      return result;
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      Object.assign(runner, { isTransactionActive: false, transactionDepth: 0 });
    }
  }
}
