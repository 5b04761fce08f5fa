import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../../identity/access/actor.js';
import type { SummaryIssue } from '../../report/summary-issue.entity.js';
import { SummaryService } from '../../report/summary.service.js';
import { Database } from '../../shared/database/database.js';
import { FileStore } from '../../shared/files/file-store.js';

/** What the summary holds, and how much of the answers' text is accounted for. */
export interface SummaryFigures {
  readonly comments: number;
  readonly placements: number;
  /** Placements by the part of the summary where they stand: the hearing, all drafts, each draft. */
  readonly placementsByPart: Readonly<Record<string, number>>;
  readonly unplaced: number;
  readonly undecided: number;
  readonly setAside: number;
  readonly characters: number;
  readonly unhandledCharacters: number;
  /** Lines of the list of bodies, and how many different bodies they are. */
  readonly bodies: number;
  readonly differentBodies: number;
  readonly answered: number;
  readonly privatePersons: number;
  readonly docxBytes: number;
  readonly xlsxBytes: number;
}

export async function summaryFigures(
  context: INestApplicationContext,
  actor: Actor,
  issue: SummaryIssue,
): Promise<SummaryFigures> {
  const files = context.get(FileStore);
  const { figures, parts, bodies } = await context.get(SummaryService).build(actor, issue.consultationId, 'nb');
  const byPart = parts.map(({ title, places }) => [title, places.flatMap((place) => place.findings).length] as const);
  const accounted = await accountedFor(context.get(Database), issue.consultationId);
  return {
    comments: figures.comments,
    placements: figures.placements,
    placementsByPart: Object.fromEntries(byPart),
    unplaced: figures.unplaced,
    undecided: figures.undecided,
    ...accounted,
    bodies: bodies.length,
    differentBodies: new Set(bodies.map((body) => body.invitationId)).size,
    answered: figures.answered,
    privatePersons: figures.privatePersons,
    docxBytes: await files.sizeOf(issue.docxSha256),
    xlsxBytes: await files.sizeOf(issue.xlsxSha256),
  };
}

async function accountedFor(
  { reader }: Database,
  consultationId: string,
): Promise<Pick<SummaryFigures, 'setAside' | 'characters' | 'unhandledCharacters'>> {
  const [texts]: Record<string, string | number | null>[] = await reader.query(
    `SELECT SUM("characters") AS "characters", SUM("characters" - "inComments" - "setAside") AS "unhandled"
     FROM "text_source" WHERE "consultationId" = $1`,
    [consultationId],
  );
  const [aside]: Record<string, string | number | null>[] = await reader.query(
    `SELECT COUNT(*) AS "count" FROM "comment" WHERE "consultationId" = $1 AND "kind" = 'setAside' AND "removedAt" IS NULL`,
    [consultationId],
  );
  return {
    setAside: Number(aside?.['count'] ?? 0),
    characters: Number(texts?.['characters'] ?? 0),
    unhandledCharacters: Number(texts?.['unhandled'] ?? 0),
  };
}
