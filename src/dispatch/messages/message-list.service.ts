import { Injectable } from '@nestjs/common';
import { FAILING_STATES } from '../../delivery/message/message-status.js';
import { Database } from '../../shared/database/database.js';
import { boundedPage, PAGE_SIZE, pageOf, type Page } from '../../shared/database/paging.js';
import { likePattern } from '../../shared/language/sorting.js';
import { instantFrom } from '../../shared/time/clock.js';
import { SUBJECT } from '../dispatch-finder.js';
import { BODY_STATE_SQL, BODY_STATES, type BodyFilter, type BodyRow, type BodyState } from './body-state.js';

/** How the list of bodies is narrowed, and which page of it. */
export interface BodyQuery {
  readonly text: string;
  readonly filter: BodyFilter;
  readonly page: string | undefined;
}

/** A page of the list, and how many of what was searched for each filter would show. */
export interface BodyList {
  readonly list: Page<BodyRow>;
  readonly counts: Readonly<Record<BodyFilter, number>>;
}

/** As many as a bulk deed takes: the whole list of any hearing so far, three times over. */
export const MOST_CHOSEN = 5000;

type RawRow = Omit<BodyRow, 'mayBeDoubled' | 'acceptedAt'> & {
  readonly mayBeDoubled: boolean | number;
  readonly acceptedAt: string | null;
};

interface CountRow {
  readonly bodyState: BodyState;
  readonly count: string | number;
  readonly doubled: string | number;
  readonly failing: string | number;
}

const COLUMNS = `i."id" AS "invitationId", i."addressedName" AS "name", i."sortKey", i."searchText"`;

/**
 * Everybody on the list: those with a message, and those who were left out with the reason. Whoever came to be left out
 * when the letter was made already has both.
 */
const BODIES = `(SELECT ${COLUMNS}, m."id" AS "messageId", m."state", m."channel", m."toAddress", m."attempts",
    m."lastResponse", m."mayBeDoubled", m."acceptedAt", x."reason"
  FROM "message" m JOIN "invitation" i ON i."id" = m."recipientRef"
  LEFT JOIN "dispatch_exclusion" x ON x."dispatchId" = m."subjectId" AND x."invitationId" = m."recipientRef"
  WHERE m."subjectType" = '${SUBJECT}' AND m."subjectId" = $1
  UNION ALL
  SELECT ${COLUMNS}, NULL, NULL, NULL, '', 0, NULL, FALSE, NULL, e."reason"
  FROM "dispatch_exclusion" e JOIN "invitation" i ON i."id" = e."invitationId" WHERE e."dispatchId" = $2
    AND NOT EXISTS (SELECT 1 FROM "message" m WHERE m."subjectType" = '${SUBJECT}' AND m."subjectId" = e."dispatchId"
      AND m."recipientRef" = e."invitationId"))`;
const STATED = `(SELECT b.*, ${BODY_STATE_SQL} AS "bodyState" FROM ${BODIES} b)`;
const FOUND = `("searchText" LIKE $3 ESCAPE '\\' OR lower("toAddress") LIKE $4 ESCAPE '\\')`;
const FAILING = `"bodyState" IN (${FAILING_STATES.map((state) => `'${state}'`).join(', ')})`;

/** The conditions of the filters that are not a state. */
const OTHER_FILTERS: Readonly<Record<Exclude<BodyFilter, BodyState>, string>> = {
  all: '1 = 1',
  failing: FAILING,
  doubled: '"mayBeDoubled"',
};

/** The frozen list of a dispatch body by body, in Norwegian order. Two statements, whatever its length. */
@Injectable()
export class MessageListService {
  constructor(private readonly database: Database) {}

  async find(dispatchId: string, query: BodyQuery): Promise<BodyList> {
    const counts = await this.countsOf(dispatchId, query.text);
    const total = counts[query.filter];
    const page = boundedPage(query.page, total);
    const rows = await this.rowsOf(dispatchId, query, { most: PAGE_SIZE, after: (page - 1) * PAGE_SIZE });
    return { list: pageOf(rows, total, page), counts };
  }

  /** All that the list shows over all its pages; at most `MOST_CHOSEN`. */
  async all(dispatchId: string, query: Omit<BodyQuery, 'page'>): Promise<readonly BodyRow[]> {
    return this.rowsOf(dispatchId, query, { most: MOST_CHOSEN, after: 0 });
  }

  /** The rows of certain messages, in the order of the list; those that are not of the dispatch are left out. */
  async byMessage(dispatchId: string, messageIds: readonly string[]): Promise<readonly BodyRow[]> {
    const wanted = new Set(messageIds);
    const rows = await this.all(dispatchId, { text: '', filter: 'all' });
    return rows.filter(({ messageId }) => messageId !== null && wanted.has(messageId));
  }

  private async countsOf(dispatchId: string, text: string): Promise<Readonly<Record<BodyFilter, number>>> {
    const rows: CountRow[] = await this.database.reader.query(
      `SELECT "bodyState", count(*) AS "count", count(CASE WHEN "mayBeDoubled" THEN 1 END) AS "doubled",
         count(CASE WHEN ${FAILING} THEN 1 END) AS "failing" FROM ${STATED} s WHERE ${FOUND} GROUP BY "bodyState"`,
      valuesOf(dispatchId, text),
    );
    const sum = (of: 'count' | 'doubled' | 'failing'): number =>
      rows.reduce((total, row) => total + Number(row[of]), 0);
    const states = BODY_STATES.map((state) => [state, rows.find(({ bodyState }) => bodyState === state)] as const);
    return {
      // reason: Object.fromEntries forgets the keys of the list
      ...(Object.fromEntries(states.map(([state, row]) => [state, Number(row?.count ?? 0)])) as Record<
        BodyState,
        number
      >),
      all: sum('count'),
      failing: sum('failing'),
      doubled: sum('doubled'),
    };
  }

  private async rowsOf(
    dispatchId: string,
    { text, filter }: Omit<BodyQuery, 'page'>,
    { most, after }: { readonly most: number; readonly after: number },
  ): Promise<readonly BodyRow[]> {
    const rows: RawRow[] = await this.database.reader.query(
      `SELECT * FROM ${STATED} s WHERE ${FOUND} AND ${conditionOf(filter)}
       ORDER BY "sortKey", "invitationId" LIMIT ${String(most)} OFFSET ${String(after)}`,
      valuesOf(dispatchId, text),
    );
    return rows.map((row) => ({
      ...row,
      attempts: Number(row.attempts),
      mayBeDoubled: Boolean(row.mayBeDoubled),
      acceptedAt: row.acceptedAt === null ? null : instantFrom(row.acceptedAt),
    }));
  }
}

function conditionOf(filter: BodyFilter): string {
  const state = BODY_STATES.find((candidate) => candidate === filter);
  if (state !== undefined) return `"bodyState" = '${state}'`;
  return OTHER_FILTERS[filter as keyof typeof OTHER_FILTERS]; // reason: what is not a state is one of the others
}

function valuesOf(dispatchId: string, text: string): unknown[] {
  const pattern = likePattern(text);
  return [dispatchId, dispatchId, pattern, pattern];
}
