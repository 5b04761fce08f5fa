import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const reference = (table: string, column: string, to: string): string =>
  `CONSTRAINT "fk_${table}_${column}" FOREIGN KEY ("${column}Id") REFERENCES "${to}" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION`;

const WORK = `
CREATE TABLE "work_step" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "position" integer NOT NULL,
  "name" text NOT NULL,
  "isDone" boolean NOT NULL,
  "retiredAt" text,
  ${reference('work_step', 'consultation', 'consultation')}
)
--
CREATE INDEX "ix_work_step_consultation" ON "work_step" ("consultationId", "position")
--
CREATE TABLE "comment_work" (
  "commentId" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "assigneeId" text,
  "assigneeName" text,
  "claimedAt" text,
  "stepId" text,
  CONSTRAINT "ck_comment_work_assignee" CHECK (("assigneeId" IS NULL) = ("assigneeName" IS NULL)),
  CONSTRAINT "ck_comment_work_claimed" CHECK (("assigneeId" IS NULL) = ("claimedAt" IS NULL)),
  ${reference('comment_work', 'comment', 'comment')},
  ${reference('comment_work', 'consultation', 'consultation')},
  ${reference('comment_work', 'assignee', 'person')},
  ${reference('comment_work', 'step', 'work_step')}
)
--
CREATE INDEX "ix_comment_work_assignee" ON "comment_work" ("assigneeId", "consultationId")
--
CREATE INDEX "ix_comment_work_step" ON "comment_work" ("consultationId", "stepId")
--
CREATE TABLE "assignment_rule" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "kind" text NOT NULL,
  "targetId" text NOT NULL,
  "assigneeId" text NOT NULL,
  "createdAt" text NOT NULL,
  "createdByName" text NOT NULL,
  CONSTRAINT "ck_assignment_rule_kind" CHECK ("kind" IN ('body', 'draft')),
  ${reference('assignment_rule', 'consultation', 'consultation')},
  ${reference('assignment_rule', 'assignee', 'person')}
)
--
CREATE UNIQUE INDEX "ux_assignment_rule_target" ON "assignment_rule" ("consultationId", "kind", "targetId")`;

const TALK = `
CREATE TABLE "talk_remark" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "commentId" text NOT NULL,
  "authorKind" text NOT NULL,
  "authorId" text NOT NULL,
  "authorName" text NOT NULL,
  "text" text NOT NULL,
  "at" text NOT NULL,
  "withdrawnAt" text,
  ${reference('talk_remark', 'consultation', 'consultation')},
  ${reference('talk_remark', 'comment', 'comment')}
)
--
CREATE INDEX "ix_talk_remark_comment" ON "talk_remark" ("commentId", "at", "id")
--
CREATE TABLE "talk_mention" (
  "id" text PRIMARY KEY NOT NULL,
  "remarkId" text NOT NULL,
  "consultationId" text NOT NULL,
  "commentId" text NOT NULL,
  "personId" text NOT NULL,
  "seenAt" text,
  ${reference('talk_mention', 'remark', 'talk_remark')},
  ${reference('talk_mention', 'consultation', 'consultation')},
  ${reference('talk_mention', 'comment', 'comment')},
  ${reference('talk_mention', 'person', 'person')}
)
--
CREATE UNIQUE INDEX "ux_talk_mention_person" ON "talk_mention" ("remarkId", "personId")
--
CREATE INDEX "ix_talk_mention_person" ON "talk_mention" ("personId", "seenAt")
--
CREATE INDEX "ix_talk_mention_comment" ON "talk_mention" ("commentId", "personId")`;

const CODING = `
CREATE TABLE "coding_sample" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "size" integer NOT NULL,
  "createdAt" text NOT NULL,
  "createdByName" text NOT NULL,
  ${reference('coding_sample', 'consultation', 'consultation')}
)
--
CREATE INDEX "ix_coding_sample_consultation" ON "coding_sample" ("consultationId", "createdAt")
--
CREATE TABLE "sample_coder" (
  "id" text PRIMARY KEY NOT NULL,
  "sampleId" text NOT NULL,
  "personId" text NOT NULL,
  "personName" text NOT NULL,
  "position" integer NOT NULL,
  "doneAt" text,
  ${reference('sample_coder', 'sample', 'coding_sample')},
  ${reference('sample_coder', 'person', 'person')}
)
--
CREATE UNIQUE INDEX "ux_sample_coder_person" ON "sample_coder" ("sampleId", "personId")
--
CREATE INDEX "ix_sample_coder_person" ON "sample_coder" ("personId", "doneAt")
--
CREATE TABLE "sample_passage" (
  "id" text PRIMARY KEY NOT NULL,
  "sampleId" text NOT NULL,
  "position" integer NOT NULL,
  "commentId" text NOT NULL,
  "sourceId" text NOT NULL,
  "startOffset" integer NOT NULL,
  "endOffset" integer NOT NULL,
  ${reference('sample_passage', 'sample', 'coding_sample')},
  ${reference('sample_passage', 'comment', 'comment')},
  ${reference('sample_passage', 'source', 'text_source')}
)
--
CREATE UNIQUE INDEX "ux_sample_passage_position" ON "sample_passage" ("sampleId", "position")
--
CREATE TABLE "coding" (
  "id" text PRIMARY KEY NOT NULL,
  "passageId" text NOT NULL,
  "personId" text NOT NULL,
  "places" text NOT NULL,
  "tagIds" text NOT NULL,
  "savedAt" text NOT NULL,
  ${reference('coding', 'passage', 'sample_passage')},
  ${reference('coding', 'person', 'person')}
)
--
CREATE UNIQUE INDEX "ux_coding_person" ON "coding" ("passageId", "personId")`;

/** Who has each comment and how far it has come, what is said of it, and samples that two people code. */
export const work: Migration = {
  name: '0029-work',
  async up(transaction: Transaction) {
    await runStatements(transaction, WORK);
    await runStatements(transaction, TALK);
    await runStatements(transaction, CODING);
  },
};
