import { Injectable } from '@nestjs/common';
import { Conditions } from '../../response/answers/conditions.js';
import { Database } from '../../shared/database/database.js';
import { boundedPage, PAGE_SIZE, pageOf, type Page } from '../../shared/database/paging.js';
import { likePattern } from '../../shared/language/sorting.js';
import { COUNTS } from '../current-answers.js';
import type { Decision } from '../placement/assessment.rules.js';
import { parsePlaceFilter } from './place-filter.js';
import type { Stance } from '../placement/placement.entity.js';

/** How far a comment has come in one place. */
export const DECISION_STATES = ['all', 'undecided', 'decided', 'unplaced'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

export const LIST_ORDERS = ['body', 'place', 'newest'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

/** What is asked of the list, as it stands in the address. */
export interface CommentQuery {
  readonly state: DecisionState;
  /** `consultation`, `allDrafts`, `draft:<id>` with all in it, `section:<id>`, `question:<id>`, or empty for everywhere. */
  readonly place: string;
  readonly tagId: string;
  readonly stance: Stance | null;
  readonly decision: Decision | null;
  readonly body: string;
  readonly text: string;
  readonly order: ListOrder;
  readonly page: string | undefined;
}

/** A comment in one place; or, not placed yet, alone. */
export interface CommentRow {
  readonly commentId: string;
  readonly text: string;
  readonly versionId: string;
  readonly body: string;
  readonly placementId: string | null;
  readonly placementVersion: number | null;
  readonly place: string | null;
  readonly stance: Stance | null;
  readonly decision: Decision | null;
  readonly reason: string | null;
  readonly tagIds: readonly string[];
}

export interface CommentList {
  readonly list: Page<CommentRow>;
  /** How many rows there are in each state, among those that the other filters let through. */
  readonly counts: Readonly<Record<DecisionState, number>>;
}

const FROM = `FROM "comment" c
  JOIN "response_version" v ON v."id" = c."versionId"
  JOIN "response" r ON r."id" = v."responseId"
  JOIN "invitation" i ON i."id" = v."invitationId"
  LEFT JOIN "placement" p ON p."commentId" = c."id"
  WHERE c."consultationId" = $1 AND c."kind" = 'comment' AND c."removedAt" IS NULL AND ${COUNTS}`;

const STATE_CONDITIONS: Record<DecisionState, string> = {
  all: '1 = 1',
  undecided: 'p."id" IS NOT NULL AND p."decision" IS NULL',
  decided: 'p."decision" IS NOT NULL',
  unplaced: 'p."id" IS NULL',
};

const ORDERS: Record<ListOrder, string> = {
  body: 'i."sortKey", v."id", c."sourceId", c."startOffset", c."id", p."place"',
  place: `CASE WHEN p."place" IS NULL THEN 0 ELSE 1 END, p."place", i."sortKey", c."startOffset", c."id"`,
  newest: 'c."createdAt" DESC, c."id" DESC, p."place"',
};

/** The comments of a hearing, a row for each place, searched, filtered, sorted and paged in the database; three statements. */
@Injectable()
export class CommentListReader {
  constructor(private readonly database: Database) {}

  async find(consultationId: string, query: CommentQuery): Promise<CommentList> {
    const counts = await this.counts(consultationId, query);
    const page = boundedPage(query.page, counts[query.state]);
    const rows = await this.rows(consultationId, query, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
    return { list: pageOf(rows, counts[query.state], page), counts };
  }

  /** The placements that match, at most so many; for what is to be done with all of them. */
  async placementsOf(consultationId: string, query: CommentQuery, limit: number): Promise<readonly CommentRow[]> {
    const rows = await this.rows(consultationId, query, { limit, offset: 0 });
    return rows.filter(({ placementId }) => placementId !== null);
  }

  /** The rows of some placements, in the order of the bodies. */
  async byPlacement(consultationId: string, placementIds: readonly string[]): Promise<readonly CommentRow[]> {
    if (placementIds.length === 0) return [];
    const where = new Conditions(consultationId).add(
      `p."id" IN (${placementIds.map(() => '?').join(', ')})`,
      ...placementIds,
    );
    return this.withTags(await this.query(where, ORDERS.body, ''));
  }

  private async counts(consultationId: string, query: CommentQuery): Promise<Record<DecisionState, number>> {
    const where = conditionsOf(consultationId, query);
    const sums = DECISION_STATES.map(
      (state) => `SUM(CASE WHEN ${STATE_CONDITIONS[state]} THEN 1 ELSE 0 END) AS "${state}"`,
    );
    const [row] = await this.database.reader.query<Partial<Record<DecisionState, string | number | null>>[]>(
      `SELECT ${sums.join(', ')} ${FROM}${where.sql}`,
      where.parameters(),
    );
    const entries = DECISION_STATES.map((state) => [state, Number(row?.[state] ?? 0)] as const);
    return Object.fromEntries(entries) as Record<DecisionState, number>; // reason: one entry for each state
  }

  private async rows(
    consultationId: string,
    query: CommentQuery,
    { limit, offset }: { readonly limit: number; readonly offset: number },
  ): Promise<readonly CommentRow[]> {
    const where = conditionsOf(consultationId, query).add(STATE_CONDITIONS[query.state]);
    const some = ` LIMIT ${String(limit)} OFFSET ${String(offset)}`;
    return this.withTags(await this.query(where, ORDERS[query.order], some));
  }

  private async query(where: Conditions, order: string, some: string): Promise<readonly UntaggedRow[]> {
    const rows = await this.database.reader.query<UntaggedRow[]>(
      `SELECT c."id" AS "commentId", c."text", c."versionId", i."addressedName" AS "body", p."id" AS "placementId",
         p."version" AS "placementVersion", p."place", p."stance", p."decision", p."reason"
       ${FROM}${where.sql} ORDER BY ${order}${some}`,
      where.parameters(),
    );
    return rows.map((row) => ({
      ...row,
      placementVersion: row.placementVersion === null ? null : Number(row.placementVersion),
    }));
  }

  private async withTags(rows: readonly UntaggedRow[]): Promise<readonly CommentRow[]> {
    const ids = rows.flatMap(({ placementId }) => (placementId === null ? [] : [placementId]));
    if (ids.length === 0) return rows.map((row) => ({ ...row, tagIds: [] }));
    const places = ids.map((_, index) => `$${String(index + 1)}`).join(', ');
    const tags = await this.database.reader.query<{ placementId: string; tagId: string }[]>(
      `SELECT "placementId", "tagId" FROM "placement_tag" WHERE "placementId" IN (${places}) ORDER BY "id"`,
      ids,
    );
    const byPlacement = new Map<string | null, string[]>();
    for (const { placementId, tagId } of tags) {
      byPlacement.set(placementId, [...(byPlacement.get(placementId) ?? []), tagId]);
    }
    return rows.map((row) => ({ ...row, tagIds: byPlacement.get(row.placementId) ?? [] }));
  }
}

type UntaggedRow = Omit<CommentRow, 'tagIds'>;

function conditionsOf(consultationId: string, query: CommentQuery): Conditions {
  const where = new Conditions(consultationId);
  if (query.body !== '') where.add(`i."searchText" LIKE ? ESCAPE '\\'`, likePattern(query.body));
  if (query.text !== '') where.add(`c."searchText" LIKE ? ESCAPE '\\'`, likePattern(query.text));
  if (query.stance !== null) where.add('p."stance" = ?', query.stance);
  if (query.decision !== null) where.add('p."decision" = ?', query.decision);
  if (query.tagId !== '') {
    where.add('EXISTS (SELECT 1 FROM "placement_tag" m WHERE m."placementId" = p."id" AND m."tagId" = ?)', query.tagId);
  }
  const place = parsePlaceFilter(query.place);
  if (place) where.add(place.condition, place.value);
  return where;
}
