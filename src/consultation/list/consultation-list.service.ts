import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { boundedPage, PAGE_SIZE, pageOf, type Page } from '../../shared/database/paging.js';
import { likePattern } from '../../shared/language/sorting.js';
import { CONSULTATION_STATES, type ConsultationState } from '../consultation-status.js';

/** What the list can be sorted by. */
export const LIST_SORTINGS = ['tittel', 'saksnummer', 'frist', 'nyeste'] as const;
export type ListSorting = (typeof LIST_SORTINGS)[number];

export type SortDirection = 'stigende' | 'synkende';

/** What is asked of the list, as it stands in the address. */
export interface ListQuery {
  readonly search: string;
  /** Null for every state. */
  readonly state: ConsultationState | null;
  readonly sorting: ListSorting;
  readonly direction: SortDirection;
  readonly page: string | undefined;
}

/** A hearing as a row of the list. */
export interface ConsultationRow {
  readonly id: string;
  readonly title: string;
  readonly caseNumber: string;
  readonly state: ConsultationState;
  readonly deadlineOn: string | null;
  readonly caseOfficer: string;
  readonly invited: number;
}

export interface ConsultationList {
  readonly list: Page<ConsultationRow>;
  /** How many match the search in each state. */
  readonly counts: Readonly<Record<ConsultationState, number>>;
}

// Hearings without a deadline stand last when the nearest come first.
const ORDERS: Record<ListSorting, (way: 'ASC' | 'DESC') => string> = {
  tittel: (way) => `c."sortKey" ${way}, c."id" ${way}`,
  saksnummer: (way) => `c."caseNumber" ${way}, c."id" ${way}`,
  frist: (way) => `CASE WHEN c."deadlineOn" IS NULL THEN 1 ELSE 0 END, c."deadlineOn" ${way}, c."id" ${way}`,
  nyeste: (way) => `c."createdAt" ${way}, c."id" ${way}`,
};

/** The hearings of a host, searched, filtered, sorted and paged in the database; three statements. */
@Injectable()
export class ConsultationListService {
  constructor(private readonly database: Database) {}

  /** The page of the list that the person at the host asks for. */
  async find(actor: PersonActor, query: ListQuery): Promise<ConsultationList> {
    const counts = await this.countStates(actor.hostId, query.search);
    const total = query.state ? counts[query.state] : Object.values(counts).reduce((sum, count) => sum + count, 0);
    const page = boundedPage(query.page, total);
    const rows = await this.rows(actor.hostId, query, page);
    return { list: pageOf(rows, total, page), counts };
  }

  private async countStates(hostId: string, search: string): Promise<Record<ConsultationState, number>> {
    const rows: { state: ConsultationState; count: string | number }[] = await this.database.reader.query(
      `SELECT c."state", COUNT(*) AS "count" FROM "consultation" c
       WHERE c."hostId" = $1 AND c."searchText" LIKE $2 ESCAPE '\\' GROUP BY c."state"`,
      [hostId, likePattern(search)],
    );
    const counted = new Map(rows.map((row) => [row.state, Number(row.count)]));
    const entries = CONSULTATION_STATES.map((state) => [state, counted.get(state) ?? 0] as const);
    return Object.fromEntries(entries) as Record<ConsultationState, number>; // reason: one entry for each state
  }

  private async rows(hostId: string, query: ListQuery, page: number): Promise<ConsultationRow[]> {
    const filter = query.state ? 'AND c."state" = $4' : '';
    const order = ORDERS[query.sorting](query.direction === 'synkende' ? 'DESC' : 'ASC');
    const rows: (Omit<ConsultationRow, 'invited'> & { invited: string | number })[] = await this.database.reader.query(
      `SELECT c."id", c."title", c."caseNumber", c."state", c."deadlineOn", p."name" AS "caseOfficer",
           (SELECT COUNT(*) FROM "invitation" i WHERE i."consultationId" = c."id" AND i."isInvited" = $1) AS "invited"
         FROM "consultation" c JOIN "person" p ON p."id" = c."caseOfficerId"
         WHERE c."hostId" = $2 AND c."searchText" LIKE $3 ESCAPE '\\' ${filter}
       ORDER BY ${order} LIMIT ${String(PAGE_SIZE)} OFFSET ${String((page - 1) * PAGE_SIZE)}`,
      [true, hostId, likePattern(query.search), ...(query.state ? [query.state] : [])],
    );
    return rows.map((row) => ({ ...row, invited: Number(row.invited) }));
  }
}
