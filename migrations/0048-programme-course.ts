import type { Dialect, Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const NO: Record<Dialect, string> = { sqlite: '0', postgres: 'false' };

const columns = (dialect: Dialect): string => `
ALTER TABLE "programme" ADD COLUMN "introduction" text NOT NULL DEFAULT ''
--
ALTER TABLE "programme" ADD COLUMN "mandate" text NOT NULL DEFAULT ''
--
ALTER TABLE "programme" ADD COLUMN "version" integer NOT NULL DEFAULT 1
--
ALTER TABLE "working_group_member" ADD COLUMN "isPublishable" boolean NOT NULL DEFAULT ${NO[dialect]}`;

const TABLES = `
CREATE TABLE "programme_milestone" (
  "id" text PRIMARY KEY NOT NULL,
  "programmeId" text NOT NULL,
  "hostId" text NOT NULL,
  "kind" text NOT NULL,
  "happensOn" text NOT NULL,
  "precision" text NOT NULL,
  "title" text NOT NULL,
  "place" text NOT NULL,
  "draftIds" text NOT NULL,
  "version" integer NOT NULL,
  "createdAt" text NOT NULL,
  "removedAt" text,
  CONSTRAINT "ck_programme_milestone_kind" CHECK ("kind" IN ('mandate', 'workingGroup', 'publication', 'launch', 'conference', 'inUse', 'postponed', 'other')),
  CONSTRAINT "ck_programme_milestone_precision" CHECK ("precision" IN ('day', 'month', 'year')),
  CONSTRAINT "fk_programme_milestone_programme" FOREIGN KEY ("programmeId") REFERENCES "programme" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_programme_milestone_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_programme_milestone" ON "programme_milestone" ("programmeId", "happensOn")
--
CREATE TABLE "draft_lineage" (
  "id" text PRIMARY KEY NOT NULL,
  "programmeId" text NOT NULL,
  "fromDraftId" text NOT NULL,
  "toDraftId" text,
  "kind" text NOT NULL,
  "publishedAs" text NOT NULL,
  "note" text NOT NULL,
  "createdAt" text NOT NULL,
  "createdById" text NOT NULL,
  "createdByName" text NOT NULL,
  "endedAt" text,
  CONSTRAINT "ck_draft_lineage_kind" CHECK ("kind" IN ('into', 'published', 'postponed', 'dropped')),
  CONSTRAINT "ck_draft_lineage_into" CHECK (("kind" = 'into') = ("toDraftId" IS NOT NULL)),
  CONSTRAINT "ck_draft_lineage_published" CHECK (("kind" = 'published') = ("publishedAs" <> '')),
  CONSTRAINT "ck_draft_lineage_itself" CHECK ("toDraftId" IS NULL OR "toDraftId" <> "fromDraftId"),
  CONSTRAINT "fk_draft_lineage_programme" FOREIGN KEY ("programmeId") REFERENCES "programme" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_draft_lineage_from" FOREIGN KEY ("fromDraftId") REFERENCES "draft" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_draft_lineage_to" FOREIGN KEY ("toDraftId") REFERENCES "draft" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_draft_lineage_programme" ON "draft_lineage" ("programmeId", "fromDraftId")`;

/** The course of a programme: what it is to do, its milestones, and what became of its drafts from round to round. */
export const programmeCourse: Migration = {
  name: '0048-programme-course',
  async up(transaction: Transaction, dialect: Dialect) {
    await runStatements(transaction, columns(dialect));
    await runStatements(transaction, TABLES);
  },
};
