import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const TABLES = `
CREATE TABLE "audit_entry" (
  "id" text PRIMARY KEY NOT NULL,
  "chain" text NOT NULL,
  "sequence" integer NOT NULL,
  "at" text NOT NULL,
  "actorId" text NOT NULL,
  "actorName" text NOT NULL,
  "action" text NOT NULL,
  "objectType" text NOT NULL,
  "objectId" text NOT NULL,
  "changes" text NOT NULL,
  "previousHash" text,
  "hash" text NOT NULL
)
--
CREATE UNIQUE INDEX "ux_audit_entry_chain" ON "audit_entry" ("chain", "sequence")
--
CREATE INDEX "ix_audit_entry_object" ON "audit_entry" ("objectType", "objectId")
--
CREATE TABLE "audit_head" (
  "chain" text PRIMARY KEY NOT NULL,
  "sequence" integer NOT NULL,
  "hash" text NOT NULL
)`;

const REFUSALS_ON_SQLITE = `
CREATE TRIGGER "tr_audit_entry_no_update" BEFORE UPDATE ON "audit_entry"
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END
--
CREATE TRIGGER "tr_audit_entry_no_delete" BEFORE DELETE ON "audit_entry"
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END`;

const REFUSALS_ON_POSTGRES = `
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'audit_entry is append-only'; END $$
--
CREATE TRIGGER "tr_audit_entry_no_change" BEFORE UPDATE OR DELETE ON "audit_entry"
FOR EACH ROW EXECUTE FUNCTION refuse_audit_change()
--
CREATE TRIGGER "tr_audit_entry_no_truncate" BEFORE TRUNCATE ON "audit_entry"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()`;

/** The audit trail, append-only in the database itself. */
export const audit: Migration = {
  name: '0001-audit',
  async up(transaction: Transaction, dialect) {
    await runStatements(transaction, TABLES);
    await runStatements(transaction, dialect === 'sqlite' ? REFUSALS_ON_SQLITE : REFUSALS_ON_POSTGRES);
  },
};
