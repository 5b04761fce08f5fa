import type { Dialect, Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const BOARD = `
CREATE TABLE "board_case" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "hostId" text NOT NULL,
  "number" integer NOT NULL,
  "organ" text NOT NULL,
  "meetingId" text,
  "meetingOn" text,
  "items" text NOT NULL,
  "digest" text NOT NULL,
  "docxSha256" text NOT NULL,
  "pdfSha256" text NOT NULL,
  "frozenAt" text NOT NULL,
  "frozenById" text NOT NULL,
  "frozenByName" text NOT NULL,
  CONSTRAINT "fk_board_case_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_board_case_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_board_case_number" ON "board_case" ("consultationId", "number")
--
CREATE TABLE "board_decision" (
  "id" text PRIMARY KEY NOT NULL,
  "caseId" text NOT NULL,
  "hostId" text NOT NULL,
  "number" integer NOT NULL,
  "decidedOn" text NOT NULL,
  "organ" text NOT NULL,
  "outcome" text NOT NULL,
  "changes" text NOT NULL,
  "note" text NOT NULL,
  "protocolSha256" text,
  "protocolFilename" text,
  "protocolSizeBytes" integer,
  "recordedAt" text NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  CONSTRAINT "ck_board_decision_outcome" CHECK ("outcome" IN ('adopted', 'adoptedWithChanges', 'notAdopted')),
  CONSTRAINT "ck_board_decision_changes" CHECK ("outcome" <> 'adoptedWithChanges' OR "changes" <> ''),
  CONSTRAINT "ck_board_decision_protocol" CHECK (("protocolSha256" IS NULL) = ("protocolFilename" IS NULL)),
  CONSTRAINT "fk_board_decision_case" FOREIGN KEY ("caseId") REFERENCES "board_case" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_board_decision_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_board_decision_number" ON "board_decision" ("caseId", "number")`;

const SUBMISSION = `
CREATE TABLE "outer_submission" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "hostId" text NOT NULL,
  "outerResponseId" text NOT NULL,
  "outerVersionId" text NOT NULL,
  "draftId" text,
  "caseId" text,
  "letterSha256" text,
  "fileDigests" text NOT NULL,
  "memberInvitationIds" text NOT NULL,
  "submittedAt" text NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  CONSTRAINT "fk_outer_submission_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_outer_submission_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_outer_submission_response" FOREIGN KEY ("outerResponseId") REFERENCES "response" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_outer_submission_version" FOREIGN KEY ("outerVersionId") REFERENCES "response_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_outer_submission_case" FOREIGN KEY ("caseId") REFERENCES "board_case" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_outer_submission_version" ON "outer_submission" ("outerVersionId")
--
CREATE INDEX "ix_outer_submission_consultation" ON "outer_submission" ("consultationId", "submittedAt")
--
CREATE TABLE "submitted_passage" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "hostId" text NOT NULL,
  "outerResponseId" text NOT NULL,
  "outerVersionId" text NOT NULL,
  "place" text NOT NULL,
  "startOffset" integer NOT NULL,
  "endOffset" integer NOT NULL,
  "passageId" text NOT NULL,
  "passageVersion" integer NOT NULL,
  "text" text NOT NULL,
  "submittedAt" text NOT NULL,
  CONSTRAINT "ck_submitted_passage_stretch" CHECK ("startOffset" >= 0 AND "endOffset" > "startOffset"),
  CONSTRAINT "fk_submitted_passage_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_submitted_passage_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_submitted_passage_response" FOREIGN KEY ("outerResponseId") REFERENCES "response" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_submitted_passage_version" FOREIGN KEY ("outerVersionId") REFERENCES "response_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_submitted_passage_passage" FOREIGN KEY ("passageId") REFERENCES "passage" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_submitted_passage_version" ON "submitted_passage" ("outerVersionId", "place", "startOffset")
--
CREATE INDEX "ix_submitted_passage_passage" ON "submitted_passage" ("passageId", "outerVersionId")
--
CREATE INDEX "ix_submitted_passage_consultation" ON "submitted_passage" ("consultationId", "outerVersionId")`;

/** What was put forward, decided and sent is a record; the database says so itself. */
const IMMUTABLE = ['board_case', 'board_decision', 'outer_submission', 'submitted_passage'] as const;

const REFUSALS: Readonly<Record<Dialect, (table: string) => string>> = {
  sqlite: (table) => `
CREATE TRIGGER "tr_${table}_no_update" BEFORE UPDATE ON "${table}"
BEGIN SELECT RAISE(ABORT, '${table} is immutable'); END
--
CREATE TRIGGER "tr_${table}_no_delete" BEFORE DELETE ON "${table}"
BEGIN SELECT RAISE(ABORT, '${table} is immutable'); END`,
  postgres: (table) => `
CREATE TRIGGER "tr_${table}_no_change" BEFORE UPDATE OR DELETE ON "${table}"
FOR EACH ROW EXECUTE FUNCTION refuse_submitted_change()
--
CREATE TRIGGER "tr_${table}_no_truncate" BEFORE TRUNCATE ON "${table}"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_submitted_change()`,
};

/** What organs treat and decide, and which stretch of an outer answer is which passage of the consolidation. */
export const board: Migration = {
  name: '0040-board',
  async up(transaction: Transaction, dialect: Dialect) {
    for (const part of [BOARD, SUBMISSION]) await runStatements(transaction, part);
    for (const table of IMMUTABLE) await runStatements(transaction, REFUSALS[dialect](table));
  },
};
