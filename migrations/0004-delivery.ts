import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const LEDGER = `
CREATE TABLE "message" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text,
  "purpose" text NOT NULL,
  "uniqueKey" text NOT NULL,
  "subjectType" text NOT NULL,
  "subjectId" text NOT NULL,
  "recipientRef" text NOT NULL,
  "channel" text NOT NULL,
  "toAddress" text NOT NULL,
  "toName" text,
  "languageForm" text NOT NULL,
  "subject" text NOT NULL,
  "textBody" text NOT NULL,
  "htmlBody" text NOT NULL,
  "linkIds" text NOT NULL,
  "state" text NOT NULL,
  "priority" integer NOT NULL,
  "availableAt" text NOT NULL,
  "leasedUntil" text,
  "fence" integer NOT NULL,
  "attempts" integer NOT NULL,
  "openAttempt" integer,
  "messageIdHeader" text NOT NULL,
  "acceptedAt" text,
  "lastResponse" text,
  "lifetimeSeconds" integer NOT NULL,
  "createdAt" text NOT NULL,
  "queuedAt" text,
  "expiresAt" text,
  CONSTRAINT "ck_message_state" CHECK ("state" IN ('preparing', 'queued', 'held', 'sending', 'accepted', 'delayed', 'bounced', 'rejected', 'uncertain', 'expired', 'cancelled')),
  CONSTRAINT "ck_message_purpose" CHECK ("purpose" IN ('signIn', 'proof', 'announcement', 'reminder', 'extension', 'correction', 'closing', 'receipt', 'notice')),
  CONSTRAINT "ck_message_language_form" CHECK ("languageForm" IN ('nb', 'nn', 'en')),
  CONSTRAINT "ck_message_open_attempt" CHECK ("openAttempt" IS NULL OR "state" = 'sending'),
  CONSTRAINT "ck_message_lease" CHECK ("leasedUntil" IS NULL OR "state" = 'sending'),
  CONSTRAINT "fk_message_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_message_unique_key" ON "message" ("uniqueKey")
--
CREATE UNIQUE INDEX "ux_message_header" ON "message" ("messageIdHeader")
--
CREATE INDEX "ix_message_due" ON "message" ("state", "priority", "availableAt")
--
CREATE INDEX "ix_message_subject" ON "message" ("subjectType", "subjectId", "state")
--
CREATE TABLE "message_attachment" (
  "id" text PRIMARY KEY NOT NULL,
  "messageId" text NOT NULL,
  "position" integer NOT NULL,
  "sha256" text NOT NULL,
  "filename" text NOT NULL,
  "mediaType" text NOT NULL,
  "sizeBytes" integer NOT NULL,
  CONSTRAINT "fk_message_attachment_message" FOREIGN KEY ("messageId") REFERENCES "message" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_message_attachment_position" ON "message_attachment" ("messageId", "position")
--
CREATE TABLE "attempt" (
  "id" text PRIMARY KEY NOT NULL,
  "messageId" text NOT NULL,
  "number" integer NOT NULL,
  "fence" integer NOT NULL,
  "startedAt" text NOT NULL,
  "endedAt" text,
  "outcome" text,
  "stage" text,
  "code" integer,
  "response" text,
  CONSTRAINT "ck_attempt_outcome" CHECK ("outcome" IN ('accepted', 'postponed', 'rejected', 'uncertain')),
  CONSTRAINT "ck_attempt_stage" CHECK ("stage" IN ('preparing', 'connecting', 'envelope', 'content', 'answer')),
  CONSTRAINT "ck_attempt_ended" CHECK (("endedAt" IS NULL) = ("outcome" IS NULL)),
  CONSTRAINT "fk_attempt_message" FOREIGN KEY ("messageId") REFERENCES "message" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_attempt_number" ON "attempt" ("messageId", "number")`;

const MAILBOX = `
CREATE TABLE "mailbox_message" (
  "id" text PRIMARY KEY NOT NULL,
  "messageId" text NOT NULL,
  "hostId" text,
  "receivedAt" text NOT NULL,
  "envelopeFrom" text NOT NULL,
  "envelopeTo" text NOT NULL,
  "subject" text NOT NULL,
  "searchText" text NOT NULL,
  "sha256" text NOT NULL,
  "sizeBytes" integer NOT NULL,
  CONSTRAINT "fk_mailbox_message_message" FOREIGN KEY ("messageId") REFERENCES "message" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_mailbox_message_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_mailbox_message_host" ON "mailbox_message" ("hostId", "receivedAt")`;

/** The post office: messages, every try to hand one over, and the built-in mailbox. */
export const delivery: Migration = {
  name: '0004-delivery',
  async up(transaction: Transaction) {
    await runStatements(transaction, LEDGER);
    await runStatements(transaction, MAILBOX);
  },
};
