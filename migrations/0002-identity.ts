import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const TABLES = `
CREATE TABLE "host" (
  "id" text PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "kind" text NOT NULL,
  "mailbox" text,
  "postalAddress" text,
  "createdAt" text NOT NULL,
  CONSTRAINT "ck_host_kind" CHECK ("kind" IN ('stateBody', 'association'))
)
--
CREATE TABLE "person" (
  "id" text PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "email" text NOT NULL,
  "title" text,
  "passwordHash" text,
  "language" text NOT NULL,
  "isActive" boolean NOT NULL,
  "createdAt" text NOT NULL,
  CONSTRAINT "ck_person_language" CHECK ("language" IN ('nb', 'nn', 'en'))
)
--
CREATE UNIQUE INDEX "ux_person_email" ON "person" ("email")
--
CREATE TABLE "membership" (
  "id" text PRIMARY KEY NOT NULL,
  "personId" text NOT NULL,
  "hostId" text NOT NULL,
  "role" text NOT NULL,
  "createdAt" text NOT NULL,
  CONSTRAINT "ck_membership_role" CHECK ("role" IN ('administrator', 'adviser', 'approver', 'summariser', 'reader')),
  CONSTRAINT "fk_membership_person" FOREIGN KEY ("personId") REFERENCES "person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_membership_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_membership_role" ON "membership" ("personId", "hostId", "role")
--
CREATE TABLE "sign_in_link" (
  "id" text PRIMARY KEY NOT NULL,
  "personId" text NOT NULL,
  "secretDigest" text NOT NULL,
  "createdAt" text NOT NULL,
  "expiresAt" text NOT NULL,
  "usedAt" text,
  CONSTRAINT "fk_sign_in_link_person" FOREIGN KEY ("personId") REFERENCES "person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_sign_in_link_secret" ON "sign_in_link" ("secretDigest")
--
CREATE TABLE "session" (
  "digest" text PRIMARY KEY NOT NULL,
  "personId" text,
  "content" text NOT NULL,
  "expiresAt" text NOT NULL
)
--
CREATE INDEX "ix_session_person" ON "session" ("personId")
--
CREATE INDEX "ix_session_expires" ON "session" ("expiresAt")
--
CREATE TABLE "rate_limit" (
  "key" text PRIMARY KEY NOT NULL,
  "hits" integer NOT NULL,
  "expiresAt" text NOT NULL
)
--
CREATE TABLE "job" (
  "id" text PRIMARY KEY NOT NULL,
  "kind" text NOT NULL,
  "key" text NOT NULL,
  "payload" text NOT NULL,
  "state" text NOT NULL,
  "availableAt" text NOT NULL,
  "leasedUntil" text,
  "fence" integer NOT NULL,
  "attempts" integer NOT NULL,
  "lastError" text,
  "createdAt" text NOT NULL,
  "endedAt" text,
  CONSTRAINT "ck_job_state" CHECK ("state" IN ('queued', 'running', 'done', 'failed'))
)
--
CREATE UNIQUE INDEX "ux_job_key" ON "job" ("kind", "key")
--
CREATE INDEX "ix_job_due" ON "job" ("state", "availableAt")`;

/** Hosts, people, roles, one-time links and sessions; and the service's own counters and queue. */
export const identity: Migration = {
  name: '0002-identity',
  up: (transaction: Transaction) => runStatements(transaction, TABLES),
};
