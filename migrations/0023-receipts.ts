import type { Dialect, Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const TABLES = `
CREATE TABLE "receipt" (
  "versionId" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "sha256" text NOT NULL,
  "sizeBytes" integer NOT NULL,
  "madeAt" text NOT NULL,
  CONSTRAINT "fk_receipt_version" FOREIGN KEY ("versionId") REFERENCES "response_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_receipt_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE TABLE "answer_dispute" (
  "versionId" text PRIMARY KEY NOT NULL,
  "responseId" text NOT NULL,
  "consultationId" text NOT NULL,
  "hostId" text NOT NULL,
  "at" text NOT NULL,
  "said" text NOT NULL,
  "settledAt" text,
  "settledById" text,
  "settledByName" text,
  "settlement" text,
  CONSTRAINT "ck_answer_dispute_settled" CHECK (("settledAt" IS NULL) = ("settledById" IS NULL) AND ("settledAt" IS NULL) = ("settledByName" IS NULL) AND ("settledAt" IS NULL) = ("settlement" IS NULL)),
  CONSTRAINT "fk_answer_dispute_version" FOREIGN KEY ("versionId") REFERENCES "response_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_answer_dispute_response" FOREIGN KEY ("responseId") REFERENCES "response" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_answer_dispute_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_answer_dispute_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_answer_dispute_settled_by" FOREIGN KEY ("settledById") REFERENCES "person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_answer_dispute_response" ON "answer_dispute" ("responseId")
--
CREATE INDEX "ix_answer_dispute_open" ON "answer_dispute" ("hostId", "settledAt")`;

/** A receipt that was given is what it was: its digest is what the body compares with. */
const REFUSALS: Readonly<Record<Dialect, string>> = {
  sqlite: `
CREATE TRIGGER "tr_receipt_no_update" BEFORE UPDATE ON "receipt"
BEGIN SELECT RAISE(ABORT, 'receipt is immutable'); END
--
CREATE TRIGGER "tr_receipt_no_delete" BEFORE DELETE ON "receipt"
BEGIN SELECT RAISE(ABORT, 'receipt is immutable'); END`,
  postgres: `
CREATE TRIGGER "tr_receipt_no_change" BEFORE UPDATE OR DELETE ON "receipt"
FOR EACH ROW EXECUTE FUNCTION refuse_submitted_change()
--
CREATE TRIGGER "tr_receipt_no_truncate" BEFORE TRUNCATE ON "receipt"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_submitted_change()`,
};

/** The receipts as documents, and the bodies that say that an answer in their name is not theirs. */
export const receipts: Migration = {
  name: '0023-receipts',
  async up(transaction: Transaction, dialect) {
    await runStatements(transaction, TABLES);
    await runStatements(transaction, REFUSALS[dialect]);
  },
};
