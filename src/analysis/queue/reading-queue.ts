import { Injectable } from '@nestjs/common';
import { Conditions } from '../../response/answers/conditions.js';
import type { ReplyKind } from '../../response/response-status.js';
import { Database } from '../../shared/database/database.js';
import { boundedPage, PAGE_SIZE, pageOf, type Page } from '../../shared/database/paging.js';
import { likePattern } from '../../shared/language/sorting.js';
import { COUNTS } from '../current-answers.js';

/** What the queue can be narrowed to. */
export const QUEUE_STATES = ['all', 'unhandled', 'unreadable', 'unplaced', 'undecided', 'done', 'withoutText'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

export const QUEUE_ORDERS = ['received', 'name', 'remaining'] as const;
export type QueueOrder = (typeof QUEUE_ORDERS)[number];

/** What is asked of the queue. */
export interface QueueQuery {
  readonly state: QueueState;
  readonly body: string;
  readonly order: QueueOrder;
  readonly page: string | undefined;
}

/** An answer that counts, and how far the reading of it has come. */
export interface QueueRow {
  readonly versionId: string;
  readonly number: number;
  readonly name: string;
  readonly replyKind: ReplyKind;
  readonly isLate: boolean;
  readonly submittedAt: string;
  /** True while the worker has not come to all of its texts. */
  readonly isWaiting: boolean;
  /** Texts in all, and those that cannot be read. */
  readonly texts: number;
  readonly unreadable: number;
  readonly characters: number;
  readonly handled: number;
  readonly comments: number;
  readonly placed: number;
  readonly placements: number;
  readonly decided: number;
}

export interface QueueList {
  readonly list: Page<QueueRow>;
  /** How many of the answers that match the search there are in each state. */
  readonly counts: Readonly<Record<QueueState, number>>;
}

/** How an answer's texts and comments stand, each counted in one pass over the hearing. */
const FROM = `FROM "response_version" v
  JOIN "response" r ON r."id" = v."responseId"
  JOIN "invitation" i ON i."id" = v."invitationId"
  LEFT JOIN (SELECT "versionId", COUNT(*) AS "texts", SUM("characters") AS "characters",
      SUM("inComments" + "setAside") AS "handled", SUM(CASE WHEN "state" = 'waiting' THEN 1 ELSE 0 END) AS "waiting",
      SUM(CASE WHEN "state" = 'unreadable' THEN 1 ELSE 0 END) AS "unreadable"
    FROM "text_source" WHERE "consultationId" = $1 GROUP BY "versionId") t ON t."versionId" = v."id"
  LEFT JOIN (SELECT c."versionId", COUNT(DISTINCT c."id") AS "comments", COUNT(DISTINCT p."commentId") AS "placed",
      COUNT(p."id") AS "placements", COUNT(p."decision") AS "decided"
    FROM "comment" c LEFT JOIN "placement" p ON p."commentId" = c."id"
    WHERE c."consultationId" = $2 AND c."kind" = 'comment' AND c."removedAt" IS NULL
    GROUP BY c."versionId") g ON g."versionId" = v."id"
  WHERE v."consultationId" = $3 AND ${COUNTS}`;

/** Something to read that the worker has not come to yet: a text without its words, or an answer without its texts. */
const WAITING = `(COALESCE(t."waiting", 0) > 0 OR (t."texts" IS NULL
  AND (EXISTS (SELECT 1 FROM "version_attachment" f WHERE f."versionId" = v."id")
    OR EXISTS (SELECT 1 FROM "answer" a WHERE a."versionId" = v."id" AND a."text" <> ''))))`;
const HAS_TEXT = `(t."texts" IS NOT NULL OR ${WAITING})`;
const UNHANDLED = `(${WAITING} OR COALESCE(t."handled", 0) < COALESCE(t."characters", 0))`;
const UNREADABLE = `COALESCE(t."unreadable", 0) > 0`;
const UNPLACED = `COALESCE(g."placed", 0) < COALESCE(g."comments", 0)`;
const UNDECIDED = `COALESCE(g."decided", 0) < COALESCE(g."placements", 0)`;

const CONDITIONS: Record<QueueState, string> = {
  all: HAS_TEXT,
  unhandled: UNHANDLED,
  unreadable: UNREADABLE,
  unplaced: UNPLACED,
  undecided: UNDECIDED,
  done: `(${HAS_TEXT} AND NOT ${UNHANDLED} AND NOT ${UNREADABLE} AND NOT ${UNPLACED} AND NOT ${UNDECIDED})`,
  withoutText: `NOT ${HAS_TEXT}`,
};

const ORDERS: Record<QueueOrder, string> = {
  received: 'v."submittedAt", v."id"',
  name: 'i."sortKey", v."id"',
  remaining: 'COALESCE(t."characters", 0) - COALESCE(t."handled", 0) DESC, v."id"',
};

/** The answers of a hearing on their way through reading; two statements, whatever their number. */
@Injectable()
export class ReadingQueue {
  constructor(private readonly database: Database) {}

  async find(consultationId: string, query: QueueQuery): Promise<QueueList> {
    const counts = await this.counts(consultationId, query);
    const page = boundedPage(query.page, counts[query.state]);
    return { list: pageOf(await this.rows(consultationId, query, page), counts[query.state], page), counts };
  }

  private async counts(consultationId: string, query: QueueQuery): Promise<Record<QueueState, number>> {
    const where = matching(consultationId, query);
    const sums = QUEUE_STATES.map((state) => `SUM(CASE WHEN ${CONDITIONS[state]} THEN 1 ELSE 0 END) AS "${state}"`);
    const [row] = await this.database.reader.query<Partial<Record<QueueState, string | number | null>>[]>(
      `SELECT ${sums.join(', ')} ${FROM}${where.sql}`,
      where.parameters(),
    );
    const entries = QUEUE_STATES.map((state) => [state, Number(row?.[state] ?? 0)] as const);
    return Object.fromEntries(entries) as Record<QueueState, number>; // reason: one entry for each state
  }

  private async rows(consultationId: string, query: QueueQuery, page: number): Promise<readonly QueueRow[]> {
    const where = matching(consultationId, query).add(CONDITIONS[query.state]);
    const rows = await this.database.reader.query<Raw<QueueRow>[]>(
      `SELECT v."id" AS "versionId", v."number", i."addressedName" AS "name", v."replyKind", v."isLate", v."submittedAt",
         CASE WHEN ${WAITING} THEN 1 ELSE 0 END AS "isWaiting", t."texts", t."unreadable", t."characters", t."handled",
         g."comments", g."placed", g."placements", g."decided"
       ${FROM}${where.sql}
       ORDER BY ${ORDERS[query.order]} LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
      where.parameters(),
    );
    return rows.map(rowOf);
  }
}

function matching(consultationId: string, { body }: QueueQuery): Conditions {
  const ids = [consultationId, consultationId, consultationId];
  return new Conditions(...ids).add(`i."searchText" LIKE ? ESCAPE '\\'`, likePattern(body));
}

/** As the databases give it: PostgreSQL sums and counts as text, SQLite booleans as numbers, both nothing for no rows. */
type Raw<T> = {
  [K in keyof T]: T[K] extends number ? string | number | null : T[K] extends boolean ? boolean | number : T[K];
};

function rowOf(row: Raw<QueueRow>): QueueRow {
  const { versionId, name, replyKind, submittedAt } = row;
  return {
    versionId,
    name,
    replyKind,
    submittedAt,
    number: Number(row.number),
    isLate: Boolean(row.isLate),
    isWaiting: Boolean(row.isWaiting),
    texts: Number(row.texts ?? 0),
    unreadable: Number(row.unreadable ?? 0),
    characters: Number(row.characters ?? 0),
    handled: Number(row.handled ?? 0),
    comments: Number(row.comments ?? 0),
    placed: Number(row.placed ?? 0),
    placements: Number(row.placements ?? 0),
    decided: Number(row.decided ?? 0),
  };
}
