import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const BODIES = `
CREATE TABLE "organisation" (
  "id" text PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "sortKey" text NOT NULL,
  "searchText" text NOT NULL,
  "organisationNumber" text,
  "municipalityNumber" text,
  "languageForm" text NOT NULL,
  "bodyType" text,
  "isActive" boolean NOT NULL,
  "mergedIntoId" text,
  "createdByHostId" text,
  "version" integer NOT NULL,
  "createdAt" text NOT NULL,
  CONSTRAINT "ck_organisation_language" CHECK ("languageForm" IN ('nb', 'nn', 'en')),
  CONSTRAINT "ck_organisation_merged" CHECK ("mergedIntoId" IS NULL OR "mergedIntoId" <> "id"),
  CONSTRAINT "fk_organisation_merged_into" FOREIGN KEY ("mergedIntoId") REFERENCES "organisation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_organisation_created_by" FOREIGN KEY ("createdByHostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_organisation_sort" ON "organisation" ("sortKey", "id")
--
CREATE INDEX "ix_organisation_number" ON "organisation" ("organisationNumber")
--
CREATE UNIQUE INDEX "ux_organisation_municipality" ON "organisation" ("municipalityNumber")
--
CREATE TABLE "organisation_name" (
  "id" text PRIMARY KEY NOT NULL,
  "organisationId" text NOT NULL,
  "name" text NOT NULL,
  CONSTRAINT "fk_organisation_name_organisation" FOREIGN KEY ("organisationId") REFERENCES "organisation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_organisation_name" ON "organisation_name" ("organisationId", "name")
--
CREATE TABLE "organisation_merge" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "fromId" text NOT NULL,
  "intoId" text NOT NULL,
  "fromName" text NOT NULL,
  "at" text NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  CONSTRAINT "fk_organisation_merge_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_organisation_merge_from" FOREIGN KEY ("fromId") REFERENCES "organisation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_organisation_merge_into" FOREIGN KEY ("intoId") REFERENCES "organisation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_organisation_merge_into" ON "organisation_merge" ("intoId")`;

const LISTS = `
CREATE TABLE "category" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "name" text NOT NULL,
  "position" integer NOT NULL,
  CONSTRAINT "fk_category_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_category_name" ON "category" ("hostId", "name")
--
CREATE TABLE "organisation_group" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "name" text NOT NULL,
  "sortKey" text NOT NULL,
  "referenceKey" text,
  "reachedThroughGroupId" text,
  CONSTRAINT "fk_organisation_group_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_organisation_group_through" FOREIGN KEY ("reachedThroughGroupId") REFERENCES "organisation_group" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_organisation_group_name" ON "organisation_group" ("hostId", "name")
--
CREATE TABLE "group_member" (
  "id" text PRIMARY KEY NOT NULL,
  "groupId" text NOT NULL,
  "organisationId" text NOT NULL,
  CONSTRAINT "fk_group_member_group" FOREIGN KEY ("groupId") REFERENCES "organisation_group" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_group_member_organisation" FOREIGN KEY ("organisationId") REFERENCES "organisation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_group_member" ON "group_member" ("groupId", "organisationId")
--
CREATE INDEX "ix_group_member_organisation" ON "group_member" ("organisationId")
--
CREATE TABLE "listing" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "categoryId" text NOT NULL,
  "organisationId" text,
  "groupId" text,
  CONSTRAINT "ck_listing_of" CHECK (("organisationId" IS NULL) <> ("groupId" IS NULL)),
  CONSTRAINT "fk_listing_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_listing_category" FOREIGN KEY ("categoryId") REFERENCES "category" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_listing_organisation" FOREIGN KEY ("organisationId") REFERENCES "organisation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_listing_group" FOREIGN KEY ("groupId") REFERENCES "organisation_group" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_listing_organisation" ON "listing" ("categoryId", "organisationId")
--
CREATE UNIQUE INDEX "ux_listing_group" ON "listing" ("categoryId", "groupId")
--
CREATE INDEX "ix_listing_organisation" ON "listing" ("organisationId")`;

const RELATIONS = `
CREATE TABLE "contact" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "organisationId" text,
  "groupId" text,
  "purpose" text NOT NULL,
  "email" text NOT NULL,
  "name" text,
  CONSTRAINT "ck_contact_of" CHECK (("organisationId" IS NULL) <> ("groupId" IS NULL)),
  CONSTRAINT "ck_contact_purpose" CHECK ("purpose" IN ('consultation', 'general')),
  CONSTRAINT "fk_contact_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_contact_organisation" FOREIGN KEY ("organisationId") REFERENCES "organisation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_contact_group" FOREIGN KEY ("groupId") REFERENCES "organisation_group" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_contact_organisation" ON "contact" ("hostId", "organisationId", "purpose")
--
CREATE UNIQUE INDEX "ux_contact_group" ON "contact" ("hostId", "groupId", "purpose")
--
CREATE INDEX "ix_contact_organisation" ON "contact" ("organisationId")
--
CREATE TABLE "association" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "umbrellaId" text NOT NULL,
  "memberId" text NOT NULL,
  "validFrom" text NOT NULL,
  "validTo" text,
  CONSTRAINT "ck_association_self" CHECK ("umbrellaId" <> "memberId"),
  CONSTRAINT "ck_association_days" CHECK ("validTo" IS NULL OR "validTo" >= "validFrom"),
  CONSTRAINT "fk_association_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_association_umbrella" FOREIGN KEY ("umbrellaId") REFERENCES "organisation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_association_member" FOREIGN KEY ("memberId") REFERENCES "organisation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_association" ON "association" ("hostId", "umbrellaId", "memberId", "validFrom")
--
CREATE INDEX "ix_association_member" ON "association" ("memberId")
--
CREATE TABLE "import_run" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "filename" text NOT NULL,
  "sha256" text NOT NULL,
  "state" text NOT NULL,
  "choices" text NOT NULL,
  "counts" text NOT NULL,
  "byName" text NOT NULL,
  "createdAt" text NOT NULL,
  "importedAt" text,
  CONSTRAINT "ck_import_run_state" CHECK ("state" IN ('dryRun', 'imported')),
  CONSTRAINT "fk_import_run_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_import_run_host" ON "import_run" ("hostId", "createdAt")`;

/** Bodies, the lists they stand in, and how they are reached. */
export const register: Migration = {
  name: '0003-register',
  async up(transaction: Transaction) {
    for (const part of [BODIES, LISTS, RELATIONS]) await runStatements(transaction, part);
  },
};
