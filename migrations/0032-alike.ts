import type { Dialect, Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

/** Without a foreign key: SQLite adds no named one to a table that others point to. */
const COLUMNS = `
ALTER TABLE "placement" ADD COLUMN "followsId" text
--
CREATE INDEX "ix_placement_follows" ON "placement" ("followsId")`;

/** Most of what is stored of a text is where it stands on the shelves: without row numbers they take half the room. */
const KEPT_BY_KEY: Readonly<Record<Dialect, string>> = { sqlite: ' WITHOUT ROWID', postgres: '' };

const texts = (dialect: Dialect): string => `
CREATE TABLE "alike_text" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "kind" text NOT NULL,
  "versionId" text NOT NULL,
  "sourceId" text NOT NULL,
  "commentId" text,
  "digest" text NOT NULL,
  "bands" text NOT NULL,
  "familyId" text,
  "createdAt" text NOT NULL,
  CONSTRAINT "ck_alike_text_kind" CHECK ("kind" IN ('passage', 'letter')),
  CONSTRAINT "ck_alike_text_comment" CHECK (("kind" = 'passage') = ("commentId" IS NOT NULL)),
  CONSTRAINT "fk_alike_text_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_alike_text_version" FOREIGN KEY ("versionId") REFERENCES "response_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_alike_text_source" FOREIGN KEY ("sourceId") REFERENCES "text_source" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_alike_text_comment" FOREIGN KEY ("commentId") REFERENCES "comment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_alike_text_comment" ON "alike_text" ("commentId")
--
CREATE INDEX "ix_alike_text_version" ON "alike_text" ("versionId")
--
CREATE INDEX "ix_alike_text_family" ON "alike_text" ("consultationId", "kind", "familyId")
--
CREATE INDEX "ix_alike_text_digest" ON "alike_text" ("consultationId", "kind", "digest")
--
CREATE TABLE "alike_band" (
  "band" integer NOT NULL,
  "textId" text NOT NULL,
  CONSTRAINT "fk_alike_band_text" FOREIGN KEY ("textId") REFERENCES "alike_text" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  PRIMARY KEY ("band", "textId")
)${KEPT_BY_KEY[dialect]}`;

const DECISIONS = `
CREATE TABLE "family_decision" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "familyId" text NOT NULL,
  "place" text NOT NULL,
  "firstPlacementId" text,
  "replacesId" text,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  "at" text NOT NULL,
  "undoneAt" text,
  "undoneByName" text,
  CONSTRAINT "ck_family_decision_undone" CHECK (("undoneAt" IS NULL) = ("undoneByName" IS NULL)),
  CONSTRAINT "fk_family_decision_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_family_decision_family" ON "family_decision" ("consultationId", "familyId")
--
CREATE INDEX "ix_family_decision_first" ON "family_decision" ("firstPlacementId")
--
CREATE TABLE "family_decision_part" (
  "id" text PRIMARY KEY NOT NULL,
  "decisionId" text NOT NULL,
  "position" integer NOT NULL,
  "commentId" text NOT NULL,
  "placementId" text,
  "outcome" text NOT NULL,
  "before" text,
  "versionAfter" integer,
  "takenBack" text,
  CONSTRAINT "ck_family_decision_part_outcome" CHECK ("outcome" IN ('first', 'follows', 'kept', 'notPlaced', 'changedMeanwhile', 'gone')),
  CONSTRAINT "ck_family_decision_part_taken_back" CHECK ("takenBack" IN ('restored', 'changedMeanwhile', 'gone')),
  CONSTRAINT "fk_family_decision_part_decision" FOREIGN KEY ("decisionId") REFERENCES "family_decision" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_family_decision_part_comment" FOREIGN KEY ("commentId") REFERENCES "comment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_family_decision_part" ON "family_decision_part" ("decisionId", "commentId")
--
CREATE INDEX "ix_family_decision_part_comment" ON "family_decision_part" ("commentId")`;

/** Answers that were read before there were families are sorted into them by the worker. */
const JOBS = `
INSERT INTO "job" ("id", "kind", "key", "payload", "state", "availableAt", "fence", "attempts", "createdAt")
SELECT v."id", 'analysis.alike', v."id", '{"versionId":"' || v."id" || '"}', 'queued', v."submittedAt", 0, 0, v."submittedAt"
FROM "response_version" v JOIN "response" r ON r."id" = v."responseId"
WHERE r."state" = 'submitted' AND r."currentVersion" = v."number"
  AND EXISTS (SELECT 1 FROM "text_source" s WHERE s."versionId" = v."id")`;

/** Passages and letters that say the same, and decisions that are given to many of them. */
export const alike: Migration = {
  name: '0032-alike',
  async up(transaction: Transaction, dialect) {
    await runStatements(transaction, COLUMNS);
    await runStatements(transaction, texts(dialect));
    await runStatements(transaction, DECISIONS);
    await runStatements(transaction, JOBS);
  },
};
