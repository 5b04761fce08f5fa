import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

// TypeORM compares the default as the database writes it, and SQLite writes what it was told.
const PRIVATE_PERSON = {
  sqlite: `ALTER TABLE "invitation" ADD COLUMN "isPrivatePerson" boolean NOT NULL DEFAULT 0`,
  postgres: `ALTER TABLE "invitation" ADD COLUMN "isPrivatePerson" boolean NOT NULL DEFAULT false`,
} as const;

// Private persons used to be entered as bodies of the register: those who answered are marked, and counted as before.
const MARKED = `
UPDATE "invitation" SET "isPrivatePerson" = true WHERE "organisationId" IN
  (SELECT "id" FROM "organisation" WHERE "bodyType" = 'Privatperson')`;

const TABLES = `
CREATE TABLE "uninvited_request" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "hostId" text NOT NULL,
  "invitationId" text NOT NULL,
  "kind" text NOT NULL,
  "addressDigest" text NOT NULL,
  "nameKey" text NOT NULL,
  "organisationNumber" text,
  "postalArea" text NOT NULL,
  "knownOrganisationId" text,
  "claimedInvitationId" text,
  "linksSent" integer NOT NULL,
  "requestedAt" text NOT NULL,
  CONSTRAINT "ck_uninvited_request_kind" CHECK ("kind" IN ('body', 'privatePerson')),
  CONSTRAINT "ck_uninvited_request_links" CHECK ("linksSent" >= 1),
  CONSTRAINT "ck_uninvited_request_person" CHECK ("kind" = 'body' OR ("organisationNumber" IS NULL AND "knownOrganisationId" IS NULL AND "claimedInvitationId" IS NULL)),
  CONSTRAINT "fk_uninvited_request_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_uninvited_request_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_uninvited_request_invitation" FOREIGN KEY ("invitationId") REFERENCES "invitation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_uninvited_request_known" FOREIGN KEY ("knownOrganisationId") REFERENCES "organisation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_uninvited_request_claimed" FOREIGN KEY ("claimedInvitationId") REFERENCES "invitation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_uninvited_request_invitation" ON "uninvited_request" ("invitationId")
--
CREATE UNIQUE INDEX "ux_uninvited_request_asker" ON "uninvited_request" ("consultationId", "addressDigest", "kind", "nameKey")
--
CREATE TABLE "mail_verdict" (
  "mailId" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "verdict" text NOT NULL,
  "versionId" text,
  "at" text NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  CONSTRAINT "ck_mail_verdict_verdict" CHECK ("verdict" IN ('answer', 'notAnswer')),
  CONSTRAINT "ck_mail_verdict_version" CHECK (("verdict" = 'answer') = ("versionId" IS NOT NULL)),
  CONSTRAINT "fk_mail_verdict_mail" FOREIGN KEY ("mailId") REFERENCES "incoming_mail" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_mail_verdict_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_mail_verdict_version" FOREIGN KEY ("versionId") REFERENCES "response_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_mail_verdict_version" ON "mail_verdict" ("versionId")
--
CREATE TABLE "reception" (
  "versionId" text PRIMARY KEY NOT NULL,
  "channel" text NOT NULL,
  "consentedBy" text,
  "consentedOn" text,
  "isReadBack" boolean NOT NULL,
  "place" text,
  "present" text,
  "journalNumber" text,
  "mailId" text,
  "mailSha256" text,
  "mailReceivedAt" text,
  "sha256" text NOT NULL,
  CONSTRAINT "ck_reception_channel" CHECK ("channel" IN ('email', 'post', 'telephone', 'meeting')),
  CONSTRAINT "ck_reception_consent" CHECK (("channel" = 'telephone') = ("consentedBy" IS NOT NULL AND "consentedOn" IS NOT NULL)),
  CONSTRAINT "ck_reception_meeting" CHECK (("channel" = 'meeting') = ("place" IS NOT NULL AND "present" IS NOT NULL)),
  CONSTRAINT "ck_reception_mail" CHECK (("mailId" IS NULL) = ("mailSha256" IS NULL) AND ("mailId" IS NULL) = ("mailReceivedAt" IS NULL) AND ("mailId" IS NULL OR "channel" = 'email')),
  CONSTRAINT "fk_reception_version" FOREIGN KEY ("versionId") REFERENCES "response_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_reception_mail" FOREIGN KEY ("mailId") REFERENCES "incoming_mail" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)`;

/** How an answer came is part of what was received; the database refuses to change it, as it does for the answer. */
const REFUSALS = {
  sqlite: `
CREATE TRIGGER "tr_reception_no_update" BEFORE UPDATE ON "reception"
BEGIN SELECT RAISE(ABORT, 'reception is immutable'); END
--
CREATE TRIGGER "tr_reception_no_delete" BEFORE DELETE ON "reception"
BEGIN SELECT RAISE(ABORT, 'reception is immutable'); END`,
  postgres: `
CREATE TRIGGER "tr_reception_no_change" BEFORE UPDATE OR DELETE ON "reception"
FOR EACH ROW EXECUTE FUNCTION refuse_submitted_change()
--
CREATE TRIGGER "tr_reception_no_truncate" BEFORE TRUNCATE ON "reception"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_submitted_change()`,
} as const;

/** The other ways in: answers by e-mail, how an entered answer came, and those who answer without having been asked. */
export const mailAnswers: Migration = {
  name: '0022-mail-answers',
  async up(transaction: Transaction, dialect): Promise<void> {
    await runStatements(transaction, PRIVATE_PERSON[dialect]);
    await runStatements(transaction, MARKED);
    await runStatements(transaction, TABLES);
    await runStatements(transaction, REFUSALS[dialect]);
  },
};
