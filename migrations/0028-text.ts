import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

/** Nothing points at a block, so that it may be built anew with its wider constraint. */
const BLOCKS = `
CREATE TABLE "block_placed" (
  "id" text PRIMARY KEY NOT NULL,
  "sourceId" text NOT NULL,
  "position" integer NOT NULL,
  "kind" text NOT NULL,
  "level" integer,
  "page" integer,
  "tableNumber" integer,
  "rowNumber" integer,
  "columnNumber" integer,
  "text" text NOT NULL,
  "startOffset" integer NOT NULL,
  "places" text,
  "language" text,
  "confidence" integer,
  CONSTRAINT "ck_block_kind" CHECK ("kind" IN ('heading', 'paragraph', 'listItem', 'tableCell', 'footnote', 'caption')),
  CONSTRAINT "ck_block_language" CHECK ("language" IN ('nb', 'nn', 'en', 'se')),
  CONSTRAINT "ck_block_confidence" CHECK ("confidence" BETWEEN 0 AND 100),
  CONSTRAINT "fk_block_source" FOREIGN KEY ("sourceId") REFERENCES "text_source" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
INSERT INTO "block_placed" ("id", "sourceId", "position", "kind", "level", "page", "tableNumber", "rowNumber", "columnNumber", "text", "startOffset")
SELECT "id", "sourceId", "position", "kind", "level", "page", "tableNumber", "rowNumber", "columnNumber", "text", "startOffset" FROM "block"
--
DROP TABLE "block"
--
ALTER TABLE "block_placed" RENAME TO "block"
--
CREATE UNIQUE INDEX "ux_block_position" ON "block" ("sourceId", "position")`;

/** An earlier reading of a text stays beside the newer one, for the comments that stand on it alone. */
const READINGS = `
ALTER TABLE "text_source" ADD COLUMN "edition" integer NOT NULL DEFAULT 1
--
ALTER TABLE "text_source" ADD COLUMN "supersededAt" text
--
DROP INDEX "ux_text_source_key"
--
CREATE UNIQUE INDEX "ux_text_source_key" ON "text_source" ("versionId", "sourceKey", "edition")
--
ALTER TABLE "comment" ADD COLUMN "edition" integer NOT NULL DEFAULT 1`;

/** Where blocks stand on their pages, in which language, how surely read; and texts that are read anew. */
export const text: Migration = {
  name: '0028-text',
  async up(transaction: Transaction) {
    for (const part of [BLOCKS, READINGS]) await runStatements(transaction, part);
  },
};
