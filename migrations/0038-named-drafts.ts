import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

/** JSON; null for a version whose sender was not asked, and for every one before there was anything to ask. */
const COLUMN = `ALTER TABLE "response_version" ADD COLUMN "draftIds" text`;

/** Which drafts a body says that its answer is about, where the hearing asks it to say so. */
export const namedDrafts: Migration = {
  name: '0038-named-drafts',
  async up(transaction: Transaction) {
    await runStatements(transaction, COLUMN);
  },
};
