import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const reference = (table: string, name: string, column: string, to: string): string =>
  `CONSTRAINT "fk_${table}_${name}" FOREIGN KEY ("${column}") REFERENCES "${to}" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION`;

const WRITING = `
CREATE TABLE "summary_text_version" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "place" text NOT NULL,
  "outcome" text NOT NULL,
  "number" integer NOT NULL,
  "text" text NOT NULL,
  "origin" text NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  "at" text NOT NULL,
  "letGoAt" text,
  CONSTRAINT "ck_summary_text_version_outcome" CHECK ("outcome" IN ('saved', 'beside')),
  CONSTRAINT "ck_summary_text_version_origin" CHECK ("origin" IN ('written', 'proposed')),
  CONSTRAINT "ck_summary_text_version_let_go" CHECK ("letGoAt" IS NULL OR "outcome" = 'beside'),
  ${reference('summary_text_version', 'consultation', 'consultationId', 'consultation')}
)
--
CREATE UNIQUE INDEX "ux_summary_text_version_number" ON "summary_text_version" ("consultationId", "place", "number") WHERE "outcome" = 'saved'
--
CREATE INDEX "ix_summary_text_version_place" ON "summary_text_version" ("consultationId", "place", "at")
--
CREATE TABLE "tabulation" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "place" text NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  "at" text NOT NULL,
  "endedAt" text,
  "endedByName" text,
  CONSTRAINT "ck_tabulation_ended" CHECK (("endedAt" IS NULL) = ("endedByName" IS NULL)),
  ${reference('tabulation', 'consultation', 'consultationId', 'consultation')}
)
--
CREATE UNIQUE INDEX "ux_tabulation_standing" ON "tabulation" ("consultationId", "place") WHERE "endedAt" IS NULL`;

/** Placements have no foreign key here, since they go when a comment is moved. */
const CITATIONS = `
CREATE TABLE "citation" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "number" integer NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  "at" text NOT NULL,
  ${reference('citation', 'consultation', 'consultationId', 'consultation')}
)
--
CREATE UNIQUE INDEX "ux_citation_number" ON "citation" ("consultationId", "number")
--
CREATE TABLE "citation_placement" (
  "id" text PRIMARY KEY NOT NULL,
  "citationId" text NOT NULL,
  "consultationId" text NOT NULL,
  "placementId" text NOT NULL,
  "commentId" text NOT NULL,
  "place" text NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  "at" text NOT NULL,
  "endedAt" text,
  "endedByName" text,
  CONSTRAINT "ck_citation_placement_ended" CHECK (("endedAt" IS NULL) = ("endedByName" IS NULL)),
  ${reference('citation_placement', 'citation', 'citationId', 'citation')},
  ${reference('citation_placement', 'consultation', 'consultationId', 'consultation')}
)
--
CREATE UNIQUE INDEX "ux_citation_placement_standing" ON "citation_placement" ("citationId", "placementId") WHERE "endedAt" IS NULL
--
CREATE INDEX "ix_citation_placement_consultation" ON "citation_placement" ("consultationId", "endedAt")`;

const ISSUING = `
CREATE TABLE "summary_version" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "number" integer NOT NULL,
  "state" text NOT NULL,
  "language" text NOT NULL,
  "modelSha256" text NOT NULL,
  "digest" text NOT NULL,
  "remains" text NOT NULL,
  "reason" text NOT NULL,
  "newHearing" text NOT NULL,
  "newHearingReason" text NOT NULL,
  "writerIds" text NOT NULL,
  "submittedAt" text NOT NULL,
  "submittedById" text NOT NULL,
  "submittedByName" text NOT NULL,
  "note" text,
  "formsDone" integer NOT NULL,
  "formsTotal" integer NOT NULL,
  CONSTRAINT "ck_summary_version_state" CHECK ("state" IN ('submitted', 'returned', 'approved', 'making', 'issued', 'superseded')),
  CONSTRAINT "ck_summary_version_language" CHECK ("language" IN ('nb', 'nn', 'en')),
  CONSTRAINT "ck_summary_version_new_hearing" CHECK ("newHearing" IN ('needed', 'notNeeded')),
  ${reference('summary_version', 'consultation', 'consultationId', 'consultation')}
)
--
CREATE UNIQUE INDEX "ux_summary_version_number" ON "summary_version" ("consultationId", "number")
--
CREATE TABLE "summary_version_step" (
  "id" text PRIMARY KEY NOT NULL,
  "versionId" text NOT NULL,
  "fromState" text,
  "toState" text NOT NULL,
  "at" text NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  "note" text,
  ${reference('summary_version_step', 'version', 'versionId', 'summary_version')}
)
--
CREATE INDEX "ix_summary_version_step_version" ON "summary_version_step" ("versionId", "at")
--
CREATE TABLE "summary_form" (
  "id" text PRIMARY KEY NOT NULL,
  "issueId" text NOT NULL,
  "format" text NOT NULL,
  "filename" text NOT NULL,
  "mediaType" text NOT NULL,
  "sha256" text NOT NULL,
  "sizeBytes" integer NOT NULL,
  CONSTRAINT "ck_summary_form_format" CHECK ("format" IN ('docx', 'pdf', 'xlsx', 'csv', 'json', 'qdc')),
  ${reference('summary_form', 'issue', 'issueId', 'summary_issue')}
)
--
CREATE UNIQUE INDEX "ux_summary_form_format" ON "summary_form" ("issueId", "format")
--
ALTER TABLE "summary_issue" ADD COLUMN "versionId" text`;

/** What staff write of each place with citations, and the summary as it is submitted, approved and issued. */
export const summaryWriting: Migration = {
  name: '0042-summary-writing',
  async up(transaction: Transaction) {
    for (const part of [WRITING, CITATIONS, ISSUING]) await runStatements(transaction, part);
  },
};
