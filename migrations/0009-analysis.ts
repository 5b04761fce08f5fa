import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const TEXT = `
CREATE TABLE "text_source" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "hostId" text NOT NULL,
  "versionId" text NOT NULL,
  "attachmentId" text,
  "answerId" text,
  "sourceKey" text NOT NULL,
  "place" text,
  "position" integer NOT NULL,
  "title" text NOT NULL,
  "state" text NOT NULL,
  "reason" text,
  "extractorVersion" integer,
  "pages" integer,
  "characters" integer NOT NULL,
  "inComments" integer NOT NULL,
  "setAside" integer NOT NULL,
  "createdAt" text NOT NULL,
  "readAt" text,
  CONSTRAINT "ck_text_source_state" CHECK ("state" IN ('waiting', 'read', 'unreadable')),
  CONSTRAINT "ck_text_source_of" CHECK (("attachmentId" IS NULL) <> ("answerId" IS NULL)),
  CONSTRAINT "ck_text_source_reason" CHECK (("state" = 'unreadable') = ("reason" IS NOT NULL)),
  CONSTRAINT "ck_text_source_coverage" CHECK ("inComments" >= 0 AND "setAside" >= 0 AND "inComments" + "setAside" <= "characters"),
  CONSTRAINT "fk_text_source_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_text_source_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_text_source_version" FOREIGN KEY ("versionId") REFERENCES "response_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_text_source_attachment" FOREIGN KEY ("attachmentId") REFERENCES "attachment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_text_source_answer" FOREIGN KEY ("answerId") REFERENCES "answer" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_text_source_key" ON "text_source" ("versionId", "sourceKey")
--
CREATE INDEX "ix_text_source_consultation" ON "text_source" ("consultationId", "versionId")
--
CREATE TABLE "block" (
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
  CONSTRAINT "ck_block_kind" CHECK ("kind" IN ('heading', 'paragraph', 'listItem', 'tableCell')),
  CONSTRAINT "fk_block_source" FOREIGN KEY ("sourceId") REFERENCES "text_source" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_block_position" ON "block" ("sourceId", "position")`;

const COMMENTS = `
CREATE TABLE "comment" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "hostId" text NOT NULL,
  "versionId" text NOT NULL,
  "sourceId" text NOT NULL,
  "startOffset" integer NOT NULL,
  "endOffset" integer NOT NULL,
  "text" text NOT NULL,
  "searchText" text NOT NULL,
  "kind" text NOT NULL,
  "setAsideKind" text,
  "origin" text NOT NULL,
  "carriedFromId" text,
  "version" integer NOT NULL,
  "createdAt" text NOT NULL,
  "createdByName" text NOT NULL,
  "removedAt" text,
  CONSTRAINT "ck_comment_kind" CHECK ("kind" IN ('comment', 'setAside')),
  CONSTRAINT "ck_comment_set_aside" CHECK (("kind" = 'setAside') = ("setAsideKind" IS NOT NULL)),
  CONSTRAINT "ck_comment_set_aside_kind" CHECK ("setAsideKind" IN ('greeting', 'background', 'aboutTheBody', 'heading')),
  CONSTRAINT "ck_comment_origin" CHECK ("origin" IN ('person', 'formField')),
  CONSTRAINT "ck_comment_range" CHECK ("startOffset" >= 0 AND "endOffset" > "startOffset"),
  CONSTRAINT "fk_comment_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_comment_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_comment_version" FOREIGN KEY ("versionId") REFERENCES "response_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_comment_source" FOREIGN KEY ("sourceId") REFERENCES "text_source" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_comment_carried_from" FOREIGN KEY ("carriedFromId") REFERENCES "comment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_comment_source" ON "comment" ("sourceId", "startOffset")
--
CREATE INDEX "ix_comment_consultation" ON "comment" ("consultationId", "kind", "createdAt", "id")
--
CREATE INDEX "ix_comment_version" ON "comment" ("versionId")
--
CREATE INDEX "ix_comment_carried" ON "comment" ("carriedFromId")
--
CREATE TABLE "comment_change" (
  "id" text PRIMARY KEY NOT NULL,
  "deedId" text NOT NULL,
  "commentId" text NOT NULL,
  "versionId" text NOT NULL,
  "at" text NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  "deed" text NOT NULL,
  "what" text NOT NULL,
  "undoneAt" text,
  CONSTRAINT "fk_comment_change_comment" FOREIGN KEY ("commentId") REFERENCES "comment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_comment_change_version" FOREIGN KEY ("versionId") REFERENCES "response_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_comment_change_comment" ON "comment_change" ("commentId", "at")
--
CREATE INDEX "ix_comment_change_by" ON "comment_change" ("byId", "at")
--
CREATE INDEX "ix_comment_change_version" ON "comment_change" ("versionId", "at")
--
CREATE INDEX "ix_comment_change_deed" ON "comment_change" ("deedId")`;

const PLACEMENTS = `
CREATE TABLE "placement" (
  "id" text PRIMARY KEY NOT NULL,
  "commentId" text NOT NULL,
  "consultationId" text NOT NULL,
  "target" text NOT NULL,
  "draftId" text,
  "sectionId" text,
  "questionId" text,
  "place" text NOT NULL,
  "stance" text NOT NULL,
  "decision" text,
  "reason" text,
  "decidedByName" text,
  "decidedAt" text,
  "origin" text NOT NULL,
  "version" integer NOT NULL,
  "createdAt" text NOT NULL,
  CONSTRAINT "ck_placement_target" CHECK ("target" IN ('consultation', 'allDrafts', 'draft', 'section', 'question')),
  CONSTRAINT "ck_placement_stance" CHECK ("stance" IN ('supports', 'supportsWithRemarks', 'opposes', 'neutral', 'unclear')),
  CONSTRAINT "ck_placement_decision" CHECK ("decision" IS NULL OR "decision" IN ('followed', 'partly', 'notFollowed', 'noted', 'outOfScope')),
  CONSTRAINT "ck_placement_decided" CHECK (("decision" IS NULL) = ("decidedAt" IS NULL)),
  CONSTRAINT "ck_placement_reason" CHECK ("reason" IS NOT NULL OR "decision" IS NULL OR "decision" IN ('followed', 'noted')),
  CONSTRAINT "ck_placement_origin" CHECK ("origin" IN ('person', 'formField')),
  CONSTRAINT "fk_placement_comment" FOREIGN KEY ("commentId") REFERENCES "comment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_placement_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_placement_draft" FOREIGN KEY ("draftId") REFERENCES "draft" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_placement_section" FOREIGN KEY ("sectionId") REFERENCES "section" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_placement_question" FOREIGN KEY ("questionId") REFERENCES "question" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_placement_place" ON "placement" ("commentId", "place")
--
CREATE INDEX "ix_placement_consultation" ON "placement" ("consultationId", "draftId")
--
CREATE INDEX "ix_placement_place" ON "placement" ("consultationId", "place")
--
CREATE TABLE "tag" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "parentId" text,
  "name" text NOT NULL,
  "definition" text NOT NULL,
  "position" integer NOT NULL,
  "version" integer NOT NULL,
  "createdAt" text NOT NULL,
  "retiredAt" text,
  CONSTRAINT "ck_tag_parent" CHECK ("parentId" IS NULL OR "parentId" <> "id"),
  CONSTRAINT "fk_tag_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_tag_parent" FOREIGN KEY ("parentId") REFERENCES "tag" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_tag_consultation" ON "tag" ("consultationId", "position")
--
CREATE TABLE "placement_tag" (
  "id" text PRIMARY KEY NOT NULL,
  "placementId" text NOT NULL,
  "tagId" text NOT NULL,
  CONSTRAINT "fk_placement_tag_placement" FOREIGN KEY ("placementId") REFERENCES "placement" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_placement_tag_tag" FOREIGN KEY ("tagId") REFERENCES "tag" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_placement_tag" ON "placement_tag" ("placementId", "tagId")
--
CREATE INDEX "ix_placement_tag_tag" ON "placement_tag" ("tagId")`;

/** Texts as blocks, comments as ranges of them, placements per draft, and the codebook. */
export const analysis: Migration = {
  name: '0009-analysis',
  async up(transaction: Transaction) {
    for (const part of [TEXT, COMMENTS, PLACEMENTS]) await runStatements(transaction, part);
  },
};
