import type { Dialect, Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const TABLES = `
ALTER TABLE "host" ADD COLUMN "organisationNumber" text
--
CREATE TABLE "published_passage" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "responseId" text NOT NULL,
  "body" text NOT NULL,
  "title" text NOT NULL,
  "text" text NOT NULL,
  CONSTRAINT "fk_published_passage_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_published_passage_response" FOREIGN KEY ("responseId") REFERENCES "response" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_published_passage_consultation" ON "published_passage" ("consultationId")
--
CREATE TABLE "searched_hearing" (
  "consultationId" text PRIMARY KEY NOT NULL,
  "at" text NOT NULL,
  CONSTRAINT "fk_searched_hearing_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)`;

const CLOSE = `DELETE FROM "searched_hearing" WHERE "consultationId" = NEW."consultationId";`;

/** What changes in public closes the search in that hearing in the same transaction; a worker opens it when it has read anew. */
const CLOSE_AT_CHANGE: Readonly<Record<Dialect, string>> = {
  sqlite: `
CREATE TRIGGER "tr_publication_change_search" AFTER INSERT ON "publication_change" BEGIN ${CLOSE} END`,
  postgres: `
CREATE FUNCTION close_search() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${CLOSE} RETURN NULL; END $$
--
CREATE TRIGGER "tr_publication_change_search" AFTER INSERT ON "publication_change"
FOR EACH ROW EXECUTE FUNCTION close_search()`,
};

/** The number by which a host is known as a publisher of open data, and what the public search finds. */
export const outlets: Migration = {
  name: '0047-outlets',
  async up(transaction: Transaction, dialect: Dialect) {
    await runStatements(transaction, TABLES);
    await runStatements(transaction, CLOSE_AT_CHANGE[dialect]);
  },
};
