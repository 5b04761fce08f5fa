import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const TABLES = `
CREATE TABLE "sender_confirmation" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "consultationId" text NOT NULL,
  "linkId" text NOT NULL,
  "browser" text NOT NULL,
  "scope" text NOT NULL,
  "formKey" text NOT NULL,
  "seen" text NOT NULL,
  "about" text NOT NULL,
  "address" text NOT NULL,
  "pressedAt" text NOT NULL,
  "codeNumber" integer NOT NULL,
  "codeDigest" text,
  "codeSentAt" text,
  "tries" integer NOT NULL,
  "confirmedAt" text,
  "versionId" text,
  CONSTRAINT "ck_sender_confirmation_code" CHECK (("codeDigest" IS NULL) = ("codeSentAt" IS NULL)),
  CONSTRAINT "ck_sender_confirmation_tries" CHECK ("tries" >= 0),
  CONSTRAINT "fk_sender_confirmation_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_sender_confirmation_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_sender_confirmation_link" FOREIGN KEY ("linkId") REFERENCES "response_link" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_sender_confirmation_version" FOREIGN KEY ("versionId") REFERENCES "response_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_sender_confirmation_form" ON "sender_confirmation" ("linkId", "formKey")
--
CREATE INDEX "ix_sender_confirmation_link" ON "sender_confirmation" ("linkId", "scope", "pressedAt")
--
CREATE TABLE "version_sender" (
  "versionId" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "confirmationId" text NOT NULL,
  "senderConfirmedAt" text,
  "domain" text NOT NULL,
  CONSTRAINT "ck_version_sender_domain" CHECK ("domain" IN ('known', 'other', 'nothingToCompare')),
  CONSTRAINT "fk_version_sender_version" FOREIGN KEY ("versionId") REFERENCES "response_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_version_sender_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_version_sender_confirmation" FOREIGN KEY ("confirmationId") REFERENCES "sender_confirmation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE TABLE "personal_data_finding" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "versionId" text NOT NULL,
  "source" text NOT NULL,
  "kind" text NOT NULL,
  "count" integer NOT NULL,
  CONSTRAINT "ck_personal_data_finding_kind" CHECK ("kind" IN ('nationalIdentityNumber', 'bankAccount', 'telephone', 'email')),
  CONSTRAINT "ck_personal_data_finding_count" CHECK ("count" >= 1),
  CONSTRAINT "fk_personal_data_finding_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_personal_data_finding_version" FOREIGN KEY ("versionId") REFERENCES "response_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_personal_data_finding" ON "personal_data_finding" ("versionId", "source", "kind")
--
CREATE TABLE "response_correction" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "consultationId" text NOT NULL,
  "responseId" text NOT NULL,
  "kind" text NOT NULL,
  "otherResponseId" text,
  "reason" text NOT NULL,
  "at" text NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  CONSTRAINT "ck_response_correction_kind" CHECK ("kind" IN ('note', 'moved', 'replaces', 'supplements', 'registrationUndone')),
  CONSTRAINT "ck_response_correction_other" CHECK (("otherResponseId" IS NOT NULL) = ("kind" IN ('moved', 'replaces', 'supplements'))),
  CONSTRAINT "ck_response_correction_reason" CHECK ("reason" <> '' OR "kind" IN ('replaces', 'supplements')),
  CONSTRAINT "fk_response_correction_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_response_correction_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_response_correction_response" FOREIGN KEY ("responseId") REFERENCES "response" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_response_correction_other" FOREIGN KEY ("otherResponseId") REFERENCES "response" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_response_correction_by" FOREIGN KEY ("byId") REFERENCES "person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_response_correction_response" ON "response_correction" ("responseId", "at")
--
CREATE INDEX "ix_response_correction_other" ON "response_correction" ("otherResponseId")
--
CREATE INDEX "ix_version_attachment_sha256" ON "version_attachment" ("sha256")`;

/** Who stands behind a submitted answer, what in it looks like personal data, and what staff corrected before registering. */
export const senderConfirmation: Migration = {
  name: '0019-sender-confirmation',
  up: (transaction: Transaction) => runStatements(transaction, TABLES),
};
