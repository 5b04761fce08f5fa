import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const WORKING_TABLES = `
CREATE TABLE "response" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "hostId" text NOT NULL,
  "invitationId" text NOT NULL,
  "draftId" text,
  "scope" text NOT NULL,
  "ordinal" integer NOT NULL,
  "state" text NOT NULL,
  "handling" text NOT NULL,
  "working" text NOT NULL,
  "workingVersion" integer NOT NULL,
  "currentVersion" integer NOT NULL,
  "submittedDigest" text,
  "createdAt" text NOT NULL,
  "lastSubmittedAt" text,
  CONSTRAINT "ck_response_state" CHECK ("state" IN ('started', 'submitted', 'withdrawn')),
  CONSTRAINT "ck_response_handling" CHECK ("handling" IN ('received', 'registered', 'published', 'withheld')),
  CONSTRAINT "ck_response_version" CHECK (("state" = 'started') = ("currentVersion" = 0)),
  CONSTRAINT "fk_response_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_response_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_response_invitation" FOREIGN KEY ("invitationId") REFERENCES "invitation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_response_draft" FOREIGN KEY ("draftId") REFERENCES "draft" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_response_scope" ON "response" ("invitationId", "scope", "ordinal")
--
CREATE INDEX "ix_response_consultation" ON "response" ("consultationId", "state")
--
CREATE TABLE "response_withdrawal" (
  "id" text PRIMARY KEY NOT NULL,
  "responseId" text NOT NULL,
  "at" text NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  "reason" text,
  CONSTRAINT "fk_response_withdrawal_response" FOREIGN KEY ("responseId") REFERENCES "response" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_response_withdrawal_response" ON "response_withdrawal" ("responseId")
--
CREATE TABLE "typed_field" (
  "id" text PRIMARY KEY NOT NULL,
  "responseId" text NOT NULL,
  "place" text NOT NULL,
  "text" text NOT NULL,
  "choice" text,
  "version" integer NOT NULL,
  "savedAt" text NOT NULL,
  CONSTRAINT "fk_typed_field_response" FOREIGN KEY ("responseId") REFERENCES "response" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_typed_field_place" ON "typed_field" ("responseId", "place")
--
CREATE TABLE "attachment" (
  "id" text PRIMARY KEY NOT NULL,
  "responseId" text NOT NULL,
  "sha256" text NOT NULL,
  "filename" text NOT NULL,
  "mediaType" text NOT NULL,
  "sizeBytes" integer NOT NULL,
  "kind" text NOT NULL,
  "verdict" text NOT NULL,
  "found" text,
  "uploadedAt" text NOT NULL,
  "removedAt" text,
  CONSTRAINT "ck_attachment_kind" CHECK ("kind" IN ('pdf', 'docx', 'other')),
  CONSTRAINT "fk_attachment_response" FOREIGN KEY ("responseId") REFERENCES "response" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_attachment_content" ON "attachment" ("responseId", "sha256")`;

const VERSION_TABLES = `
CREATE TABLE "response_version" (
  "id" text PRIMARY KEY NOT NULL,
  "responseId" text NOT NULL,
  "consultationId" text NOT NULL,
  "hostId" text NOT NULL,
  "invitationId" text NOT NULL,
  "number" integer NOT NULL,
  "submittedAt" text NOT NULL,
  "receivedOn" text NOT NULL,
  "replyKind" text NOT NULL,
  "isLate" boolean NOT NULL,
  "endorsesInvitationId" text,
  "endorsesName" text,
  "answersThroughInvitationId" text,
  "answersThroughName" text,
  "onBehalfOf" text NOT NULL,
  "senderName" text NOT NULL,
  "senderEmail" text NOT NULL,
  "adoptedOn" text,
  "isPreliminary" boolean NOT NULL,
  "followUpOn" text,
  "channel" text NOT NULL,
  "registeredById" text,
  "registeredByName" text,
  "sha256" text NOT NULL,
  "receiptNumber" text NOT NULL,
  "formKey" text NOT NULL,
  CONSTRAINT "ck_response_version_reply_kind" CHECK ("replyKind" IN ('withRemarks', 'withoutRemarks', 'endorses', 'answersThrough', 'declines', 'attachmentOnly')),
  CONSTRAINT "ck_response_version_channel" CHECK ("channel" IN ('portal', 'email', 'post', 'telephone', 'meeting')),
  CONSTRAINT "ck_response_version_endorses" CHECK (("replyKind" = 'endorses') = ("endorsesName" IS NOT NULL)),
  CONSTRAINT "ck_response_version_registered" CHECK (("channel" = 'portal') = ("registeredById" IS NULL)),
  CONSTRAINT "fk_response_version_response" FOREIGN KEY ("responseId") REFERENCES "response" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_response_version_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_response_version_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_response_version_invitation" FOREIGN KEY ("invitationId") REFERENCES "invitation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_response_version_endorses" FOREIGN KEY ("endorsesInvitationId") REFERENCES "invitation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_response_version_answers_through" FOREIGN KEY ("answersThroughInvitationId") REFERENCES "invitation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_response_version_number" ON "response_version" ("responseId", "number")
--
CREATE UNIQUE INDEX "ux_response_version_form_key" ON "response_version" ("responseId", "formKey")
--
CREATE UNIQUE INDEX "ux_response_version_receipt" ON "response_version" ("receiptNumber")
--
CREATE INDEX "ix_response_version_consultation" ON "response_version" ("consultationId", "invitationId")
--
CREATE TABLE "answer" (
  "id" text PRIMARY KEY NOT NULL,
  "versionId" text NOT NULL,
  "position" integer NOT NULL,
  "place" text NOT NULL,
  "draftId" text,
  "sectionId" text,
  "questionId" text,
  "text" text NOT NULL,
  "choice" text,
  CONSTRAINT "fk_answer_version" FOREIGN KEY ("versionId") REFERENCES "response_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_answer_place" ON "answer" ("versionId", "place")
--
CREATE TABLE "version_attachment" (
  "id" text PRIMARY KEY NOT NULL,
  "versionId" text NOT NULL,
  "attachmentId" text NOT NULL,
  "position" integer NOT NULL,
  "filename" text NOT NULL,
  "sha256" text NOT NULL,
  "sizeBytes" integer NOT NULL,
  CONSTRAINT "fk_version_attachment_version" FOREIGN KEY ("versionId") REFERENCES "response_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_version_attachment_attachment" FOREIGN KEY ("attachmentId") REFERENCES "attachment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_version_attachment" ON "version_attachment" ("versionId", "attachmentId")`;

/** What was submitted is never changed or deleted; the database says so itself. */
const IMMUTABLE = ['response_version', 'answer', 'version_attachment'] as const;

const refusalsOnSqlite = (table: string): string => `
CREATE TRIGGER "tr_${table}_no_update" BEFORE UPDATE ON "${table}"
BEGIN SELECT RAISE(ABORT, '${table} is immutable'); END
--
CREATE TRIGGER "tr_${table}_no_delete" BEFORE DELETE ON "${table}"
BEGIN SELECT RAISE(ABORT, '${table} is immutable'); END`;

const REFUSAL_ON_POSTGRES = `
CREATE FUNCTION refuse_submitted_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '% is immutable', TG_TABLE_NAME; END $$`;

const refusalsOnPostgres = (table: string): string => `
CREATE TRIGGER "tr_${table}_no_change" BEFORE UPDATE OR DELETE ON "${table}"
FOR EACH ROW EXECUTE FUNCTION refuse_submitted_change()
--
CREATE TRIGGER "tr_${table}_no_truncate" BEFORE TRUNCATE ON "${table}"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_submitted_change()`;

/** Answers: what is being written, what was submitted, and the files of both. */
export const response: Migration = {
  name: '0007-response',
  async up(transaction: Transaction, dialect) {
    await runStatements(transaction, WORKING_TABLES);
    await runStatements(transaction, VERSION_TABLES);
    if (dialect === 'postgres') await runStatements(transaction, REFUSAL_ON_POSTGRES);
    const refusals = dialect === 'sqlite' ? refusalsOnSqlite : refusalsOnPostgres;
    for (const table of IMMUTABLE) await runStatements(transaction, refusals(table));
  },
};
