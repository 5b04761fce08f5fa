import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

/** Made anew and not altered: its rows live for half a minute and are no record. */
const PRESENCE = `
DROP TABLE "presence"
--
CREATE TABLE "presence" (
  "id" text PRIMARY KEY NOT NULL,
  "invitationId" text NOT NULL,
  "linkId" text NOT NULL,
  "scope" text NOT NULL,
  "name" text NOT NULL,
  "place" text NOT NULL,
  "page" text NOT NULL,
  "hasLeft" boolean NOT NULL,
  "seenAt" text NOT NULL,
  CONSTRAINT "fk_presence_invitation" FOREIGN KEY ("invitationId") REFERENCES "invitation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_presence_answer" ON "presence" ("invitationId", "scope", "seenAt")
--
CREATE INDEX "ix_presence_seen" ON "presence" ("seenAt")`;

/** Who has left a page is known by the page they left, so that what it said before and comes late is not believed. */
export const presencePage: Migration = {
  name: '0027-presence-page',
  async up(transaction: Transaction) {
    await runStatements(transaction, PRESENCE);
  },
};
