import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const reference = (table: string, name: string, column: string, to: string): string =>
  `CONSTRAINT "fk_${table}_${name}" FOREIGN KEY ("${column}") REFERENCES "${to}" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION`;

const PASSAGES = `
CREATE TABLE "consolidation" (
  "consultationId" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "startedAt" text NOT NULL,
  "textsDecidedAt" text,
  ${reference('consolidation', 'consultation', 'consultationId', 'consultation')},
  ${reference('consolidation', 'host', 'hostId', 'host')}
)
--
CREATE TABLE "passage" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "hostId" text NOT NULL,
  "place" text NOT NULL,
  "draftId" text,
  "sectionId" text,
  "questionId" text,
  "kind" text NOT NULL,
  "dissenterInvitationId" text,
  "text" text NOT NULL,
  "position" integer NOT NULL,
  "version" integer NOT NULL,
  "createdAt" text NOT NULL,
  "changedAt" text NOT NULL,
  "changedById" text NOT NULL,
  "changedByName" text NOT NULL,
  "removedAt" text,
  CONSTRAINT "ck_passage_kind" CHECK ("kind" IN ('position', 'dissent')),
  CONSTRAINT "ck_passage_dissenter" CHECK (("kind" = 'dissent') = ("dissenterInvitationId" IS NOT NULL)),
  ${reference('passage', 'consultation', 'consultationId', 'consultation')},
  ${reference('passage', 'host', 'hostId', 'host')},
  ${reference('passage', 'draft', 'draftId', 'draft')},
  ${reference('passage', 'section', 'sectionId', 'section')},
  ${reference('passage', 'question', 'questionId', 'question')},
  ${reference('passage', 'dissenter', 'dissenterInvitationId', 'invitation')}
)
--
CREATE INDEX "ix_passage_place" ON "passage" ("consultationId", "place", "position")
--
CREATE TABLE "passage_version" (
  "id" text PRIMARY KEY NOT NULL,
  "passageId" text NOT NULL,
  "consultationId" text NOT NULL,
  "outcome" text NOT NULL,
  "number" integer NOT NULL,
  "text" text NOT NULL,
  "reason" text,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  "at" text NOT NULL,
  "letGoAt" text,
  CONSTRAINT "ck_passage_version_outcome" CHECK ("outcome" IN ('saved', 'beside', 'removed', 'broughtBack')),
  CONSTRAINT "ck_passage_version_let_go" CHECK ("letGoAt" IS NULL OR "outcome" = 'beside'),
  ${reference('passage_version', 'passage', 'passageId', 'passage')},
  ${reference('passage_version', 'consultation', 'consultationId', 'consultation')}
)
--
CREATE UNIQUE INDEX "ux_passage_version_number" ON "passage_version" ("passageId", "number") WHERE "outcome" = 'saved'
--
CREATE INDEX "ix_passage_version_passage" ON "passage_version" ("passageId", "at")
--
CREATE INDEX "ix_passage_version_consultation" ON "passage_version" ("consultationId", "at")`;

/** Placements have no foreign key here, since they go when a comment is moved. */
const FATES = `
CREATE TABLE "passage_source" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "passageId" text NOT NULL,
  "placementId" text NOT NULL,
  "point" text NOT NULL,
  "commentId" text NOT NULL,
  "invitationId" text NOT NULL,
  "textDigest" text NOT NULL,
  "treatment" text NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  "at" text NOT NULL,
  "endedAt" text,
  "endedByName" text,
  CONSTRAINT "ck_passage_source_treatment" CHECK ("treatment" IN ('takenIn', 'merged', 'reworded', 'dissent')),
  CONSTRAINT "ck_passage_source_ended" CHECK (("endedAt" IS NULL) = ("endedByName" IS NULL)),
  ${reference('passage_source', 'consultation', 'consultationId', 'consultation')},
  ${reference('passage_source', 'passage', 'passageId', 'passage')}
)
--
CREATE UNIQUE INDEX "ux_passage_source_standing" ON "passage_source" ("passageId", "point") WHERE "endedAt" IS NULL
--
CREATE INDEX "ix_passage_source_consultation" ON "passage_source" ("consultationId", "at")
--
CREATE INDEX "ix_passage_source_point" ON "passage_source" ("point")
--
CREATE TABLE "left_out" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "placementId" text NOT NULL,
  "point" text NOT NULL,
  "reason" text NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  "at" text NOT NULL,
  "endedAt" text,
  "endedByName" text,
  CONSTRAINT "ck_left_out_reason" CHECK ("reason" <> ''),
  CONSTRAINT "ck_left_out_ended" CHECK (("endedAt" IS NULL) = ("endedByName" IS NULL)),
  ${reference('left_out', 'consultation', 'consultationId', 'consultation')}
)
--
CREATE UNIQUE INDEX "ux_left_out_standing" ON "left_out" ("point") WHERE "endedAt" IS NULL
--
CREATE INDEX "ix_left_out_consultation" ON "left_out" ("consultationId", "at")
--
CREATE TABLE "outer_choice" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "place" text NOT NULL,
  "choice" text,
  "version" integer NOT NULL,
  "changedAt" text NOT NULL,
  "changedByName" text NOT NULL,
  ${reference('outer_choice', 'consultation', 'consultationId', 'consultation')}
)
--
CREATE UNIQUE INDEX "ux_outer_choice_place" ON "outer_choice" ("consultationId", "place")`;

/** What an umbrella makes of what its members say: the passages of its answer, and where each comment ended. */
export const consolidation: Migration = {
  name: '0039-consolidation',
  async up(transaction: Transaction) {
    for (const part of [PASSAGES, FATES]) await runStatements(transaction, part);
  },
};
