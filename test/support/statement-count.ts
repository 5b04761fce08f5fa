import type { Logger } from 'typeorm';
import type { TestApp } from './app.js';

/** Counts the statements that the service reads with while the work is done. */
export async function statementsOf(test: Pick<TestApp, 'database'>, work: () => Promise<unknown>): Promise<number> {
  const source = test.database.reader.connection;
  const before = source.logger;
  let statements = 0;
  source.logger = loggerCalling(() => (statements += 1));
  try {
    await work();
  } finally {
    source.logger = before;
  }
  return statements;
}

function loggerCalling(heard: () => void): Logger {
  const nothing = (): void => undefined;
  return {
    logQuery: heard,
    logQueryError: nothing,
    logQuerySlow: nothing,
    logSchemaBuild: nothing,
    logMigration: nothing,
    log: nothing,
  };
}
