import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const STATEMENTS = `
CREATE TABLE "letterhead" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "number" integer NOT NULL,
  "postalAddress" text NOT NULL,
  "telephone" text NOT NULL,
  "webAddress" text NOT NULL,
  "organisationNumber" text NOT NULL,
  "logoSha256" text,
  "logoSizeBytes" integer,
  "logoAlternative" text NOT NULL,
  "inUseFrom" text,
  "createdAt" text NOT NULL,
  "createdById" text NOT NULL,
  "createdByName" text NOT NULL,
  CONSTRAINT "ck_letterhead_number" CHECK ("number" >= 1),
  CONSTRAINT "ck_letterhead_logo" CHECK (("logoSha256" IS NULL) = ("logoSizeBytes" IS NULL) AND ("logoSha256" IS NULL OR "logoAlternative" <> '')),
  CONSTRAINT "fk_letterhead_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_letterhead_number" ON "letterhead" ("hostId", "number")
--
CREATE TABLE "consultation_round" (
  "consultationId" text PRIMARY KEY NOT NULL,
  "formerId" text NOT NULL,
  "createdAt" text NOT NULL,
  "createdById" text NOT NULL,
  "createdByName" text NOT NULL,
  CONSTRAINT "ck_consultation_round_former" CHECK ("formerId" <> "consultationId"),
  CONSTRAINT "fk_consultation_round_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_consultation_round_former" FOREIGN KEY ("formerId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_consultation_round_former" ON "consultation_round" ("formerId")`;

/** The head of a host's letters, edition by edition; and which hearing each new round was made from. */
export const letterhead: Migration = {
  name: '0016-letterhead',
  up: (transaction: Transaction) => runStatements(transaction, STATEMENTS),
};
