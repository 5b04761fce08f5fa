import type { Dialect, Transaction } from '../src/shared/database/database.js';
import { runStatements, type Migration } from '../src/shared/database/migration.js';

const DECISIONS = `
CREATE TABLE "publication" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "consultationId" text NOT NULL,
  "responseId" text NOT NULL,
  "versionId" text NOT NULL,
  "deed" text NOT NULL,
  "reason" text NOT NULL,
  "at" text NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  CONSTRAINT "ck_publication_deed" CHECK ("deed" IN ('published', 'takenDown')),
  CONSTRAINT "ck_publication_reason" CHECK ("deed" <> 'takenDown' OR "reason" <> ''),
  CONSTRAINT "fk_publication_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_publication_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_publication_response" FOREIGN KEY ("responseId") REFERENCES "response" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_publication_version" FOREIGN KEY ("versionId") REFERENCES "response_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_publication_response" ON "publication" ("responseId", "at", "id")
--
CREATE TABLE "withholding" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "consultationId" text NOT NULL,
  "responseId" text NOT NULL,
  "versionId" text NOT NULL,
  "effect" text NOT NULL,
  "scope" text NOT NULL,
  "attachmentId" text,
  "sourceId" text,
  "sourceKey" text,
  "method" text,
  "basis" text NOT NULL,
  "note" text NOT NULL,
  "at" text NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  CONSTRAINT "ck_withholding_effect" CHECK ("effect" IN ('exempt', 'notOnWeb')),
  CONSTRAINT "ck_withholding_scope" CHECK ("scope" IN ('answer', 'attachment', 'passages')),
  CONSTRAINT "ck_withholding_method" CHECK ("method" IN ('text', 'pageImages')),
  CONSTRAINT "ck_withholding_whole" CHECK ("scope" <> 'answer' OR "attachmentId" IS NULL),
  CONSTRAINT "ck_withholding_attachment" CHECK ("scope" <> 'attachment' OR "attachmentId" IS NOT NULL),
  CONSTRAINT "ck_withholding_passages" CHECK (("scope" = 'passages') = ("sourceId" IS NOT NULL)),
  CONSTRAINT "fk_withholding_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_withholding_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_withholding_response" FOREIGN KEY ("responseId") REFERENCES "response" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_withholding_version" FOREIGN KEY ("versionId") REFERENCES "response_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_withholding_attachment" FOREIGN KEY ("attachmentId") REFERENCES "attachment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_withholding_source" FOREIGN KEY ("sourceId") REFERENCES "text_source" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_withholding_response" ON "withholding" ("responseId", "scope")
--
CREATE TABLE "withheld_passage" (
  "id" text PRIMARY KEY NOT NULL,
  "withholdingId" text NOT NULL,
  "startOffset" integer NOT NULL,
  "endOffset" integer NOT NULL,
  CONSTRAINT "ck_withheld_passage_range" CHECK ("startOffset" >= 0 AND "endOffset" > "startOffset"),
  CONSTRAINT "fk_withheld_passage_withholding" FOREIGN KEY ("withholdingId") REFERENCES "withholding" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_withheld_passage_withholding" ON "withheld_passage" ("withholdingId", "startOffset")
--
CREATE TABLE "withholding_reversal" (
  "withholdingId" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "consultationId" text NOT NULL,
  "reason" text NOT NULL,
  "at" text NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  CONSTRAINT "ck_withholding_reversal_reason" CHECK ("reason" <> ''),
  CONSTRAINT "fk_withholding_reversal_withholding" FOREIGN KEY ("withholdingId") REFERENCES "withholding" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_withholding_reversal_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_withholding_reversal_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE TABLE "redacted_variant" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "consultationId" text NOT NULL,
  "responseId" text NOT NULL,
  "attachmentId" text NOT NULL,
  "passagesKey" text NOT NULL,
  "method" text NOT NULL,
  "state" text NOT NULL,
  "failure" text,
  "sha256" text,
  "sizeBytes" integer,
  "askedAt" text NOT NULL,
  "madeAt" text,
  CONSTRAINT "ck_redacted_variant_method" CHECK ("method" IN ('text', 'pageImages')),
  CONSTRAINT "ck_redacted_variant_state" CHECK ("state" IN ('asked', 'made', 'failed')),
  CONSTRAINT "ck_redacted_variant_made" CHECK (("state" = 'made') = ("sha256" IS NOT NULL)),
  CONSTRAINT "ck_redacted_variant_failure" CHECK (("state" = 'failed') = ("failure" IS NOT NULL)),
  CONSTRAINT "fk_redacted_variant_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_redacted_variant_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_redacted_variant_response" FOREIGN KEY ("responseId") REFERENCES "response" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_redacted_variant_attachment" FOREIGN KEY ("attachmentId") REFERENCES "attachment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_redacted_variant_passages" ON "redacted_variant" ("attachmentId", "passagesKey")
--
CREATE INDEX "ix_redacted_variant_response" ON "redacted_variant" ("responseId")
--
CREATE TABLE "publication_change" (
  "id" text PRIMARY KEY NOT NULL,
  "consultationId" text NOT NULL,
  CONSTRAINT "fk_publication_change_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE INDEX "ix_publication_change_consultation" ON "publication_change" ("consultationId")`;

const ACCESS = `
CREATE TABLE "access_request" (
  "id" text PRIMARY KEY NOT NULL,
  "hostId" text NOT NULL,
  "consultationId" text NOT NULL,
  "responseId" text NOT NULL,
  "name" text NOT NULL,
  "email" text NOT NULL,
  "wish" text NOT NULL,
  "language" text NOT NULL,
  "state" text NOT NULL,
  "askedAt" text NOT NULL,
  "answerBy" text NOT NULL,
  "formKey" text NOT NULL,
  CONSTRAINT "ck_access_request_state" CHECK ("state" IN ('open', 'granted', 'partlyGranted', 'refused')),
  CONSTRAINT "ck_access_request_language" CHECK ("language" IN ('nb', 'nn', 'en')),
  CONSTRAINT "fk_access_request_host" FOREIGN KEY ("hostId") REFERENCES "host" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_access_request_consultation" FOREIGN KEY ("consultationId") REFERENCES "consultation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "fk_access_request_response" FOREIGN KEY ("responseId") REFERENCES "response" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)
--
CREATE UNIQUE INDEX "ux_access_request_form_key" ON "access_request" ("formKey")
--
CREATE INDEX "ix_access_request_consultation" ON "access_request" ("consultationId", "state", "askedAt")
--
CREATE INDEX "ix_access_request_host" ON "access_request" ("hostId", "state", "askedAt")
--
CREATE TABLE "access_decision" (
  "requestId" text PRIMARY KEY NOT NULL,
  "outcome" text NOT NULL,
  "basis" text,
  "words" text NOT NULL,
  "at" text NOT NULL,
  "byId" text NOT NULL,
  "byName" text NOT NULL,
  CONSTRAINT "ck_access_decision_outcome" CHECK ("outcome" IN ('granted', 'partlyGranted', 'refused')),
  CONSTRAINT "ck_access_decision_basis" CHECK (("outcome" = 'granted') = ("basis" IS NULL)),
  CONSTRAINT "fk_access_decision_request" FOREIGN KEY ("requestId") REFERENCES "access_request" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
)`;

/** A decision is reversed by a new row, never by touching the old one; the database says so itself. */
const IMMUTABLE = [
  'publication',
  'withholding',
  'withheld_passage',
  'withholding_reversal',
  'publication_change',
  'access_decision',
] as const;

const REFUSALS: Readonly<Record<Dialect, (table: string) => string>> = {
  sqlite: (table) => `
CREATE TRIGGER "tr_${table}_no_update" BEFORE UPDATE ON "${table}"
BEGIN SELECT RAISE(ABORT, '${table} is immutable'); END
--
CREATE TRIGGER "tr_${table}_no_delete" BEFORE DELETE ON "${table}"
BEGIN SELECT RAISE(ABORT, '${table} is immutable'); END`,
  postgres: (table) => `
CREATE TRIGGER "tr_${table}_no_change" BEFORE UPDATE OR DELETE ON "${table}"
FOR EACH ROW EXECUTE FUNCTION refuse_submitted_change()
--
CREATE TRIGGER "tr_${table}_no_truncate" BEFORE TRUNCATE ON "${table}"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_submitted_change()`,
};

/** The tables in which a new row changes what the public sees. */
const DECIDING = ['publication', 'withholding', 'withholding_reversal'] as const;

const ADDED_SQLITE = (row: string): string =>
  `INSERT INTO "publication_change" ("id", "consultationId") VALUES (lower(hex(randomblob(16))), ${row}."consultationId");`;

const NOTED_SQLITE = [
  ...DECIDING.map(
    (table) => `CREATE TRIGGER "tr_${table}_public" AFTER INSERT ON "${table}" BEGIN ${ADDED_SQLITE('NEW')} END`,
  ),
  `CREATE TRIGGER "tr_redacted_variant_public" AFTER UPDATE ON "redacted_variant" BEGIN ${ADDED_SQLITE('NEW')} END`,
  `CREATE TRIGGER "tr_response_public" AFTER UPDATE OF "state", "handling", "currentVersion", "consultationId" ON "response"
WHEN OLD."state" <> NEW."state" OR OLD."handling" <> NEW."handling" OR OLD."currentVersion" <> NEW."currentVersion"
  OR OLD."consultationId" <> NEW."consultationId"
BEGIN ${ADDED_SQLITE('OLD')} ${ADDED_SQLITE('NEW')} END`,
].join('\n--\n');

const ADDED_POSTGRES = (row: string): string =>
  `INSERT INTO "publication_change" ("id", "consultationId") VALUES (gen_random_uuid()::text, ${row}."consultationId");`;

const NOTED_POSTGRES = [
  `CREATE FUNCTION note_publication_change() RETURNS trigger AS $$
BEGIN ${ADDED_POSTGRES('NEW')} RETURN NEW; END $$ LANGUAGE plpgsql`,
  `CREATE FUNCTION note_response_change() RETURNS trigger AS $$
BEGIN ${ADDED_POSTGRES('OLD')} ${ADDED_POSTGRES('NEW')} RETURN NEW; END $$ LANGUAGE plpgsql`,
  ...DECIDING.map(
    (table) => `CREATE TRIGGER "tr_${table}_public" AFTER INSERT ON "${table}"
FOR EACH ROW EXECUTE FUNCTION note_publication_change()`,
  ),
  `CREATE TRIGGER "tr_redacted_variant_public" AFTER UPDATE ON "redacted_variant"
FOR EACH ROW EXECUTE FUNCTION note_publication_change()`,
  `CREATE TRIGGER "tr_response_public" AFTER UPDATE OF "state", "handling", "currentVersion", "consultationId" ON "response"
FOR EACH ROW WHEN (OLD."state" <> NEW."state" OR OLD."handling" <> NEW."handling"
  OR OLD."currentVersion" <> NEW."currentVersion" OR OLD."consultationId" <> NEW."consultationId")
EXECUTE FUNCTION note_response_change()`,
].join('\n--\n');

/**
 * Which answers are published, what of them is withheld and why, their redacted variants, and who asks for access. Every
 * change that the public can see leaves a row by which caches are keyed: counted, never raised in place, since two
 * transactions that raise one number wait for each other.
 */
export const publication: Migration = {
  name: '0044-publication',
  async up(transaction: Transaction, dialect: Dialect) {
    for (const part of [DECISIONS, ACCESS]) await runStatements(transaction, part);
    for (const table of IMMUTABLE) await runStatements(transaction, REFUSALS[dialect](table));
    await runStatements(transaction, dialect === 'postgres' ? NOTED_POSTGRES : NOTED_SQLITE);
  },
};
