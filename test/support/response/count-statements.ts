import type { Logger } from 'typeorm';
import type { Database } from '../../../src/shared/database/database.js';

/** How many statements the readers run while the work lasts. */
export async function statementsDuring(database: Database, work: () => Promise<unknown>): Promise<number> {
  const { connection } = database.reader;
  const before = connection.logger;
  let count = 0;
  const nothing = (): undefined => undefined;
  const counter: Logger = {
    logQuery: () => {
      count += 1;
    },
    logQueryError: nothing,
    logQuerySlow: nothing,
    logSchemaBuild: nothing,
    logMigration: nothing,
    log: nothing,
  };
  connection.logger = counter;
  try {
    await work();
  } finally {
    connection.logger = before;
  }
  return count;
}
