import type { Dialect, Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const NO = { sqlite: '0', postgres: 'false' } as const;

/**
 * Without a foreign key to the invitation: SQLite adds no named one to a table. Associations' hearings have been for those
 * invited until now, and stay so.
 */
const columnsOn = (dialect: Dialect): string => `
ALTER TABLE "consultation" ADD COLUMN "answersForInvitationId" text
--
ALTER TABLE "consultation" ADD COLUMN "visibility" text NOT NULL DEFAULT 'public' CONSTRAINT "ck_consultation_visibility" CHECK ("visibility" IN ('public', 'members', 'closed'))
--
ALTER TABLE "consultation" ADD COLUMN "membersSee" text NOT NULL DEFAULT 'own' CONSTRAINT "ck_consultation_members_see" CHECK ("membersSee" IN ('own', 'all'))
--
ALTER TABLE "consultation" ADD COLUMN "mustNameDrafts" boolean NOT NULL DEFAULT ${NO[dialect]}
--
UPDATE "consultation" SET "visibility" = 'members' WHERE "hostId" IN (SELECT "id" FROM "host" WHERE "kind" = 'association')
--
CREATE INDEX "ix_consultation_answers_for" ON "consultation" ("answersForInvitationId")
--
ALTER TABLE "host" ADD COLUMN "approvalBy" text NOT NULL DEFAULT 'another' CONSTRAINT "ck_host_approval_by" CHECK ("approvalBy" IN ('another', 'anyone'))`;

const TABLES = `
CREATE TABLE "internal_hearing" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "hostId" text NOT NULL,
  "outerConsultationId" text NOT NULL,
  "outerInvitationId" text NOT NULL,
  "outerLinkId" text NOT NULL,
  "meetingId" text,
  "outerDeadlineSeenOn" text,
  "startedById" text NOT NULL,
  "startedAt" text NOT NULL,
  CONSTRAINT "fk_internal_hearing_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_internal_hearing_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_internal_hearing_outer" FOREIGN KEY ("outerConsultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_internal_hearing_invitation" FOREIGN KEY ("outerInvitationId") REFERENCES "invitation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_internal_hearing_link" FOREIGN KEY ("outerLinkId") REFERENCES "response_link" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_internal_hearing_started_by" FOREIGN KEY ("startedById") REFERENCES "person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_internal_hearing_consultation" ON "internal_hearing" ("consultationId")
--
CREATE INDEX "ix_internal_hearing_invitation" ON "internal_hearing" ("outerInvitationId")
--
CREATE INDEX "ix_internal_hearing_outer" ON "internal_hearing" ("outerConsultationId")
--
CREATE TABLE "host_body" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "organisationId" text NOT NULL,
  "createdAt" text NOT NULL,
  CONSTRAINT "fk_host_body_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_host_body_organisation" FOREIGN KEY ("organisationId") REFERENCES "organisation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_host_body_host" ON "host_body" ("hostId")
--
CREATE UNIQUE INDEX "ux_host_body_organisation" ON "host_body" ("organisationId")`;

/** The hearing within the hearing: which invitation it answers for, and what a host of its own is. */
export const internalHearing: Migration = {
  name: '0035-internal-hearing',
  async up(transaction: Transaction, dialect: Dialect) {
    await runStatements(transaction, columnsOn(dialect));
    await runStatements(transaction, TABLES);
  },
};
