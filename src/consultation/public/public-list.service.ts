import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.js';
import { boundedPage, PAGE_SIZE, pageOf, type Page } from '../../shared/database/paging.js';
import { likePattern } from '../../shared/language/sorting.js';
import type { ConsultationState } from '../consultation-status.js';

/** What the public list can be narrowed to. */
export const PUBLIC_FILTERS = ['alle', 'apne', 'avsluttet'] as const;
export type PublicFilter = (typeof PUBLIC_FILTERS)[number];

export interface PublicQuery {
  readonly search: string;
  readonly filter: PublicFilter;
  readonly page: string | undefined;
}

/** A hearing as a row of the public list. */
export interface PublicRow {
  readonly id: string;
  readonly title: string;
  readonly host: string;
  readonly state: ConsultationState;
  readonly deadlineOn: string | null;
  readonly shortSummary: string;
}

export interface PublicList {
  readonly list: Page<PublicRow>;
  readonly counts: Readonly<Record<PublicFilter, number>>;
}

const STATES_OF: Record<PublicFilter, string> = {
  alle: `'open', 'closed', 'summarised', 'archived'`,
  apne: `'open'`,
  avsluttet: `'closed', 'summarised', 'archived'`,
};

/**
 * The hearings that everyone may read, from the day they opened: those of state bodies, and of associations that hold them in
 * public. Open ones first, the nearest deadline on top.
 */
@Injectable()
export class PublicListService {
  constructor(private readonly database: Database) {}

  async find(query: PublicQuery): Promise<PublicList> {
    const counts = await this.count(query.search);
    const total = counts[query.filter];
    const page = boundedPage(query.page, total);
    const rows: PublicRow[] = await this.database.reader.query(
      `SELECT c."id", c."title", h."name" AS "host", c."state", c."deadlineOn", c."shortSummary"
       FROM "consultation" c JOIN "host" h ON h."id" = c."hostId"
       WHERE c."visibility" = 'public' AND c."state" IN (${STATES_OF[query.filter]}) AND c."searchText" LIKE $1 ESCAPE '\\'
       ORDER BY CASE WHEN c."state" = 'open' THEN 0 ELSE 1 END, CASE WHEN c."state" = 'open' THEN c."deadlineOn" END,
         c."deadlineOn" DESC, c."id"
       LIMIT ${String(PAGE_SIZE)} OFFSET ${String((page - 1) * PAGE_SIZE)}`,
      [likePattern(query.search)],
    );
    return { list: pageOf(rows, total, page), counts };
  }

  private async count(search: string): Promise<Record<PublicFilter, number>> {
    const rows: { state: ConsultationState; count: string | number }[] = await this.database.reader.query(
      `SELECT c."state", COUNT(*) AS "count" FROM "consultation" c
       WHERE c."visibility" = 'public' AND c."state" IN (${STATES_OF.alle}) AND c."searchText" LIKE $1 ESCAPE '\\'
       GROUP BY c."state"`,
      [likePattern(search)],
    );
    const apne = rows.filter((row) => row.state === 'open').reduce((sum, row) => sum + Number(row.count), 0);
    const alle = rows.reduce((sum, row) => sum + Number(row.count), 0);
    return { alle, apne, avsluttet: alle - apne };
  }
}
