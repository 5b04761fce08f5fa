import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const TABLES = `
CREATE TABLE "summary_text" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "place" text NOT NULL,
  "text" text NOT NULL,
  "version" integer NOT NULL,
  "updatedAt" text NOT NULL,
  "updatedByName" text NOT NULL,
  CONSTRAINT "fk_summary_text_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_summary_text_place" ON "summary_text" ("consultationId", "place")
--
CREATE TABLE "summary_issue" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "number" integer NOT NULL,
  "issuedAt" text NOT NULL,
  "byName" text NOT NULL,
  "docxSha256" text NOT NULL,
  "xlsxSha256" text NOT NULL,
  "figures" text NOT NULL,
  "reasonForUndecided" text NOT NULL,
  CONSTRAINT "fk_summary_issue_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_summary_issue_number" ON "summary_issue" ("consultationId", "number")`;

/** What staff write in summaries, and the summaries that were issued. */
export const report: Migration = {
  name: '0010-report',
  up: (transaction: Transaction) => runStatements(transaction, TABLES),
};
