import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const TABLES = `
CREATE TABLE "letter_template" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "consultationId" text NOT NULL,
  "languageForm" text NOT NULL,
  "number" integer NOT NULL,
  "subject" text NOT NULL,
  "emailText" text NOT NULL,
  "body" text NOT NULL,
  "createdAt" text NOT NULL,
  "createdById" text NOT NULL,
  "createdByName" text NOT NULL,
  CONSTRAINT "ck_letter_template_language_form" CHECK ("languageForm" IN ('nb', 'nn', 'en')),
  CONSTRAINT "ck_letter_template_number" CHECK ("number" >= 1),
  CONSTRAINT "fk_letter_template_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_letter_template_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_letter_template_number" ON "letter_template" ("consultationId", "languageForm", "number")
--
CREATE TABLE "letter" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "consultationId" text NOT NULL,
  "invitationId" text NOT NULL,
  "dispatchKey" text NOT NULL,
  "templateId" text NOT NULL,
  "languageForm" text NOT NULL,
  "subject" text NOT NULL,
  "pdfSha256" text NOT NULL,
  "sizeBytes" integer NOT NULL,
  "pages" integer NOT NULL,
  "filename" text NOT NULL,
  "createdAt" text NOT NULL,
  CONSTRAINT "ck_letter_language_form" CHECK ("languageForm" IN ('nb', 'nn', 'en')),
  CONSTRAINT "ck_letter_pages" CHECK ("pages" >= 1),
  CONSTRAINT "fk_letter_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_letter_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_letter_invitation" FOREIGN KEY ("invitationId") REFERENCES "invitation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_letter_template" FOREIGN KEY ("templateId") REFERENCES "letter_template" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_letter_invitation" ON "letter" ("invitationId", "dispatchKey")
--
CREATE INDEX "ix_letter_consultation" ON "letter" ("consultationId", "dispatchKey")
--
CREATE INDEX "ix_letter_template" ON "letter" ("templateId")`;

/** The text of the letter, and the letters made from it. */
export const letter: Migration = {
  name: '0006-letter',
  up: (transaction: Transaction) => runStatements(transaction, TABLES),
};
