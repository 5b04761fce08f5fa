import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const TABLES = `
CREATE TABLE "member_news" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "occasion" text NOT NULL,
  "members" integer NOT NULL,
  "at" text NOT NULL,
  CONSTRAINT "fk_member_news_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "ck_member_news_occasion" CHECK ("occasion" IN ('submitted', 'decided'))
)
--
CREATE UNIQUE INDEX "ux_member_news_occasion" ON "member_news" ("consultationId", "occasion")`;

/** That the members of an internal hearing have been told what became of what they said. */
export const memberNews: Migration = {
  name: '0041-member-news',
  async up(transaction: Transaction) {
    await runStatements(transaction, TABLES);
  },
};
