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
  /** Texts in all; those still to be read; those that cannot be. */
  readonly texts: number;
  readonly waiting: number;
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

type Raw<T> = {
  [K in keyof T]: T[K] extends number ? string | number : T[K] extends boolean ? boolean | number : T[K];
};

const COMMENT = `c."versionId" = v."id" AND c."removedAt" IS NULL AND c."kind" = 'comment'`;
const OWN_TEXT = `SELECT 1 FROM "text_source" s WHERE s."versionId" = v."id"`;
/** Something to read that the job has not come to yet. */
const UNREAD = `(EXISTS (${OWN_TEXT} AND s."state" = 'waiting')
  OR (NOT EXISTS (${OWN_TEXT}) AND (EXISTS (SELECT 1 FROM "version_attachment" f WHERE f."versionId" = v."id")
    OR EXISTS (SELECT 1 FROM "answer" a WHERE a."versionId" = v."id" AND a."text" <> ''))))`;
const HAS_TEXT = `(EXISTS (${OWN_TEXT}) OR ${UNREAD})`;
const UNHANDLED = `(${UNREAD} OR EXISTS (${OWN_TEXT} AND s."inComments" + s."setAside" < s."characters"))`;
const UNREADABLE = `EXISTS (${OWN_TEXT} AND s."state" = 'unreadable')`;
const UNPLACED = `EXISTS (SELECT 1 FROM "comment" c WHERE ${COMMENT}
  AND NOT EXISTS (SELECT 1 FROM "placement" p WHERE p."commentId" = c."id"))`;
const UNDECIDED = `EXISTS (SELECT 1 FROM "comment" c JOIN "placement" p ON p."commentId" = c."id"
  WHERE ${COMMENT} AND p."decision" IS NULL)`;

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

const FROM = `FROM "response_version" v JOIN "response" r ON r."id" = v."responseId"
  JOIN "invitation" i ON i."id" = v."invitationId" WHERE v."consultationId" = $1 AND ${COUNTS}`;

/** The answers of a hearing on their way through reading; three statements, whatever their number. */
@Injectable()
export class ReadingQueue {
  constructor(private readonly database: Database) {}

  async find(consultationId: string, query: QueueQuery): Promise<QueueList> {
    const counts = await this.counts(consultationId, query);
    const page = boundedPage(query.page, counts[query.state]);
    const rows = await this.rows(consultationId, query, page);
    const found = await this.commentsOf(rows.map(({ versionId }) => versionId));
    const whole = rows.map((row) => ({ ...row, ...(found.get(row.versionId) ?? NO_COMMENTS) }));
    return { list: pageOf(whole, counts[query.state], page), counts };
  }

  private async counts(consultationId: string, { body }: QueueQuery): Promise<Record<QueueState, number>> {
    const where = new Conditions(consultationId).add(`i."searchText" LIKE ? ESCAPE '\\'`, likePattern(body));
    const sums = QUEUE_STATES.map((state) => `SUM(CASE WHEN ${CONDITIONS[state]} THEN 1 ELSE 0 END) AS "${state}"`);
    const [row] = await this.database.reader.query<Partial<Record<QueueState, string | number | null>>[]>(
      `SELECT ${sums.join(', ')} ${FROM}${where.sql}`,
      where.parameters(),
    );
    const entries = QUEUE_STATES.map((state) => [state, Number(row?.[state] ?? 0)] as const);
    return Object.fromEntries(entries) as Record<QueueState, number>; // reason: one entry for each state
  }

  private async rows(consultationId: string, query: QueueQuery, page: number): Promise<TextRow[]> {
    const where = new Conditions(consultationId, consultationId)
      .add(`i."searchText" LIKE ? ESCAPE '\\'`, likePattern(query.body))
      .add(CONDITIONS[query.state]);
    const rows = await this.database.reader.query<Raw<TextRow>[]>(
      `SELECT v."id" AS "versionId", v."number", i."addressedName" AS "name", v."replyKind", v."isLate", v."submittedAt",
         COALESCE(t."texts", 0) AS "texts", COALESCE(t."waiting", 0) AS "waiting",
         COALESCE(t."unreadable", 0) AS "unreadable", COALESCE(t."characters", 0) AS "characters",
         COALESCE(t."handled", 0) AS "handled"
       FROM "response_version" v JOIN "response" r ON r."id" = v."responseId"
       JOIN "invitation" i ON i."id" = v."invitationId"
       LEFT JOIN (SELECT "versionId", COUNT(*) AS "texts", SUM("characters") AS "characters",
           SUM("inComments" + "setAside") AS "handled", SUM(CASE WHEN "state" = 'waiting' THEN 1 ELSE 0 END) AS "waiting",
           SUM(CASE WHEN "state" = 'unreadable' THEN 1 ELSE 0 END) AS "unreadable"
         FROM "text_source" WHERE "consultationId" = $1 GROUP BY "versionId") t ON t."versionId" = v."id"
       WHERE v."consultationId" = $2 AND ${COUNTS}${where.sql}
       ORDER BY ${ORDERS[query.order]} LIMIT ${String(PAGE_SIZE)} OFFSET ${String((page - 1) * PAGE_SIZE)}`,
      where.parameters(),
    );
    return rows.map(textRowOf);
  }

  /** How the comments of some answers stand. */
  private async commentsOf(versionIds: readonly string[]): Promise<ReadonlyMap<string, CommentCounts>> {
    if (versionIds.length === 0) return new Map();
    const places = versionIds.map((_, index) => `$${String(index + 1)}`).join(', ');
    const rows = await this.database.reader.query<(Raw<CommentCounts> & { versionId: string })[]>(
      `SELECT c."versionId", COUNT(DISTINCT c."id") AS "comments", COUNT(DISTINCT p."commentId") AS "placed",
         COUNT(p."id") AS "placements", COUNT(p."decision") AS "decided"
       FROM "comment" c LEFT JOIN "placement" p ON p."commentId" = c."id"
       WHERE c."versionId" IN (${places}) AND c."removedAt" IS NULL AND c."kind" = 'comment' GROUP BY c."versionId"`,
      [...versionIds],
    );
    return new Map(rows.map((row) => [row.versionId, commentCountsOf(row)]));
  }
}

type CommentCounts = Pick<QueueRow, 'comments' | 'placed' | 'placements' | 'decided'>;
type TextRow = Omit<QueueRow, keyof CommentCounts>;

const NO_COMMENTS: CommentCounts = { comments: 0, placed: 0, placements: 0, decided: 0 };

function commentCountsOf(row: Raw<CommentCounts>): CommentCounts {
  return {
    comments: Number(row.comments),
    placed: Number(row.placed),
    placements: Number(row.placements),
    decided: Number(row.decided),
  };
}

/** PostgreSQL gives sums and counts as text, SQLite gives booleans as numbers. */
function textRowOf(row: Raw<TextRow>): TextRow {
  return {
    ...row,
    number: Number(row.number),
    isLate: Boolean(row.isLate),
    texts: Number(row.texts),
    waiting: Number(row.waiting),
    unreadable: Number(row.unreadable),
    characters: Number(row.characters),
    handled: Number(row.handled),
  };
}
