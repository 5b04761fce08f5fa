import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

/** Nothing points to the table, so that it can be made anew: SQLite cannot add a named constraint. */
const LINKS = `
CREATE TABLE "response_link_held" (
  "id" text PRIMARY KEY NOT NULL,
  "invitationId" text NOT NULL,
  "consultationId" text NOT NULL,
  "hostId" text NOT NULL,
  "serial" integer NOT NULL,
  "secretDigest" text NOT NULL,
  "role" text NOT NULL,
  "holderName" text NOT NULL,
  "holderEmail" text NOT NULL,
  "invitedByLinkId" text,
  "createdAt" text NOT NULL,
  "openedAt" text,
  "revokedAt" text,
  CONSTRAINT "ck_response_link_serial" CHECK ("serial" >= 1),
  CONSTRAINT "ck_response_link_role" CHECK ("role" IN ('maySubmit', 'mayWrite')),
  CONSTRAINT "ck_response_link_holder" CHECK (("holderName" = '') = ("holderEmail" = '') AND ("holderEmail" = '') = ("invitedByLinkId" IS NULL)),
  CONSTRAINT "fk_response_link_invitation" FOREIGN KEY ("invitationId") REFERENCES "invitation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_response_link_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_response_link_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_response_link_invited_by" FOREIGN KEY ("invitedByLinkId") REFERENCES "response_link_held" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
INSERT INTO "response_link_held" ("id", "invitationId", "consultationId", "hostId", "serial", "secretDigest", "role", "holderName", "holderEmail", "invitedByLinkId", "createdAt", "openedAt", "revokedAt")
SELECT "id", "invitationId", "consultationId", "hostId", "serial", "secretDigest", 'maySubmit', '', '', NULL, "createdAt", NULL, "revokedAt" FROM "response_link"
--
DROP TABLE "response_link"
--
ALTER TABLE "response_link_held" RENAME TO "response_link"
--
CREATE UNIQUE INDEX "ux_response_link_secret" ON "response_link" ("secretDigest")
--
CREATE UNIQUE INDEX "ux_response_link_serial" ON "response_link" ("invitationId", "serial")
--
CREATE INDEX "ix_response_link_consultation" ON "response_link" ("consultationId")`;

const PRESENCE = `
CREATE TABLE "presence" (
  "id" text PRIMARY KEY NOT NULL,
  "invitationId" text NOT NULL,
  "linkId" text NOT NULL,
  "scope" text NOT NULL,
  "name" text NOT NULL,
  "place" text NOT NULL,
  "seenAt" text NOT NULL,
  CONSTRAINT "fk_presence_invitation" FOREIGN KEY ("invitationId") REFERENCES "invitation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_presence_answer" ON "presence" ("invitationId", "scope", "seenAt")
--
CREATE INDEX "ix_presence_seen" ON "presence" ("seenAt")`;

/** Who holds a response link and what the holder may do; and who is writing where at this moment. */
export const colleagues: Migration = {
  name: '0018-colleagues',
  async up(transaction: Transaction): Promise<void> {
    await runStatements(transaction, LINKS);
    await runStatements(transaction, PRESENCE);
  },
};
