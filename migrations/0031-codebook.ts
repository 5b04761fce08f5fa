import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

/** Without foreign keys: SQLite adds no named one to a table that others point to, and neither tags nor editions are deleted. */
const COLUMNS = `
ALTER TABLE "tag" ADD COLUMN "example" text NOT NULL DEFAULT ''
--
ALTER TABLE "tag" ADD COLUMN "defaultText" text NOT NULL DEFAULT ''
--
ALTER TABLE "tag" ADD COLUMN "assigneeId" text
--
ALTER TABLE "tag" ADD COLUMN "mergedIntoId" text
--
ALTER TABLE "tag" ADD COLUMN "splitFromId" text
--
ALTER TABLE "comment" ADD COLUMN "memo" text NOT NULL DEFAULT ''
--
ALTER TABLE "placement" ADD COLUMN "standardTextKey" text
--
ALTER TABLE "placement" ADD COLUMN "changeNote" text
--
ALTER TABLE "placement" ADD COLUMN "changeEditionId" text
--
CREATE INDEX "ix_placement_standard_text" ON "placement" ("standardTextKey")`;

const CODEBOOKS = `
CREATE TABLE "tag_change" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "tagId" text NOT NULL,
  "at" text NOT NULL,
  "byName" text NOT NULL,
  "deed" text NOT NULL,
  "what" text NOT NULL,
  CONSTRAINT "fk_tag_change_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_tag_change_tag" FOREIGN KEY ("tagId") REFERENCES "tag" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_tag_change_tag" ON "tag_change" ("tagId", "at")
--
CREATE TABLE "shared_codebook" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "name" text NOT NULL,
  "createdAt" text NOT NULL,
  "createdByName" text NOT NULL,
  "retiredAt" text,
  CONSTRAINT "fk_shared_codebook_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_shared_codebook_host" ON "shared_codebook" ("hostId", "name")
--
CREATE TABLE "shared_tag" (
  "id" text PRIMARY KEY NOT NULL,
  "codebookId" text NOT NULL,
  "parentId" text,
  "position" integer NOT NULL,
  "name" text NOT NULL,
  "definition" text NOT NULL,
  "example" text NOT NULL,
  "defaultText" text NOT NULL,
  CONSTRAINT "ck_shared_tag_parent" CHECK ("parentId" IS NULL OR "parentId" <> "id"),
  CONSTRAINT "fk_shared_tag_codebook" FOREIGN KEY ("codebookId") REFERENCES "shared_codebook" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_shared_tag_parent" FOREIGN KEY ("parentId") REFERENCES "shared_tag" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_shared_tag_codebook" ON "shared_tag" ("codebookId", "position")`;

const STANDARD_TEXTS = `
CREATE TABLE "standard_text" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "consultationId" text,
  "title" text NOT NULL,
  "text" text NOT NULL,
  "version" integer NOT NULL,
  "createdAt" text NOT NULL,
  "createdByName" text NOT NULL,
  "retiredAt" text,
  CONSTRAINT "fk_standard_text_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_standard_text_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_standard_text_host" ON "standard_text" ("hostId", "consultationId")`;

/** A row of a batch points at its placement without a foreign key: a placement can be taken away, and the row says so. */
const BATCHES = `
CREATE TABLE "bulk_run" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "state" text NOT NULL,
  "work" text,
  "undoesId" text,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  "createdAt" text NOT NULL,
  "startedAt" text,
  "endedAt" text,
  CONSTRAINT "ck_bulk_run_state" CHECK ("state" IN ('chosen', 'checked', 'running', 'done', 'stopped')),
  CONSTRAINT "ck_bulk_run_work" CHECK ("work" IS NOT NULL OR "state" = 'chosen'),
  CONSTRAINT "fk_bulk_run_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_bulk_run_undoes" FOREIGN KEY ("undoesId") REFERENCES "bulk_run" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_bulk_run_consultation" ON "bulk_run" ("consultationId", "createdAt")
--
CREATE TABLE "bulk_row" (
  "id" text PRIMARY KEY NOT NULL,
  "runId" text NOT NULL,
  "position" integer NOT NULL,
  "commentId" text NOT NULL,
  "placementId" text,
  "seenVersion" integer NOT NULL,
  "outcome" text,
  "deedId" text,
  CONSTRAINT "ck_bulk_row_outcome" CHECK ("outcome" IN ('done', 'already', 'decided', 'unplaced', 'nothingToFollow', 'changedMeanwhile', 'gone')),
  CONSTRAINT "fk_bulk_row_run" FOREIGN KEY ("runId") REFERENCES "bulk_run" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_bulk_row_comment" FOREIGN KEY ("commentId") REFERENCES "comment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_bulk_row_position" ON "bulk_row" ("runId", "position")
--
CREATE INDEX "ix_bulk_row_outcome" ON "bulk_row" ("runId", "outcome", "position")`;

/** What tags say beside their definition, codebooks that a host shares, standard texts, memos, and deeds on many at once. */
export const codebook: Migration = {
  name: '0031-codebook',
  async up(transaction: Transaction) {
    for (const part of [COLUMNS, CODEBOOKS, STANDARD_TEXTS, BATCHES]) await runStatements(transaction, part);
  },
};
