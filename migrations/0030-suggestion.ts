import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const reference = (table: string, column: string, to: string): string =>
  `CONSTRAINT "fk_${table}_${column}" FOREIGN KEY ("${column}Id") REFERENCES "${to}" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION`;

const SUGGESTIONS = `
CREATE TABLE "suggestion_mark" (
  "commentId" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "versionId" text NOT NULL,
  "changedAt" text NOT NULL,
  "isDue" boolean NOT NULL,
  "suggestedAt" text,
  "learntFrom" integer,
  CONSTRAINT "ck_suggestion_mark_made" CHECK (("suggestedAt" IS NULL) = ("learntFrom" IS NULL)),
  ${reference('suggestion_mark', 'comment', 'comment')},
  ${reference('suggestion_mark', 'consultation', 'consultation')},
  ${reference('suggestion_mark', 'version', 'response_version')}
)
--
CREATE INDEX "ix_suggestion_mark_due" ON "suggestion_mark" ("isDue", "changedAt")
--
CREATE INDEX "ix_suggestion_mark_consultation" ON "suggestion_mark" ("consultationId", "changedAt")
--
CREATE INDEX "ix_suggestion_mark_version" ON "suggestion_mark" ("versionId")
--
CREATE TABLE "suggestion" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "commentId" text NOT NULL,
  "kind" text NOT NULL,
  "place" text,
  "tagId" text,
  "confidence" integer NOT NULL,
  "why" text NOT NULL,
  "createdAt" text NOT NULL,
  "outcome" text,
  "decidedAt" text,
  "decidedByName" text,
  CONSTRAINT "ck_suggestion_kind" CHECK ("kind" IN ('place', 'tag')),
  CONSTRAINT "ck_suggestion_place" CHECK (("kind" = 'place') = ("place" IS NOT NULL)),
  CONSTRAINT "ck_suggestion_tag" CHECK (("kind" = 'tag') = ("tagId" IS NOT NULL)),
  CONSTRAINT "ck_suggestion_confidence" CHECK ("confidence" BETWEEN 0 AND 100),
  CONSTRAINT "ck_suggestion_outcome" CHECK ("outcome" IN ('accepted', 'rejected')),
  CONSTRAINT "ck_suggestion_decided" CHECK (("outcome" IS NULL) = ("decidedAt" IS NULL)),
  CONSTRAINT "ck_suggestion_decider" CHECK (("outcome" IS NULL) = ("decidedByName" IS NULL)),
  ${reference('suggestion', 'consultation', 'consultation')},
  ${reference('suggestion', 'comment', 'comment')},
  ${reference('suggestion', 'tag', 'tag')}
)
--
CREATE UNIQUE INDEX "ux_suggestion_place" ON "suggestion" ("commentId", "place")
--
CREATE UNIQUE INDEX "ux_suggestion_tag" ON "suggestion" ("commentId", "tagId")
--
CREATE INDEX "ix_suggestion_consultation" ON "suggestion" ("consultationId", "outcome")`;

/** Without a foreign key: SQLite adds no named one to a table that others point to, and what was accepted is not deleted. */
const ORIGIN = `
ALTER TABLE "placement" ADD COLUMN "suggestionId" text
--
ALTER TABLE "placement" ADD COLUMN "placedByName" text`;

/** What is suggested for a comment and what a person said of it; and who placed a comment, on whose suggestion. */
export const suggestion: Migration = {
  name: '0030-suggestion',
  async up(transaction: Transaction) {
    await runStatements(transaction, SUGGESTIONS);
    await runStatements(transaction, ORIGIN);
  },
};
