import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const TABLES = `
CREATE TABLE "file_scan" (
  "sha256" text PRIMARY KEY NOT NULL,
  "state" text NOT NULL,
  "found" text,
  "engine" text,
  "problem" text,
  "attempts" integer NOT NULL,
  "askedAt" text NOT NULL,
  "nextAt" text NOT NULL,
  "settledAt" text,
  CONSTRAINT "ck_file_scan_state" CHECK ("state" IN ('waiting', 'clean', 'quarantined', 'released')),
  CONSTRAINT "ck_file_scan_settled" CHECK (("state" = 'waiting') = ("settledAt" IS NULL)),
  CONSTRAINT "ck_file_scan_found" CHECK ("state" NOT IN ('quarantined', 'released') OR "found" IS NOT NULL)
)
--
CREATE INDEX "ix_file_scan_due" ON "file_scan" ("state", "nextAt")
--
CREATE TABLE "quarantine_release" (
  "id" text PRIMARY KEY NOT NULL,
  "attachmentId" text NOT NULL,
  "found" text NOT NULL,
  "reason" text NOT NULL,
  "at" text NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  CONSTRAINT "ck_quarantine_release_reason" CHECK ("reason" <> ''),
  CONSTRAINT "fk_quarantine_release_attachment" FOREIGN KEY ("attachmentId") REFERENCES "attachment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_quarantine_release_attachment" ON "quarantine_release" ("attachmentId")`;

/** What the scanner has said of files from outside, by their content, and who released what it was mistaken about. */
export const scanning: Migration = {
  name: '0025-scanning',
  up: (transaction: Transaction) => runStatements(transaction, TABLES),
};
