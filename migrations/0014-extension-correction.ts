import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const SQL = `
CREATE TABLE "extension" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "hostId" text NOT NULL,
  "invitationId" text,
  "formerDeadlineOn" text NOT NULL,
  "newDeadlineOn" text NOT NULL,
  "askedByInvitationId" text,
  "askedByName" text NOT NULL,
  "way" text NOT NULL,
  "reason" text NOT NULL,
  "decidedById" text NOT NULL,
  "decidedByName" text NOT NULL,
  "decidedAt" text NOT NULL,
  CONSTRAINT "ck_extension_way" CHECK ("way" IN ('email', 'telephone', 'letter', 'meeting', 'ownInitiative')),
  CONSTRAINT "ck_extension_later" CHECK ("newDeadlineOn" > "formerDeadlineOn"),
  CONSTRAINT "ck_extension_asked" CHECK (("way" = 'ownInitiative') = ("askedByName" = '')),
  CONSTRAINT "fk_extension_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_extension_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_extension_invitation" FOREIGN KEY ("invitationId") REFERENCES "invitation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_extension_asked_by" FOREIGN KEY ("askedByInvitationId") REFERENCES "invitation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_extension_decided_by" FOREIGN KEY ("decidedById") REFERENCES "person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_extension_consultation" ON "extension" ("consultationId", "decidedAt")
--
CREATE TABLE "draft_correction" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "hostId" text NOT NULL,
  "draftId" text NOT NULL,
  "fromVersionId" text NOT NULL,
  "toVersionId" text NOT NULL,
  "whatChanged" text NOT NULL,
  "correctedById" text NOT NULL,
  "correctedByName" text NOT NULL,
  "correctedAt" text NOT NULL,
  CONSTRAINT "ck_draft_correction_versions" CHECK ("fromVersionId" <> "toVersionId"),
  CONSTRAINT "ck_draft_correction_told" CHECK ("whatChanged" <> ''),
  CONSTRAINT "fk_draft_correction_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_draft_correction_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_draft_correction_draft" FOREIGN KEY ("draftId") REFERENCES "draft" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_draft_correction_from" FOREIGN KEY ("fromVersionId") REFERENCES "draft_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_draft_correction_to" FOREIGN KEY ("toVersionId") REFERENCES "draft_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_draft_correction_corrected_by" FOREIGN KEY ("correctedById") REFERENCES "person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_draft_correction_consultation" ON "draft_correction" ("consultationId", "correctedAt")
--
CREATE UNIQUE INDEX "ux_draft_correction_from" ON "draft_correction" ("fromVersionId")
--
CREATE UNIQUE INDEX "ux_draft_correction_to" ON "draft_correction" ("toVersionId")`;

/** Deadlines that were moved, and drafts that were replaced, while a hearing was out. */
export const extensionCorrection: Migration = {
  name: '0014-extension-correction',
  up: (transaction: Transaction) => runStatements(transaction, SQL),
};
