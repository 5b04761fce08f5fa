import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const TABLES = `
CREATE TABLE "incoming_mail" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "isStray" boolean NOT NULL,
  "mailbox" text NOT NULL,
  "uidValidity" text NOT NULL,
  "uid" integer NOT NULL,
  "receivedAt" text NOT NULL,
  "sha256" text NOT NULL,
  "sizeBytes" integer NOT NULL,
  "kind" text NOT NULL,
  "state" text NOT NULL,
  "reason" text NOT NULL,
  "fromAddress" text NOT NULL,
  "fromName" text NOT NULL,
  "subject" text NOT NULL,
  "searchText" text NOT NULL,
  "messageId" text,
  "foundBy" text,
  CONSTRAINT "ck_incoming_mail_kind" CHECK ("kind" IN ('unread', 'deliveryReport', 'readReceipt', 'autoReply', 'complaint', 'letter')),
  CONSTRAINT "ck_incoming_mail_state" CHECK ("state" IN ('waiting', 'setAside', 'done')),
  CONSTRAINT "ck_incoming_mail_found_by" CHECK ("foundBy" IS NULL OR "foundBy" IN ('verp', 'envelopeId', 'returnedHeader', 'thread', 'address')),
  CONSTRAINT "ck_incoming_mail_found" CHECK (("messageId" IS NULL) = ("foundBy" IS NULL)),
  CONSTRAINT "fk_incoming_mail_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_incoming_mail_message" FOREIGN KEY ("messageId") REFERENCES "message" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_incoming_mail_uid" ON "incoming_mail" ("mailbox", "uidValidity", "uid")
--
CREATE UNIQUE INDEX "ux_incoming_mail_sha256" ON "incoming_mail" ("sha256")
--
CREATE INDEX "ix_incoming_mail_host" ON "incoming_mail" ("hostId", "state", "receivedAt")
--
CREATE INDEX "ix_incoming_mail_message" ON "incoming_mail" ("messageId")
--
CREATE TABLE "incoming_deed" (
  "id" text PRIMARY KEY NOT NULL,
  "mailId" text NOT NULL,
  "deed" text NOT NULL,
  "note" text NOT NULL,
  "at" text NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  CONSTRAINT "ck_incoming_deed_deed" CHECK ("deed" IN ('finished', 'calledBounce', 'takenUp')),
  CONSTRAINT "fk_incoming_deed_mail" FOREIGN KEY ("mailId") REFERENCES "incoming_mail" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_incoming_deed_mail" ON "incoming_deed" ("mailId", "at")
--
CREATE TABLE "delivery_report" (
  "id" text PRIMARY KEY NOT NULL,
  "messageId" text NOT NULL,
  "incomingMailId" text NOT NULL,
  "action" text NOT NULL,
  "status" text,
  "diagnostic" text NOT NULL,
  "recipient" text NOT NULL,
  "reportedAt" text NOT NULL,
  "effect" text,
  "isByHand" boolean NOT NULL,
  CONSTRAINT "ck_delivery_report_action" CHECK ("action" IN ('delivered', 'relayed', 'expanded', 'delayed', 'failed')),
  CONSTRAINT "fk_delivery_report_message" FOREIGN KEY ("messageId") REFERENCES "message" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_delivery_report_mail" FOREIGN KEY ("incomingMailId") REFERENCES "incoming_mail" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_delivery_report_message" ON "delivery_report" ("messageId", "reportedAt")
--
CREATE INDEX "ix_delivery_report_mail" ON "delivery_report" ("incomingMailId")
--
CREATE INDEX "ix_message_to_address" ON "message" ("toAddress")`;

/** What comes back by e-mail: every mail as it was found in the mailbox, what it was taken for, and what people did with it. */
export const incomingMail: Migration = {
  name: '0012-incoming-mail',
  up: (transaction: Transaction) => runStatements(transaction, TABLES),
};
