import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.js';
import { boundedPage, PAGE_SIZE, pageOf, type Page } from '../../shared/database/paging.js';
import { BULK_OUTCOMES, type BulkOutcome } from './bulk-row.entity.js';

/** What there is to say of all that is chosen, before anything is done. */
export interface BulkFigures {
  readonly rows: number;
  readonly comments: number;
  readonly bodies: number;
  /** Stand in no place yet. */
  readonly unplaced: number;
  readonly decided: number;
  /** Have another stance than unclear. */
  readonly withStance: number;
  readonly tagged: number;
  /** The places with how many in each, the most first. */
  readonly places: readonly { readonly place: string; readonly count: number }[];
}

/** One of the chosen, as it is now. */
export interface ChosenComment {
  readonly id: string;
  readonly commentId: string;
  readonly text: string;
  readonly body: string;
  readonly place: string | null;
  readonly outcome: BulkOutcome | null;
}

/** How far a run has come. */
export type BulkProgress = Readonly<Record<BulkOutcome | 'waiting', number>>;

const MOST_PLACES = 20;
const ROWS = `FROM "bulk_row" b JOIN "comment" c ON c."id" = b."commentId"
  JOIN "response_version" v ON v."id" = c."versionId" JOIN "invitation" i ON i."id" = v."invitationId"
  LEFT JOIN "placement" p ON p."id" = b."placementId" WHERE b."runId" = $1`;

type FigureName = 'rows' | 'comments' | 'bodies' | 'unplaced' | 'decided' | 'withStance' | 'tagged';

/** Reads what is chosen and what became of it; the same number of statements whatever its size. */
@Injectable()
export class BulkReader {
  constructor(private readonly database: Database) {}

  async figures(runId: string): Promise<BulkFigures> {
    const [row] = await this.database.reader.query<Partial<Record<FigureName, string | number | null>>[]>(
      `SELECT COUNT(*) AS "rows", COUNT(DISTINCT b."commentId") AS "comments", COUNT(DISTINCT v."invitationId") AS "bodies",
         SUM(CASE WHEN p."id" IS NULL THEN 1 ELSE 0 END) AS "unplaced",
         SUM(CASE WHEN p."decision" IS NULL THEN 0 ELSE 1 END) AS "decided",
         SUM(CASE WHEN p."stance" <> 'unclear' THEN 1 ELSE 0 END) AS "withStance",
         SUM(CASE WHEN EXISTS (SELECT 1 FROM "placement_tag" m WHERE m."placementId" = p."id") THEN 1 ELSE 0 END) AS "tagged"
       ${ROWS}`,
      [runId],
    );
    const places = await this.database.reader.query<{ place: string; count: string | number }[]>(
      `SELECT p."place", COUNT(*) AS "count" ${ROWS} AND p."id" IS NOT NULL
       GROUP BY p."place" ORDER BY COUNT(*) DESC, p."place" LIMIT ${String(MOST_PLACES)}`,
      [runId],
    );
    const figure = (name: FigureName): number => Number(row?.[name] ?? 0);
    return {
      rows: figure('rows'),
      comments: figure('comments'),
      bodies: figure('bodies'),
      unplaced: figure('unplaced'),
      decided: figure('decided'),
      withStance: figure('withStance'),
      tagged: figure('tagged'),
      places: places.map(({ place, count }) => ({ place, count: Number(count) })),
    };
  }

  /** How many have each outcome, and how many have not been tried. */
  async progress(runId: string): Promise<BulkProgress> {
    const rows = await this.database.reader.query<{ outcome: BulkOutcome | null; count: string | number }[]>(
      `SELECT "outcome", COUNT(*) AS "count" FROM "bulk_row" WHERE "runId" = $1 GROUP BY "outcome"`,
      [runId],
    );
    const counts = new Map(rows.map(({ outcome, count }) => [outcome ?? 'waiting', Number(count)]));
    const entries = [...BULK_OUTCOMES, 'waiting' as const].map((name) => [name, counts.get(name) ?? 0] as const);
    return Object.fromEntries(entries) as Record<BulkOutcome | 'waiting', number>; // reason: one entry for each name
  }

  /** A page of the rows in the order they were chosen, all or those with one outcome. */
  async rows(
    runId: string,
    {
      outcome,
      total,
      page: asked,
    }: { readonly outcome: BulkOutcome | null; readonly total: number; readonly page: string },
  ): Promise<Page<ChosenComment>> {
    const page = boundedPage(asked, total);
    const condition = outcome === null ? '' : ' AND b."outcome" = $2';
    const rows = await this.database.reader.query<ChosenComment[]>(
      `SELECT b."id", b."commentId", c."text", i."addressedName" AS "body", p."place", b."outcome" ${ROWS}${condition}
       ORDER BY b."position" LIMIT ${String(PAGE_SIZE)} OFFSET ${String((page - 1) * PAGE_SIZE)}`,
      outcome === null ? [runId] : [runId, outcome],
    );
    return pageOf(rows, total, page);
  }
}
