import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const COLUMNS = `
ALTER TABLE "message" ADD COLUMN "toDomain" text NOT NULL DEFAULT ''
--
ALTER TABLE "message" ADD COLUMN "uncertainSince" text
--
ALTER TABLE "attempt" ADD COLUMN "toAddress" text
--
UPDATE "message" SET "uncertainSince" = (SELECT max("endedAt") FROM "attempt" WHERE "attempt"."messageId" = "message"."id")
WHERE "state" = 'uncertain'
--
CREATE INDEX "ix_message_recipient" ON "message" ("recipientRef")
--
CREATE TABLE "held_subject" (
  "subjectType" text NOT NULL,
  "subjectId" text NOT NULL,
  "heldAt" text NOT NULL,
  PRIMARY KEY ("subjectType", "subjectId")
)
--
INSERT INTO "held_subject" ("subjectType", "subjectId", "heldAt")
SELECT "subjectType", "subjectId", min("createdAt") FROM "message" WHERE "state" = 'held' GROUP BY "subjectType", "subjectId"
--
CREATE TABLE "throttle" (
  "key" text PRIMARY KEY NOT NULL,
  "nextAt" text,
  "closedUntil" text,
  "failures" integer NOT NULL,
  "reason" text
)`;

// TypeORM compares the default as the database writes it, and SQLite writes what it was told.
const DOUBLED = {
  sqlite: `ALTER TABLE "message" ADD COLUMN "mayBeDoubled" boolean NOT NULL DEFAULT 0`,
  postgres: `ALTER TABLE "message" ADD COLUMN "mayBeDoubled" boolean NOT NULL DEFAULT false`,
} as const;

const DOMAINS = {
  sqlite: `UPDATE "message" SET "toDomain" = lower(substr("toAddress", instr("toAddress", '@') + 1)) WHERE instr("toAddress", '@') > 0`,
  postgres: `UPDATE "message" SET "toDomain" = lower(substr("toAddress", strpos("toAddress", '@') + 1)) WHERE strpos("toAddress", '@') > 0`,
} as const;

/** What resolves the uncertain, holds back a whole subject, and keeps relays and domains from being pressed. */
export const postOffice: Migration = {
  name: '0011-post-office',
  async up(transaction: Transaction, dialect) {
    await runStatements(transaction, COLUMNS);
    await transaction.query(DOUBLED[dialect]);
    await transaction.query(DOMAINS[dialect]);
  },
};
