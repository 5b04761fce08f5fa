import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const HEARING = `
CREATE TABLE "programme" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "name" text NOT NULL,
  "sortKey" text NOT NULL,
  "createdAt" text NOT NULL,
  CONSTRAINT "fk_programme_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_programme_name" ON "programme" ("hostId", "name")
--
CREATE TABLE "consultation" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "programmeId" text,
  "title" text NOT NULL,
  "caseNumber" text NOT NULL,
  "sortKey" text NOT NULL,
  "searchText" text NOT NULL,
  "state" text NOT NULL,
  "background" text NOT NULL,
  "goals" text NOT NULL,
  "notUnderConsultation" text NOT NULL,
  "mainChanges" text NOT NULL,
  "shortSummary" text NOT NULL,
  "contactName" text NOT NULL, "contactPhone" text NOT NULL, "contactEmail" text NOT NULL,
  "caseOfficerId" text NOT NULL,
  "samiParliament" text NOT NULL,
  "samiParliamentReason" text NOT NULL,
  "separateAnswers" boolean NOT NULL,
  "deadlineOn" text,
  "shortDeadlineReason" text NOT NULL,
  "createdById" text NOT NULL,
  "submittedById" text, "submittedDigest" text,
  "approvedDigest" text, "approvedAt" text, "approvedById" text,
  "openedAt" text, "closedAt" text,
  "version" integer NOT NULL,
  "createdAt" text NOT NULL,
  CONSTRAINT "ck_consultation_state" CHECK ("state" IN ('draft', 'submittedForApproval', 'returned', 'approved', 'open', 'closed', 'summarised', 'archived', 'cancelled')),
  CONSTRAINT "ck_consultation_sami_parliament" CHECK ("samiParliament" IN ('undecided', 'yes', 'no')),
  CONSTRAINT "ck_consultation_approval" CHECK ("state" NOT IN ('approved', 'open') OR "approvedDigest" IS NOT NULL),
  CONSTRAINT "ck_consultation_open_deadline" CHECK ("state" <> 'open' OR "deadlineOn" IS NOT NULL),
  CONSTRAINT "fk_consultation_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_consultation_programme" FOREIGN KEY ("programmeId") REFERENCES "programme" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_consultation_case_officer" FOREIGN KEY ("caseOfficerId") REFERENCES "person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_consultation_created_by" FOREIGN KEY ("createdById") REFERENCES "person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_consultation_submitted_by" FOREIGN KEY ("submittedById") REFERENCES "person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_consultation_approved_by" FOREIGN KEY ("approvedById") REFERENCES "person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_consultation_host" ON "consultation" ("hostId", "state")
--
CREATE INDEX "ix_consultation_deadline" ON "consultation" ("state", "deadlineOn")
--
CREATE TABLE "consultation_transition" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "fromState" text NOT NULL,
  "toState" text NOT NULL,
  "at" text NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  "note" text,
  "digest" text,
  CONSTRAINT "ck_consultation_transition_from" CHECK ("fromState" IN ('draft', 'submittedForApproval', 'returned', 'approved', 'open', 'closed', 'summarised', 'archived', 'cancelled')),
  CONSTRAINT "ck_consultation_transition_to" CHECK ("toState" IN ('draft', 'submittedForApproval', 'returned', 'approved', 'open', 'closed', 'summarised', 'archived', 'cancelled')),
  CONSTRAINT "fk_consultation_transition_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_consultation_transition_consultation" ON "consultation_transition" ("consultationId", "at")
--
CREATE TABLE "consultation_role" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "personId" text NOT NULL,
  "role" text NOT NULL,
  "createdAt" text NOT NULL,
  CONSTRAINT "ck_consultation_role_role" CHECK ("role" IN ('editor', 'summariser')),
  CONSTRAINT "fk_consultation_role_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_consultation_role_person" FOREIGN KEY ("personId") REFERENCES "person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_consultation_role" ON "consultation_role" ("consultationId", "personId", "role")
--
CREATE TABLE "signatory" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "position" integer NOT NULL,
  "name" text NOT NULL,
  "title" text NOT NULL,
  "onBehalf" boolean NOT NULL,
  CONSTRAINT "fk_signatory_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_signatory_position" ON "signatory" ("consultationId", "position")`;

const CONTENT = `
CREATE TABLE "draft" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "position" integer NOT NULL,
  "title" text NOT NULL,
  "shortTitle" text NOT NULL,
  "kind" text NOT NULL,
  "version" integer NOT NULL,
  "createdAt" text NOT NULL,
  CONSTRAINT "ck_draft_kind" CHECK ("kind" IN ('pathway', 'guideline', 'codeGuide', 'recommendationsAcrossDrafts', 'other')),
  CONSTRAINT "fk_draft_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_draft_consultation" ON "draft" ("consultationId", "position")
--
CREATE TABLE "draft_version" (
  "id" text PRIMARY KEY NOT NULL,
  "draftId" text NOT NULL,
  "number" integer NOT NULL,
  "sha256" text NOT NULL, "filename" text NOT NULL, "mediaType" text NOT NULL, "sizeBytes" integer NOT NULL,
  "createdAt" text NOT NULL, "createdByName" text NOT NULL,
  CONSTRAINT "fk_draft_version_draft" FOREIGN KEY ("draftId") REFERENCES "draft" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_draft_version_number" ON "draft_version" ("draftId", "number")
--
CREATE TABLE "section" (
  "id" text PRIMARY KEY NOT NULL,
  "draftId" text NOT NULL,
  "parentId" text,
  "position" integer NOT NULL,
  "level" integer NOT NULL,
  "number" text,
  "title" text NOT NULL,
  CONSTRAINT "fk_section_draft" FOREIGN KEY ("draftId") REFERENCES "draft" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_section_parent" FOREIGN KEY ("parentId") REFERENCES "section" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_section_draft" ON "section" ("draftId", "position")
--
CREATE INDEX "ix_section_parent" ON "section" ("parentId")
--
CREATE TABLE "question" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "position" integer NOT NULL,
  "kind" text NOT NULL,
  "scope" text NOT NULL,
  "draftId" text,
  "sectionId" text,
  "draftIds" text NOT NULL,
  "text" text NOT NULL,
  "help" text,
  "options" text NOT NULL,
  "version" integer NOT NULL,
  CONSTRAINT "ck_question_kind" CHECK ("kind" IN ('freeText', 'yesPartlyNoUnsure', 'choice')),
  CONSTRAINT "ck_question_scope" CHECK ("scope" IN ('consultation', 'eachDraft', 'draft', 'section')),
  CONSTRAINT "ck_question_place" CHECK (("scope" IN ('consultation', 'eachDraft') AND "draftId" IS NULL AND "sectionId" IS NULL) OR ("scope" = 'draft' AND "draftId" IS NOT NULL AND "sectionId" IS NULL) OR ("scope" = 'section' AND "draftId" IS NOT NULL AND "sectionId" IS NOT NULL)),
  CONSTRAINT "fk_question_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_question_draft" FOREIGN KEY ("draftId") REFERENCES "draft" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_question_section" FOREIGN KEY ("sectionId") REFERENCES "section" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_question_consultation" ON "question" ("consultationId", "position")
--
CREATE INDEX "ix_question_draft" ON "question" ("draftId")
--
CREATE INDEX "ix_question_section" ON "question" ("sectionId")
--
CREATE TABLE "paper" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "position" integer NOT NULL,
  "title" text NOT NULL,
  "sha256" text NOT NULL, "filename" text NOT NULL, "mediaType" text NOT NULL, "sizeBytes" integer NOT NULL,
  "createdAt" text NOT NULL, "createdByName" text NOT NULL,
  CONSTRAINT "fk_paper_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_paper_consultation" ON "paper" ("consultationId", "position")`;

const RECIPIENTS = `
CREATE TABLE "recipient_list" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "state" text NOT NULL,
  "lockedAt" text,
  "digest" text,
  "version" integer NOT NULL,
  "createdAt" text NOT NULL,
  CONSTRAINT "ck_recipient_list_state" CHECK ("state" IN ('draft', 'ready', 'locked')),
  CONSTRAINT "ck_recipient_list_locked" CHECK ("state" <> 'locked' OR ("lockedAt" IS NOT NULL AND "digest" IS NOT NULL)),
  CONSTRAINT "fk_recipient_list_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_recipient_list_consultation" ON "recipient_list" ("consultationId")
--
CREATE TABLE "recipient_choice" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "kind" text NOT NULL,
  "targetId" text NOT NULL,
  "createdAt" text NOT NULL,
  CONSTRAINT "ck_recipient_choice_kind" CHECK ("kind" IN ('category', 'group', 'organisation')),
  CONSTRAINT "fk_recipient_choice_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_recipient_choice" ON "recipient_choice" ("consultationId", "kind", "targetId")
--
CREATE TABLE "recipient_exclusion" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "organisationId" text,
  "groupId" text,
  "name" text NOT NULL,
  "reason" text NOT NULL,
  "createdAt" text NOT NULL,
  "createdByName" text NOT NULL,
  CONSTRAINT "ck_recipient_exclusion_target" CHECK (("organisationId" IS NULL) <> ("groupId" IS NULL)),
  CONSTRAINT "ck_recipient_exclusion_reason" CHECK ("reason" <> ''),
  CONSTRAINT "fk_recipient_exclusion_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_recipient_exclusion_organisation" FOREIGN KEY ("organisationId") REFERENCES "organisation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_recipient_exclusion_group" FOREIGN KEY ("groupId") REFERENCES "organisation_group" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_recipient_exclusion_organisation" ON "recipient_exclusion" ("consultationId", "organisationId")
--
CREATE UNIQUE INDEX "ux_recipient_exclusion_group" ON "recipient_exclusion" ("consultationId", "groupId")
--
CREATE TABLE "recipient_list_line" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "category" text NOT NULL,
  "categoryPosition" integer NOT NULL,
  "name" text NOT NULL,
  "sortKey" text NOT NULL,
  CONSTRAINT "fk_recipient_list_line_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_recipient_list_line_order" ON "recipient_list_line" ("consultationId", "categoryPosition", "sortKey")
--
CREATE TABLE "invitation" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "hostId" text NOT NULL,
  "organisationId" text,
  "groupId" text,
  "addressedName" text NOT NULL,
  "sortKey" text NOT NULL,
  "searchText" text NOT NULL,
  "email" text,
  "languageForm" text NOT NULL,
  "ownDeadlineOn" text,
  "isInvited" boolean NOT NULL,
  "createdAt" text NOT NULL,
  CONSTRAINT "ck_invitation_recipient" CHECK ("organisationId" IS NULL OR "groupId" IS NULL),
  CONSTRAINT "ck_invitation_language_form" CHECK ("languageForm" IN ('nb', 'nn', 'en')),
  CONSTRAINT "fk_invitation_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_invitation_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_invitation_organisation" FOREIGN KEY ("organisationId") REFERENCES "organisation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_invitation_group" FOREIGN KEY ("groupId") REFERENCES "organisation_group" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_invitation_organisation" ON "invitation" ("consultationId", "organisationId")
--
CREATE UNIQUE INDEX "ux_invitation_group" ON "invitation" ("consultationId", "groupId")
--
CREATE INDEX "ix_invitation_name" ON "invitation" ("consultationId", "sortKey")
--
CREATE TABLE "response_link" (
  "id" text PRIMARY KEY NOT NULL,
  "invitationId" text NOT NULL,
  "consultationId" text NOT NULL,
  "hostId" text NOT NULL,
  "serial" integer NOT NULL,
  "secretDigest" text NOT NULL,
  "createdAt" text NOT NULL,
  "revokedAt" text,
  CONSTRAINT "ck_response_link_serial" CHECK ("serial" >= 1),
  CONSTRAINT "fk_response_link_invitation" FOREIGN KEY ("invitationId") REFERENCES "invitation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_response_link_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_response_link_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_response_link_secret" ON "response_link" ("secretDigest")
--
CREATE UNIQUE INDEX "ux_response_link_serial" ON "response_link" ("invitationId", "serial")
--
CREATE INDEX "ix_response_link_consultation" ON "response_link" ("consultationId")`;

/** Hearings: what they ask about, who is invited, and the links that the invited answer by. */
export const consultation: Migration = {
  name: '0005-consultation',
  async up(transaction: Transaction): Promise<void> {
    await runStatements(transaction, HEARING);
    await runStatements(transaction, CONTENT);
    await runStatements(transaction, RECIPIENTS);
  },
};
