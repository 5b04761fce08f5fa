import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const TABLES = `
CREATE TABLE "postal_address" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "organisationId" text,
  "groupId" text,
  "lines" text NOT NULL,
  CONSTRAINT "ck_postal_address_of" CHECK (("organisationId" IS NULL) <> ("groupId" IS NULL)),
  CONSTRAINT "ck_postal_address_lines" CHECK ("lines" <> ''),
  CONSTRAINT "fk_postal_address_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_postal_address_organisation" FOREIGN KEY ("organisationId") REFERENCES "organisation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_postal_address_group" FOREIGN KEY ("groupId") REFERENCES "organisation_group" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_postal_address_organisation" ON "postal_address" ("hostId", "organisationId")
--
CREATE UNIQUE INDEX "ux_postal_address_group" ON "postal_address" ("hostId", "groupId")
--
CREATE INDEX "ix_postal_address_organisation" ON "postal_address" ("organisationId")`;

/** Where letters on paper go. */
export const print: Migration = {
  name: '0017-print',
  up: (transaction: Transaction) => runStatements(transaction, TABLES),
};
