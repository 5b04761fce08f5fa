import type { Dialect, Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const TABLES = `
CREATE TABLE "hearing_topic" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "topic" text NOT NULL,
  CONSTRAINT "fk_hearing_topic_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_hearing_topic" ON "hearing_topic" ("consultationId", "topic")
--
CREATE INDEX "ix_hearing_topic_topic" ON "hearing_topic" ("topic", "consultationId")
--
CREATE TABLE "summary_publication" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "consultationId" text NOT NULL,
  "issueId" text NOT NULL,
  "deed" text NOT NULL,
  "reason" text NOT NULL,
  "at" text NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  CONSTRAINT "ck_summary_publication_deed" CHECK ("deed" IN ('published', 'takenDown')),
  CONSTRAINT "ck_summary_publication_reason" CHECK ("deed" <> 'takenDown' OR "reason" <> ''),
  CONSTRAINT "fk_summary_publication_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_summary_publication_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_summary_publication_issue" FOREIGN KEY ("issueId") REFERENCES "summary_issue" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_summary_publication_consultation" ON "summary_publication" ("consultationId", "at", "id")
--
CREATE TABLE "public_summary_form" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "issueId" text NOT NULL,
  "revision" integer NOT NULL,
  "format" text NOT NULL,
  "filename" text NOT NULL,
  "mediaType" text NOT NULL,
  "sha256" text NOT NULL,
  "sizeBytes" integer NOT NULL,
  CONSTRAINT "ck_public_summary_form_format" CHECK ("format" IN ('docx', 'pdf', 'xlsx', 'csv', 'json', 'qdc')),
  CONSTRAINT "fk_public_summary_form_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_public_summary_form_issue" FOREIGN KEY ("issueId") REFERENCES "summary_issue" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_public_summary_form" ON "public_summary_form" ("issueId", "revision", "format")`;

/** That a summary was published or taken down is never touched again; the database says so itself. */
const REFUSALS: Readonly<Record<Dialect, string>> = {
  sqlite: `
CREATE TRIGGER "tr_summary_publication_no_update" BEFORE UPDATE ON "summary_publication"
BEGIN SELECT RAISE(ABORT, 'summary_publication is immutable'); END
--
CREATE TRIGGER "tr_summary_publication_no_delete" BEFORE DELETE ON "summary_publication"
BEGIN SELECT RAISE(ABORT, 'summary_publication is immutable'); END`,
  postgres: `
CREATE TRIGGER "tr_summary_publication_no_change" BEFORE UPDATE OR DELETE ON "summary_publication"
FOR EACH ROW EXECUTE FUNCTION refuse_submitted_change()
--
CREATE TRIGGER "tr_summary_publication_no_truncate" BEFORE TRUNCATE ON "summary_publication"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_submitted_change()`,
};

/** What hearings are about, which summaries the public reads, and the files of them that it fetches. */
export const publicPages: Migration = {
  name: '0046-public-pages',
  async up(transaction: Transaction, dialect: Dialect) {
    await runStatements(transaction, TABLES);
    await runStatements(transaction, REFUSALS[dialect]);
  },
};
