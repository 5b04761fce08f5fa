import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const NO = { sqlite: '0', postgres: 'false' } as const;
const YES = { sqlite: '1', postgres: 'true' } as const;

/** Whether the response form goes along with a letter: with the announcement it does, unless somebody chooses otherwise. */
export const formEnclosure: Migration = {
  name: '0024-form-enclosure',
  up: (transaction: Transaction, dialect) =>
    runStatements(
      transaction,
      `
ALTER TABLE "letter_enclosure" ADD COLUMN "attachForm" boolean NOT NULL DEFAULT ${NO[dialect]}
--
UPDATE "letter_enclosure" SET "attachForm" = ${YES[dialect]} WHERE "kind" = 'announcement'`,
    ),
};
