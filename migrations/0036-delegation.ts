import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const TABLES = `
CREATE TABLE "forwarding" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "consultationId" text NOT NULL,
  "invitationId" text NOT NULL,
  "linkId" text NOT NULL,
  "name" text NOT NULL,
  "email" text NOT NULL,
  "message" text NOT NULL,
  "forwardedByName" text NOT NULL,
  "forwardedAt" text NOT NULL,
  "recalledAt" text,
  "recalledByName" text,
  CONSTRAINT "ck_forwarding_recalled" CHECK (("recalledAt" IS NULL) = ("recalledByName" IS NULL)),
  CONSTRAINT "fk_forwarding_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_forwarding_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_forwarding_invitation" FOREIGN KEY ("invitationId") REFERENCES "invitation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_forwarding_link" FOREIGN KEY ("linkId") REFERENCES "response_link" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_forwarding_standing" ON "forwarding" ("invitationId") WHERE "recalledAt" IS NULL
--
CREATE TABLE "hearing_start" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "invitationId" text NOT NULL,
  "linkId" text NOT NULL,
  "browser" text NOT NULL,
  "name" text NOT NULL,
  "email" text NOT NULL,
  "askedAt" text NOT NULL,
  "madeConsultationId" text,
  CONSTRAINT "fk_hearing_start_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_hearing_start_invitation" FOREIGN KEY ("invitationId") REFERENCES "invitation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_hearing_start_link" FOREIGN KEY ("linkId") REFERENCES "response_link" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_hearing_start_made" FOREIGN KEY ("madeConsultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_hearing_start_link" ON "hearing_start" ("linkId", "browser", "askedAt")
--
CREATE TABLE "start_code" (
  "id" text PRIMARY KEY NOT NULL,
  "startId" text NOT NULL,
  "hostId" text NOT NULL,
  "linkId" text NOT NULL,
  "owner" text NOT NULL,
  "address" text NOT NULL,
  "codeNumber" integer NOT NULL,
  "codeDigest" text,
  "codeSentAt" text,
  "tries" integer NOT NULL,
  "confirmedAt" text,
  CONSTRAINT "ck_start_code_owner" CHECK ("owner" IN ('person', 'body')),
  CONSTRAINT "ck_start_code_sent" CHECK (("codeDigest" IS NULL) = ("codeSentAt" IS NULL)),
  CONSTRAINT "ck_start_code_tries" CHECK ("tries" >= 0),
  CONSTRAINT "fk_start_code_start" FOREIGN KEY ("startId") REFERENCES "hearing_start" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_start_code_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_start_code_link" FOREIGN KEY ("linkId") REFERENCES "response_link" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_start_code_owner" ON "start_code" ("startId", "owner")`;

/** Before a body answers: that it lets another answer for it, and that somebody asks to start its internal hearing. */
export const delegation: Migration = {
  name: '0036-delegation',
  async up(transaction: Transaction) {
    await runStatements(transaction, TABLES);
  },
};
