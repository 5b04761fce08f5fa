import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const TABLES = `
CREATE TABLE "summary_template" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "name" text NOT NULL,
  "filename" text NOT NULL,
  "sha256" text NOT NULL,
  "sizeBytes" integer NOT NULL,
  "chosenAt" text,
  "createdAt" text NOT NULL,
  "createdById" text NOT NULL,
  "createdByName" text NOT NULL,
  CONSTRAINT "ck_summary_template_size" CHECK ("sizeBytes" > 0),
  CONSTRAINT "fk_summary_template_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_summary_template_host" ON "summary_template" ("hostId", "chosenAt")`;

/** The Word files that the hosts' summaries are written into. */
export const summaryTemplate: Migration = {
  name: '0043-summary-template',
  up: (transaction: Transaction) => runStatements(transaction, TABLES),
};
