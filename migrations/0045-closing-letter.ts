import type { Dialect, Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const KINDS = `CHECK ("kind" IN ('announcement', 'reminder', 'extension', 'correction', 'closing'))`;
const AUDIENCES = `CHECK ("audience" IN ('silent', 'all', 'chosen', 'answered'))`;
const REASONS = `CHECK ("reason" IN ('noAddress', 'unusableAddress', 'hasAnswered', 'declined', 'answersThrough', 'standsBehind', 'bounced', 'deadlineOver', 'withdrawn'))`;

const ON_POSTGRES = `
ALTER TABLE "dispatch_plan" DROP CONSTRAINT "ck_dispatch_plan_kind"
--
ALTER TABLE "dispatch_plan" ADD CONSTRAINT "ck_dispatch_plan_kind" ${KINDS}
--
ALTER TABLE "dispatch_plan" DROP CONSTRAINT "ck_dispatch_plan_audience"
--
ALTER TABLE "dispatch_plan" ADD CONSTRAINT "ck_dispatch_plan_audience" ${AUDIENCES}
--
ALTER TABLE "dispatch_exclusion" DROP CONSTRAINT "ck_dispatch_exclusion_reason"
--
ALTER TABLE "dispatch_exclusion" ADD CONSTRAINT "ck_dispatch_exclusion_reason" ${REASONS}`;

const STATES = `('planned', 'submitted', 'approved', 'returned', 'begun', 'dropped')`;
const PLAN_COLUMNS = [
  ...['id', 'consultationId', 'hostId', 'kind', 'state', 'occasionJson', 'audience', 'invitationIds', 'dueOn'],
  ...['daysBefore', 'submittedDigest', 'submittedById', 'approvedDigest', 'approvedAt', 'approvedById', 'dispatchId'],
  ...['version', 'createdAt', 'createdById', 'createdByName'],
]
  .map((name) => `"${name}"`)
  .join(', ');
const STEP_COLUMNS = `"id", "planId", "fromState", "toState", "at", "byId", "byName", "note", "digest"`;

/**
 * SQLite cannot widen a constraint, so that the table is made anew. The steps of the plans point at it: they are laid aside
 * in a table without keys first and come back last, so that nothing ever points at a table that is dropped.
 */
const ON_SQLITE = `
CREATE TABLE "dispatch_plan_transition_aside" AS SELECT * FROM "dispatch_plan_transition"
--
DROP TABLE "dispatch_plan_transition"
--
CREATE TABLE "dispatch_plan_wider" (
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
  CONSTRAINT "ck_dispatch_plan_kind" ${KINDS},
  CONSTRAINT "ck_dispatch_plan_state" CHECK ("state" IN ${STATES}),
  CONSTRAINT "ck_dispatch_plan_audience" ${AUDIENCES},
  CONSTRAINT "ck_dispatch_plan_days_before" CHECK ("daysBefore" IS NULL OR ("dueOn" IS NULL AND "daysBefore" >= 0)),
  CONSTRAINT "ck_dispatch_plan_approved" CHECK ("state" NOT IN ('approved', 'begun') OR "approvedDigest" IS NOT NULL),
  CONSTRAINT "ck_dispatch_plan_begun" CHECK ("state" <> 'begun' OR "dispatchId" IS NOT NULL),
  CONSTRAINT "fk_dispatch_plan_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_dispatch_plan_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_dispatch_plan_dispatch" FOREIGN KEY ("dispatchId") REFERENCES "dispatch" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
INSERT INTO "dispatch_plan_wider" (${PLAN_COLUMNS}) SELECT ${PLAN_COLUMNS} FROM "dispatch_plan"
--
DROP TABLE "dispatch_plan"
--
ALTER TABLE "dispatch_plan_wider" RENAME TO "dispatch_plan"
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
  CONSTRAINT "ck_dispatch_plan_transition_from" CHECK ("fromState" IN ${STATES}),
  CONSTRAINT "ck_dispatch_plan_transition_to" CHECK ("toState" IN ${STATES}),
  CONSTRAINT "fk_dispatch_plan_transition_plan" FOREIGN KEY ("planId") REFERENCES "dispatch_plan" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
INSERT INTO "dispatch_plan_transition" (${STEP_COLUMNS}) SELECT ${STEP_COLUMNS} FROM "dispatch_plan_transition_aside"
--
DROP TABLE "dispatch_plan_transition_aside"
--
CREATE INDEX "ix_dispatch_plan_transition_plan" ON "dispatch_plan_transition" ("planId", "at")
--
CREATE TABLE "dispatch_exclusion_wider" (
  "id" text PRIMARY KEY NOT NULL,
  "dispatchId" text NOT NULL,
  "invitationId" text NOT NULL,
  "reason" text NOT NULL,
  CONSTRAINT "ck_dispatch_exclusion_reason" ${REASONS},
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

const SUBSCRIPTIONS = `
ALTER TABLE "message" ADD COLUMN "unsubscribeLinkId" text
--
CREATE TABLE "subscription" (
  "id" text PRIMARY KEY NOT NULL,
  "email" text,
  "target" text NOT NULL,
  "consultationId" text,
  "languageForm" text NOT NULL,
  "askedAt" text NOT NULL,
  "confirmedAt" text,
  "endedAt" text,
  CONSTRAINT "fk_subscription_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "ck_subscription_language_form" CHECK ("languageForm" IN ('nb', 'nn', 'en')),
  CONSTRAINT "ck_subscription_ended" CHECK (("email" IS NULL) = ("endedAt" IS NOT NULL))
)
--
CREATE UNIQUE INDEX "ux_subscription_email" ON "subscription" ("email", "target")
--
CREATE INDEX "ix_subscription_target" ON "subscription" ("target", "id")
--
CREATE TABLE "public_news" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "occasion" text NOT NULL,
  "causeId" text NOT NULL,
  "happenedAt" text NOT NULL,
  "foundAt" text NOT NULL,
  "toldUpTo" text NOT NULL,
  "told" integer NOT NULL,
  "toldAt" text,
  CONSTRAINT "fk_public_news_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "ck_public_news_occasion" CHECK ("occasion" IN ('opened', 'deadlineMoved', 'summaryPublished'))
)
--
CREATE UNIQUE INDEX "ux_public_news_cause" ON "public_news" ("occasion", "causeId")
--
CREATE INDEX "ix_public_news_told" ON "public_news" ("toldAt")`;

/** Lets plans be of closing letters, and of nothing that was not allowed before. */
export async function widenPlans(transaction: Transaction, dialect: Dialect): Promise<void> {
  await runStatements(transaction, dialect === 'postgres' ? ON_POSTGRES : ON_SQLITE);
}

/** The letter that closes a hearing, to all who answered; and who wants to be told by e-mail of what is new in public. */
export const closingLetter: Migration = {
  name: '0045-closing-letter',
  async up(transaction: Transaction, dialect: Dialect) {
    await widenPlans(transaction, dialect);
    await runStatements(transaction, SUBSCRIPTIONS);
  },
};
