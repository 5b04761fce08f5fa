import type { Dialect, Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const NO = { sqlite: '0', postgres: 'false' } as const;

/** Without a foreign key: SQLite adds no named one to a table that others point to, and an answer is never deleted. */
const columns = (dialect: Dialect): string => `
ALTER TABLE "response" ADD COLUMN "supplementsId" text
--
ALTER TABLE "partial_upload" ADD COLUMN "supplement" integer
--
ALTER TABLE "response_version" ADD COLUMN "isSummary" boolean NOT NULL DEFAULT ${NO[dialect]}
--
ALTER TABLE "response_version" ADD COLUMN "declineReason" text
--
UPDATE "response" SET "supplementsId" = (SELECT e."id" FROM "response" e WHERE e."invitationId" = "response"."invitationId"
  AND e."scope" = "response"."scope" AND e."ordinal" < "response"."ordinal" AND e."state" = 'submitted'
  ORDER BY e."ordinal" LIMIT 1)
WHERE "ordinal" > 1`;

const TABLES = `
CREATE TABLE "on_behalf" (
  "id" text PRIMARY KEY NOT NULL,
  "versionId" text NOT NULL,
  "consultationId" text NOT NULL,
  "position" integer NOT NULL,
  "name" text NOT NULL,
  "invitationId" text,
  "organisationId" text,
  CONSTRAINT "fk_on_behalf_version" FOREIGN KEY ("versionId") REFERENCES "response_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_on_behalf_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_on_behalf_invitation" FOREIGN KEY ("invitationId") REFERENCES "invitation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_on_behalf_organisation" FOREIGN KEY ("organisationId") REFERENCES "organisation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_on_behalf_position" ON "on_behalf" ("versionId", "position")
--
CREATE INDEX "ix_on_behalf_invitation" ON "on_behalf" ("consultationId", "invitationId")`;

/** Whom an answer was given for is part of what was submitted. */
const REFUSALS: Readonly<Record<Dialect, string>> = {
  sqlite: `
CREATE TRIGGER "tr_on_behalf_no_update" BEFORE UPDATE ON "on_behalf"
BEGIN SELECT RAISE(ABORT, 'on_behalf is immutable'); END
--
CREATE TRIGGER "tr_on_behalf_no_delete" BEFORE DELETE ON "on_behalf"
BEGIN SELECT RAISE(ABORT, 'on_behalf is immutable'); END`,
  postgres: `
CREATE TRIGGER "tr_on_behalf_no_change" BEFORE UPDATE OR DELETE ON "on_behalf"
FOR EACH ROW EXECUTE FUNCTION refuse_submitted_change()
--
CREATE TRIGGER "tr_on_behalf_no_truncate" BEFORE TRUNCATE ON "on_behalf"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_submitted_change()`,
};

/** Answers that add to another, those that an answer is given for, a summary of what is attached, and why one declines. */
export const replyKinds: Migration = {
  name: '0026-reply-kinds',
  async up(transaction: Transaction, dialect) {
    await runStatements(transaction, columns(dialect));
    await runStatements(transaction, TABLES);
    await runStatements(transaction, REFUSALS[dialect]);
  },
};
