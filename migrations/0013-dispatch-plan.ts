import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const PLANS = `
CREATE TABLE "dispatch_plan" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "hostId" text NOT NULL,
  "kind" text NOT NULL,
  "state" text NOT NULL,
  "occasionJson" text NOT NULL,
  "audience" text NOT NULL,
  "invitationIds" text NOT NULL,
  "dueOn" text,
  "daysBefore" integer,
  "submittedDigest" text,
  "submittedById" text,
  "approvedDigest" text,
  "approvedAt" text,
  "approvedById" text,
  "dispatchId" text,
  "version" integer NOT NULL,
  "createdAt" text NOT NULL,
  "createdById" text NOT NULL,
  "createdByName" text NOT NULL,
  CONSTRAINT "ck_dispatch_plan_kind" CHECK ("kind" IN ('announcement', 'reminder', 'extension', 'correction')),
  CONSTRAINT "ck_dispatch_plan_state" CHECK ("state" IN ('planned', 'submitted', 'approved', 'returned', 'begun', 'dropped')),
  CONSTRAINT "ck_dispatch_plan_audience" CHECK ("audience" IN ('silent', 'all', 'chosen')),
  CONSTRAINT "ck_dispatch_plan_days_before" CHECK ("daysBefore" IS NULL OR ("dueOn" IS NULL AND "daysBefore" >= 0)),
  CONSTRAINT "ck_dispatch_plan_approved" CHECK ("state" NOT IN ('approved', 'begun') OR "approvedDigest" IS NOT NULL),
  CONSTRAINT "ck_dispatch_plan_begun" CHECK ("state" <> 'begun' OR "dispatchId" IS NOT NULL),
  CONSTRAINT "fk_dispatch_plan_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_dispatch_plan_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_dispatch_plan_dispatch" FOREIGN KEY ("dispatchId") REFERENCES "dispatch" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_dispatch_plan_consultation" ON "dispatch_plan" ("consultationId", "state")
--
CREATE INDEX "ix_dispatch_plan_state" ON "dispatch_plan" ("state", "kind")
--
CREATE UNIQUE INDEX "ux_dispatch_plan_dispatch" ON "dispatch_plan" ("dispatchId")
--
CREATE TABLE "dispatch_plan_transition" (
  "id" text PRIMARY KEY NOT NULL,
  "planId" text NOT NULL,
  "fromState" text,
  "toState" text NOT NULL,
  "at" text NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  "note" text,
  "digest" text,
  CONSTRAINT "ck_dispatch_plan_transition_from" CHECK ("fromState" IN ('planned', 'submitted', 'approved', 'returned', 'begun', 'dropped')),
  CONSTRAINT "ck_dispatch_plan_transition_to" CHECK ("toState" IN ('planned', 'submitted', 'approved', 'returned', 'begun', 'dropped')),
  CONSTRAINT "fk_dispatch_plan_transition_plan" FOREIGN KEY ("planId") REFERENCES "dispatch_plan" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_dispatch_plan_transition_plan" ON "dispatch_plan_transition" ("planId", "at")`;

const STOPPING = `
ALTER TABLE "dispatch" ADD COLUMN "stoppedAt" text
--
ALTER TABLE "dispatch" ADD COLUMN "stoppedByName" text`;

/** Nothing points to the table, so that it can be made anew: SQLite cannot widen a constraint. */
const EXCLUSIONS = `
CREATE TABLE "dispatch_exclusion_wider" (
  "id" text PRIMARY KEY NOT NULL,
  "dispatchId" text NOT NULL,
  "invitationId" text NOT NULL,
  "reason" text NOT NULL,
  CONSTRAINT "ck_dispatch_exclusion_reason" CHECK ("reason" IN ('noAddress', 'unusableAddress', 'hasAnswered', 'declined', 'answersThrough', 'standsBehind', 'bounced', 'deadlineOver')),
  CONSTRAINT "fk_dispatch_exclusion_dispatch" FOREIGN KEY ("dispatchId") REFERENCES "dispatch" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_dispatch_exclusion_invitation" FOREIGN KEY ("invitationId") REFERENCES "invitation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
INSERT INTO "dispatch_exclusion_wider" ("id", "dispatchId", "invitationId", "reason")
SELECT "id", "dispatchId", "invitationId", "reason" FROM "dispatch_exclusion"
--
DROP TABLE "dispatch_exclusion"
--
ALTER TABLE "dispatch_exclusion_wider" RENAME TO "dispatch_exclusion"
--
CREATE UNIQUE INDEX "ux_dispatch_exclusion" ON "dispatch_exclusion" ("dispatchId", "invitationId")`;

/** Letters after the announcement: planned, approved, and sent to those whom they concern. */
export const dispatchPlan: Migration = {
  name: '0013-dispatch-plan',
  async up(transaction: Transaction) {
    await runStatements(transaction, PLANS);
    await runStatements(transaction, STOPPING);
    await runStatements(transaction, EXCLUSIONS);
  },
};
