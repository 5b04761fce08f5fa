import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

// The kinds are open in SQL: a wider constraint would rebuild the table on SQLite, and the letters point at it.
const STATEMENTS = `
ALTER TABLE "letter_template" ADD COLUMN "kind" text NOT NULL DEFAULT 'announcement'
--
DROP INDEX "ux_letter_template_number"
--
CREATE UNIQUE INDEX "ux_letter_template_number" ON "letter_template" ("consultationId", "kind", "languageForm", "number")
--
CREATE TABLE "letter_enclosure" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "consultationId" text NOT NULL,
  "kind" text NOT NULL,
  "attachPapers" boolean NOT NULL,
  "version" integer NOT NULL,
  "changedAt" text NOT NULL,
  "changedById" text NOT NULL,
  "changedByName" text NOT NULL,
  CONSTRAINT "fk_letter_enclosure_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_letter_enclosure_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_letter_enclosure_kind" ON "letter_enclosure" ("consultationId", "kind")`;

/** A text for each kind of letter, and the choice of files or links. */
export const letterKinds: Migration = {
  name: '0015-letter-kinds',
  up: (transaction: Transaction) => runStatements(transaction, STATEMENTS),
};
