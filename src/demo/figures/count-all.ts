import type { INestApplicationContext } from '@nestjs/common';
import { RecipientReader } from '../../consultation/recipient/recipient-reader.js';
import { RecipientSource } from '../../register/recipient-source.js';
import type { SummaryIssue } from '../../report/summary-issue.entity.js';
import { Database, type Reader } from '../../shared/database/database.js';
import type { Cast } from '../cast/cast.js';
import type { SinkMail } from '../sink/sink-messages.js';
import { answerFigures } from './answer-figures.js';
import type { DemonstrationFigures } from './checks.js';
import { letterFigures, type StoredLetter } from './letter-figures.js';
import { recipientFigures } from './recipient-figures.js';
import { summaryFigures } from './summary-figures.js';

/** What is counted when the summary is out. */
export interface ToCount {
  readonly context: INestApplicationContext;
  readonly cast: Cast;
  readonly register: Readonly<Record<string, number>>;
  readonly written: DemonstrationFigures['hearing'];
  readonly issue: SummaryIssue;
  readonly mails: readonly SinkMail[];
}

/** Counts every step of the demonstration, from the database and from what the mail server was handed. */
export async function countAll({
  context,
  cast,
  register,
  written,
  issue,
  mails,
}: ToCount): Promise<DemonstrationFigures> {
  const { reader } = context.get(Database);
  const { consultationId } = issue;
  return {
    register,
    hearing: written,
    recipients: await recipientFigures(reader, consultationId),
    reachedThrough: await reachedThrough(context, cast.adviser.hostId),
    letters: letterFigures(mails, await storedLetters(reader, consultationId)),
    answers: await answerFigures(reader, consultationId),
    summary: await summaryFigures(context, cast.summariser, issue),
  };
}

async function storedLetters(reader: Reader, consultationId: string): Promise<readonly StoredLetter[]> {
  return reader.query(
    `SELECT i."email", l."filename", l."pdfSha256" AS "sha256" FROM "letter" l
     JOIN "invitation" i ON i."id" = l."invitationId" WHERE l."consultationId" = $1`,
    [consultationId],
  );
}

async function reachedThrough(
  context: INestApplicationContext,
  hostId: string,
): Promise<Readonly<Record<string, string>>> {
  const categories = await context.get(RecipientReader).categoriesOf(hostId);
  const targets = categories.map(({ id }) => ({ kind: 'category', targetId: id }) as const);
  const { reader } = context.get(Database);
  const expansion = await context.get(RecipientSource).expand(reader, hostId, targets);
  return Object.fromEntries(expansion.reachedThrough.map(({ group, through }) => [group, through]));
}
