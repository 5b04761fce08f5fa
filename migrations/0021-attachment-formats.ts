import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

/**
 * What a file is, exactly: `kind` has a CHECK that cannot be widened, since submitted versions point to the table. Files of
 * before are what was found in them then.
 */
const FORMATS = `
ALTER TABLE "attachment" ADD COLUMN "format" text NOT NULL DEFAULT ''
--
ALTER TABLE "attachment" ADD COLUMN "position" integer NOT NULL DEFAULT 0
--
ALTER TABLE "attachment" ADD COLUMN "uploadKey" text
--
UPDATE "attachment" SET "format" = CASE WHEN "kind" <> 'other' THEN "kind" WHEN "found" = 'jpg' THEN 'jpeg' WHEN "found" = 'tif' THEN 'tiff' ELSE COALESCE("found", '') END`;

const PARTS = `
CREATE TABLE "partial_upload" (
  "id" text PRIMARY KEY NOT NULL,
  "invitationId" text NOT NULL,
  "draftId" text,
  "linkId" text NOT NULL,
  "uploadKey" text NOT NULL,
  "filename" text NOT NULL,
  "sizeBytes" integer NOT NULL,
  "startedAt" text NOT NULL,
  "expiresAt" text NOT NULL,
  "attachmentId" text,
  CONSTRAINT "ck_partial_upload_size" CHECK ("sizeBytes" >= 1),
  CONSTRAINT "fk_partial_upload_invitation" FOREIGN KEY ("invitationId") REFERENCES "invitation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_partial_upload_draft" FOREIGN KEY ("draftId") REFERENCES "draft" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_partial_upload_attachment" FOREIGN KEY ("attachmentId") REFERENCES "attachment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_partial_upload_key" ON "partial_upload" ("invitationId", "uploadKey")
--
CREATE INDEX "ix_partial_upload_expiry" ON "partial_upload" ("expiresAt")`;

/** What each attachment is by its content, the order a body gives its files, and uploads that come in parts. */
export const attachmentFormats: Migration = {
  name: '0021-attachment-formats',
  async up(transaction: Transaction) {
    await runStatements(transaction, FORMATS);
    await runStatements(transaction, PARTS);
  },
};
