import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const MEMBERS = `
CREATE TABLE "working_group_member" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "hostId" text NOT NULL,
  "draftId" text NOT NULL,
  "role" text NOT NULL,
  "name" text NOT NULL,
  "personTitle" text NOT NULL,
  "workplace" text NOT NULL,
  "email" text NOT NULL,
  "languageForm" text NOT NULL,
  "version" integer NOT NULL,
  "createdAt" text NOT NULL,
  "invitedAt" text,
  "removedAt" text,
  CONSTRAINT "ck_working_group_member_role" CHECK ("role" IN ('leader', 'professionalLead', 'userRepresentative', 'member')),
  CONSTRAINT "ck_working_group_member_language_form" CHECK ("languageForm" IN ('nb', 'nn', 'en')),
  CONSTRAINT "fk_working_group_member_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_working_group_member_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_working_group_member_draft" FOREIGN KEY ("draftId") REFERENCES "draft" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_working_group_member_email" ON "working_group_member" ("draftId", "email") WHERE "removedAt" IS NULL
--
CREATE INDEX "ix_working_group_member_consultation" ON "working_group_member" ("consultationId", "draftId")
--
CREATE INDEX "ix_working_group_member_email" ON "working_group_member" ("email")`;

const PROPOSALS = `
CREATE TABLE "proposed_assessment" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "placementId" text NOT NULL,
  "memberId" text NOT NULL,
  "memberName" text NOT NULL,
  "decision" text NOT NULL,
  "reason" text NOT NULL,
  "proposedAt" text NOT NULL,
  "supersededAt" text,
  "followedAt" text,
  "followedByName" text,
  CONSTRAINT "ck_proposed_assessment_decision" CHECK ("decision" IN ('followed', 'partly', 'notFollowed', 'noted', 'outOfScope')),
  CONSTRAINT "ck_proposed_assessment_followed" CHECK (("followedAt" IS NULL) = ("followedByName" IS NULL)),
  CONSTRAINT "fk_proposed_assessment_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_proposed_assessment_member" FOREIGN KEY ("memberId") REFERENCES "working_group_member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_proposed_assessment_standing" ON "proposed_assessment" ("placementId", "memberId") WHERE "supersededAt" IS NULL
--
CREATE INDEX "ix_proposed_assessment_placement" ON "proposed_assessment" ("placementId", "proposedAt")
--
CREATE INDEX "ix_proposed_assessment_member" ON "proposed_assessment" ("memberId", "proposedAt")`;

/** Null for what is said among the host's own people. Without a foreign key: SQLite adds no named one to a table. */
const TALK = `
ALTER TABLE "talk_remark" ADD COLUMN "draftId" text`;

/** The working group behind a draft: its members, what they say of comments, and the assessments they propose. */
export const workingGroups: Migration = {
  name: '0033-working-groups',
  async up(transaction: Transaction) {
    for (const part of [MEMBERS, PROPOSALS, TALK]) await runStatements(transaction, part);
  },
};
