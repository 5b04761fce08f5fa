import type { Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const ORGANS = `
CREATE TABLE "organ" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "name" text NOT NULL,
  "sortKey" text NOT NULL,
  "version" integer NOT NULL,
  "createdAt" text NOT NULL,
  "createdById" text NOT NULL,
  "woundUpAt" text,
  CONSTRAINT "ck_organ_name" CHECK ("name" <> ''),
  CONSTRAINT "fk_organ_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_organ_created_by" FOREIGN KEY ("createdById") REFERENCES "person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_organ_name" ON "organ" ("hostId", "sortKey")
--
CREATE TABLE "organ_meeting" (
  "id" text PRIMARY KEY NOT NULL,
  "organId" text NOT NULL,
  "hostId" text NOT NULL,
  "meetsOn" text NOT NULL,
  "papersDueOn" text NOT NULL,
  "version" integer NOT NULL,
  "createdAt" text NOT NULL,
  "createdById" text NOT NULL,
  "cancelledAt" text,
  CONSTRAINT "ck_organ_meeting_papers" CHECK ("papersDueOn" <= "meetsOn"),
  CONSTRAINT "fk_organ_meeting_organ" FOREIGN KEY ("organId") REFERENCES "organ" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_organ_meeting_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_organ_meeting_created_by" FOREIGN KEY ("createdById") REFERENCES "person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_organ_meeting_day" ON "organ_meeting" ("organId", "meetsOn") WHERE "cancelledAt" IS NULL
--
CREATE INDEX "ix_organ_meeting_host" ON "organ_meeting" ("hostId", "meetsOn")`;

const MOVES = `
CREATE TABLE "outer_deadline_move" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  "hostId" text NOT NULL,
  "formerOn" text,
  "newOn" text NOT NULL,
  "noticedAt" text NOT NULL,
  "settledAt" text,
  "settledById" text,
  "settledByName" text,
  CONSTRAINT "ck_outer_deadline_move_settled" CHECK (("settledAt" IS NULL) = ("settledById" IS NULL) AND ("settledAt" IS NULL) = ("settledByName" IS NULL)),
  CONSTRAINT "fk_outer_deadline_move_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_outer_deadline_move_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_outer_deadline_move_day" ON "outer_deadline_move" ("consultationId", "newOn")
--
CREATE INDEX "ix_outer_deadline_move_host" ON "outer_deadline_move" ("hostId") WHERE "settledAt" IS NULL`;

/** The organs that treat a host's answers, with their meetings; and the moves of an outer deadline that a host was told of. */
export const organ: Migration = {
  name: '0037-organ',
  async up(transaction: Transaction) {
    for (const part of [ORGANS, MOVES]) await runStatements(transaction, part);
  },
};
