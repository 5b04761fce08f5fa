import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const TABLES = `
CREATE TABLE "dispatch" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "hostId" text NOT NULL,
  "kind" text NOT NULL,
  "number" integer NOT NULL,
  "state" text NOT NULL,
  "candidates" integer NOT NULL,
  "prepared" integer NOT NULL,
  "excluded" integer NOT NULL,
  "approvedDigest" text NOT NULL,
  "listDigest" text,
  "problem" text,
  "createdAt" text NOT NULL,
  "createdById" text NOT NULL,
  "createdByName" text NOT NULL,
  "frozenAt" text,
  "endedAt" text,
  CONSTRAINT "ck_dispatch_state" CHECK ("state" IN ('preparing', 'queued', 'paused', 'done', 'cancelled')),
  CONSTRAINT "ck_dispatch_frozen" CHECK (("frozenAt" IS NULL) = ("state" IN ('preparing', 'cancelled'))),
  CONSTRAINT "ck_dispatch_digest" CHECK (("frozenAt" IS NULL) = ("listDigest" IS NULL)),
  CONSTRAINT "ck_dispatch_counts" CHECK ("frozenAt" IS NULL OR "candidates" = "prepared" + "excluded"),
  CONSTRAINT "fk_dispatch_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_dispatch_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_dispatch_number" ON "dispatch" ("consultationId", "kind", "number")
--
CREATE TABLE "dispatch_exclusion" (
  "id" text PRIMARY KEY NOT NULL,
  "dispatchId" text NOT NULL,
  "invitationId" text NOT NULL,
  "reason" text NOT NULL,
  CONSTRAINT "ck_dispatch_exclusion_reason" CHECK ("reason" IN ('noAddress', 'unusableAddress')),
  CONSTRAINT "fk_dispatch_exclusion_dispatch" FOREIGN KEY ("dispatchId") REFERENCES "dispatch" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_dispatch_exclusion_invitation" FOREIGN KEY ("invitationId") REFERENCES "invitation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_dispatch_exclusion" ON "dispatch_exclusion" ("dispatchId", "invitationId")`;

/** Sending to a frozen list. */
export const dispatch: Migration = {
  name: '0008-dispatch',
  up: (transaction: Transaction) => runStatements(transaction, TABLES),
};
