import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

/** A wish can come from the portal too. Nothing points to the table, so that it can be made anew with a wider constraint. */
const EXTENSION = `
CREATE TABLE "extension_wished" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "hostId" text NOT NULL,
  "invitationId" text,
  "formerDeadlineOn" text NOT NULL,
  "newDeadlineOn" text NOT NULL,
  "askedByInvitationId" text,
  "askedByName" text NOT NULL,
  "way" text NOT NULL,
  "reason" text NOT NULL,
  "decidedById" text NOT NULL,
  "decidedByName" text NOT NULL,
  "decidedAt" text NOT NULL,
  CONSTRAINT "ck_extension_way" CHECK ("way" IN ('email', 'telephone', 'letter', 'meeting', 'portal', 'ownInitiative')),
  CONSTRAINT "ck_extension_later" CHECK ("newDeadlineOn" > "formerDeadlineOn"),
  CONSTRAINT "ck_extension_asked" CHECK (("way" = 'ownInitiative') = ("askedByName" = '')),
  CONSTRAINT "fk_extension_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_extension_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_extension_invitation" FOREIGN KEY ("invitationId") REFERENCES "invitation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_extension_asked_by" FOREIGN KEY ("askedByInvitationId") REFERENCES "invitation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_extension_decided_by" FOREIGN KEY ("decidedById") REFERENCES "person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
INSERT INTO "extension_wished" ("id", "consultationId", "hostId", "invitationId", "formerDeadlineOn", "newDeadlineOn", "askedByInvitationId", "askedByName", "way", "reason", "decidedById", "decidedByName", "decidedAt")
SELECT "id", "consultationId", "hostId", "invitationId", "formerDeadlineOn", "newDeadlineOn", "askedByInvitationId", "askedByName", "way", "reason", "decidedById", "decidedByName", "decidedAt" FROM "extension"
--
DROP TABLE "extension"
--
ALTER TABLE "extension_wished" RENAME TO "extension"
--
CREATE INDEX "ix_extension_consultation" ON "extension" ("consultationId", "decidedAt")
--
CREATE TABLE "extension_request" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "hostId" text NOT NULL,
  "invitationId" text NOT NULL,
  "linkId" text NOT NULL,
  "askedByName" text NOT NULL,
  "askedByEmail" text NOT NULL,
  "wantedOn" text NOT NULL,
  "reason" text NOT NULL,
  "state" text NOT NULL,
  "askedAt" text NOT NULL,
  CONSTRAINT "ck_extension_request_state" CHECK ("state" IN ('open', 'granted', 'declined', 'withdrawn')),
  CONSTRAINT "ck_extension_request_reason" CHECK ("reason" <> ''),
  CONSTRAINT "fk_extension_request_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_extension_request_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_extension_request_invitation" FOREIGN KEY ("invitationId") REFERENCES "invitation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_extension_request_open" ON "extension_request" ("invitationId") WHERE "state" = 'open'
--
CREATE INDEX "ix_extension_request_consultation" ON "extension_request" ("consultationId", "state", "askedAt")
--
CREATE TABLE "extension_request_end" (
  "id" text PRIMARY KEY NOT NULL,
  "requestId" text NOT NULL,
  "toState" text NOT NULL,
  "at" text NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  "words" text NOT NULL,
  "extensionId" text,
  CONSTRAINT "ck_extension_request_end_state" CHECK ("toState" IN ('granted', 'declined', 'withdrawn')),
  CONSTRAINT "ck_extension_request_end_granted" CHECK (("toState" = 'granted') = ("extensionId" IS NOT NULL)),
  CONSTRAINT "ck_extension_request_end_declined" CHECK ("toState" <> 'declined' OR "words" <> ''),
  CONSTRAINT "fk_extension_request_end_request" FOREIGN KEY ("requestId") REFERENCES "extension_request" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_extension_request_end_extension" FOREIGN KEY ("extensionId") REFERENCES "extension" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_extension_request_end_request" ON "extension_request_end" ("requestId")`;

const INQUIRY = `
CREATE TABLE "inquiry" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "hostId" text NOT NULL,
  "invitationId" text,
  "askerName" text NOT NULL,
  "askerEmail" text NOT NULL,
  "languageForm" text NOT NULL,
  "text" text NOT NULL,
  "state" text NOT NULL,
  "askedAt" text NOT NULL,
  "publishedAt" text,
  CONSTRAINT "ck_inquiry_state" CHECK ("state" IN ('received', 'answered', 'published', 'setAside')),
  CONSTRAINT "ck_inquiry_language_form" CHECK ("languageForm" IN ('nb', 'nn', 'en')),
  CONSTRAINT "ck_inquiry_published" CHECK (("state" = 'published') = ("publishedAt" IS NOT NULL)),
  CONSTRAINT "fk_inquiry_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_inquiry_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_inquiry_invitation" FOREIGN KEY ("invitationId") REFERENCES "invitation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_inquiry_consultation" ON "inquiry" ("consultationId", "state", "askedAt")
--
CREATE INDEX "ix_inquiry_published" ON "inquiry" ("consultationId", "publishedAt")
--
CREATE TABLE "inquiry_answer" (
  "id" text PRIMARY KEY NOT NULL,
  "inquiryId" text NOT NULL,
  "number" integer NOT NULL,
  "question" text NOT NULL,
  "text" text NOT NULL,
  "reach" text NOT NULL,
  "answeredAt" text NOT NULL,
  "answeredById" text NOT NULL,
  "answeredByName" text NOT NULL,
  CONSTRAINT "ck_inquiry_answer_number" CHECK ("number" >= 1),
  CONSTRAINT "ck_inquiry_answer_text" CHECK ("text" <> '' AND "question" <> ''),
  CONSTRAINT "ck_inquiry_answer_reach" CHECK ("reach" IN ('everyone', 'asker')),
  CONSTRAINT "fk_inquiry_answer_inquiry" FOREIGN KEY ("inquiryId") REFERENCES "inquiry" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_inquiry_answer_answered_by" FOREIGN KEY ("answeredById") REFERENCES "person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_inquiry_answer_number" ON "inquiry_answer" ("inquiryId", "number")
--
CREATE TABLE "inquiry_transition" (
  "id" text PRIMARY KEY NOT NULL,
  "inquiryId" text NOT NULL,
  "fromState" text NOT NULL,
  "toState" text NOT NULL,
  "at" text NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  CONSTRAINT "ck_inquiry_transition_from" CHECK ("fromState" IN ('received', 'answered', 'published', 'setAside')),
  CONSTRAINT "ck_inquiry_transition_to" CHECK ("toState" IN ('received', 'answered', 'published', 'setAside')),
  CONSTRAINT "fk_inquiry_transition_inquiry" FOREIGN KEY ("inquiryId") REFERENCES "inquiry" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_inquiry_transition_inquiry" ON "inquiry_transition" ("inquiryId", "at")`;

const FINDING_BACK = `
CREATE TABLE "body_link" (
  "id" text PRIMARY KEY NOT NULL,
  "kind" text NOT NULL,
  "email" text NOT NULL,
  "serial" integer NOT NULL,
  "secretDigest" text NOT NULL,
  "createdAt" text NOT NULL,
  "revokedAt" text,
  CONSTRAINT "ck_body_link_kind" CHECK ("kind" IN ('page', 'calendar')),
  CONSTRAINT "ck_body_link_serial" CHECK ("serial" >= 1)
)
--
CREATE UNIQUE INDEX "ux_body_link_secret" ON "body_link" ("secretDigest")
--
CREATE UNIQUE INDEX "ux_body_link_serial" ON "body_link" ("kind", "email", "serial")
--
CREATE INDEX "ix_invitation_email" ON "invitation" (lower("email"))
--
CREATE INDEX "ix_contact_email" ON "contact" (lower("email"))
--
CREATE INDEX "ix_response_link_holder" ON "response_link" ("holderEmail")`;

/** What stands around an answer: a wish for a later deadline, questions about the hearing, and the way back to it. */
export const inquiries: Migration = {
  name: '0020-inquiries',
  async up(transaction: Transaction) {
    await runStatements(transaction, EXTENSION);
    await runStatements(transaction, INQUIRY);
    await runStatements(transaction, FINDING_BACK);
  },
};
