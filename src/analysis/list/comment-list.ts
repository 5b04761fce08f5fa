import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.js';
import type { FoundStatement } from '../../shared/database/full-text/full-text-dialect.js';
import { FullText } from '../../shared/database/full-text/full-text.js';
import { PAGE_SIZE, type Page } from '../../shared/database/paging.js';
import { LINE_STATES, type LineState } from '../line/comment-line.entity.js';
import { markOf } from '../line/line-marks.js';
import type { Decision } from '../placement/assessment.rules.js';
import type { Stance } from '../placement/placement.entity.js';
import type { CommentQuery, DecisionState, ListOrder } from './comment-query.js';
import { COUNTED, countedUpTo, pageAsked, pageOfCounted, SORTED, type Counted } from './counted.js';
import { LineFilters, type LineFilter } from './line-filter.js';
import {
  afterStatement,
  linesFound,
  numberedStatement,
  numbersStatement,
  partFound,
  sortedStatement,
  statesAmongStatement,
  statesApartStatement,
  theLines,
  walkedStatement,
  type Lines,
  type Slice,
  type Statement,
} from './line-statements.js';

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
  readonly total: Counted;
  /** How many rows there are in each state, among those that the other filters let through. */
  readonly counts: Readonly<Record<DecisionState, Counted>>;
  /** So many hits of words that they are given by body, though another order was asked for. */
  readonly isByBodyAlone: boolean;
}

/** A line that matches, for work on all of them. `id` is where the next ones follow after. */
export interface MatchingLine {
  readonly id: string;
  readonly commentId: string;
  readonly placementId: string | null;
  readonly placementVersion: number | null;
}

/**
 * The comments of a hearing, a row for each place, searched, filtered, sorted and paged in the database. A page of many
 * costs what a page of few does: counts stop at `COUNTED`, and the full text index of SQLite has the lines in the order of
 * the list by body, so that it stops when the page is full. In another order, and on PostgreSQL, up to `SORTED` lines are
 * sorted, and beyond that an index is walked in its order until the page is full; more hits of words than that are given by
 * body whatever is asked for. What does grow: a phrase of words that stand everywhere, on PostgreSQL words that do, and a
 * walk to matches that all stand at the far end of the order. Four statements, and one for a filter by step.
 */
@Injectable()
export class CommentListReader {
  constructor(
    private readonly database: Database,
    private readonly fullText: FullText,
    private readonly filters: LineFilters,
  ) {}

  async find(consultationId: string, query: CommentQuery): Promise<CommentList> {
    const filter = await this.filters.of(consultationId, query);
    const first = await this.first(filter, query.order);
    const counts = await this.counts(filter, first);
    const total = counts[query.state];
    const page = pageAsked(query.page, total);
    const slice = { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE };
    const rows = await this.withTags(await this.rows(filter, { ...query, total, first }, slice));
    const lastKnown = Math.ceil(total.number / PAGE_SIZE);
    // How long a list is that is not counted to its end shows only there.
    if (rows.length === 0 && page > lastKnown && lastKnown > 0) {
      return this.find(consultationId, { ...query, page: String(lastKnown) });
    }
    const isSorted = query.order === 'body' || first.isAll || !total.isMore;
    const isByBodyAlone = filter.text.trim() !== '' && !isSorted;
    return { list: pageOfCounted(rows, total, page), total, counts, isByBodyAlone };
  }

  /** All that match, so many at a time in the order of their ids: those after one of them, or from the beginning. */
  async matching(
    consultationId: string,
    query: CommentQuery,
    { afterId, limit }: { readonly afterId: string; readonly limit: number },
  ): Promise<readonly MatchingLine[]> {
    const filter = await this.filters.of(consultationId, query);
    const rows = await this.run<MatchingLine>(afterStatement(this.found(filter, query.state), afterId, limit));
    return rows.map((row) => ({ ...row, placementVersion: numberOrNull(row.placementVersion) }));
  }

  /** The first lines found, or all of them: they are looked for once, and need not be looked for again. */
  private async first(filter: LineFilter, order: ListOrder): Promise<FirstFound> {
    const all = this.found(filter, 'all');
    const most = isGivenInOrder(all, order) ? COUNTED : SORTED;
    const rows = await this.run<{ no: string | number }>(numbersStatement(all, most + 1));
    return { numbers: rows.map(({ no }) => Number(no)), isAll: rows.length <= most };
  }

  private async counts(filter: LineFilter, { numbers }: FirstFound): Promise<Record<DecisionState, Counted>> {
    const apart = filter.states.map((state) => [state, this.found(filter, state)] as const);
    const statement =
      numbers.length > COUNTED
        ? statesApartStatement(Object.fromEntries(apart), COUNTED)
        : statesAmongStatement(theLines(numbers));
    const [row] = await this.run<Record<LineState, string | number>>(statement);
    const counted = LINE_STATES.map((state) => countedUpTo(Number(row?.[state] ?? 0)));
    const [undecided = NONE, decided = NONE, unplaced = NONE] = counted;
    return { all: countedUpTo(numbers.length), undecided, decided, unplaced };
  }

  private async rows(filter: LineFilter, asked: Asked, slice: Slice): Promise<readonly UntaggedRow[]> {
    const { state, order, first, total } = asked;
    const found = this.found(filter, state);
    if (first.isAll) return this.run(sortedStatement(theLines(first.numbers), { state, order }, slice));
    if (!total.isMore) {
      const lines = total.number === 0 ? theLines([]) : linesFound(found);
      return this.run(sortedStatement(lines, { state, order }, slice));
    }
    if (isGivenInOrder(found, order) || filter.text.trim() !== '')
      return this.run(numberedStatement(firstPart(found, asked, slice)));
    const { reader } = this.database;
    const holds = (column: string, parameter: string): string => this.fullText.holds(reader, column, parameter);
    return this.run(walkedStatement({ ...filter, marks: withState(filter, state), holds }, order, slice));
  }

  private found(filter: LineFilter, state: DecisionState) {
    const { consultationId, text } = filter;
    const marks = withState(filter, state);
    const all = [[markOf(consultationId, 'line')]];
    return this.fullText.found(this.database.reader, { marks: marks.length === 0 ? all : marks, text });
  }

  private async run<Row>({ sql, values }: Statement): Promise<readonly Row[]> {
    return this.database.reader.query<Row[]>(sql, [...values]);
  }

  private async withTags(rows: readonly UntaggedRow[]): Promise<readonly CommentRow[]> {
    const ids = rows.flatMap(({ placementId }) => (placementId === null ? [] : [placementId]));
    const places = ids.map((_, index) => `$${String(index + 1)}`).join(', ');
    const tags = await this.run<{ placementId: string; tagId: string }>({
      sql: `SELECT "placementId", "tagId" FROM "placement_tag" WHERE "placementId" IN (${places || 'NULL'}) ORDER BY "id"`,
      values: ids,
    });
    const byPlacement = new Map<string | null, string[]>();
    for (const { placementId, tagId } of tags) {
      byPlacement.set(placementId, [...(byPlacement.get(placementId) ?? []), tagId]);
    }
    return rows.map((row) => ({
      ...row,
      placementVersion: numberOrNull(row.placementVersion),
      tagIds: byPlacement.get(row.placementId) ?? [],
    }));
  }
}

type UntaggedRow = Omit<CommentRow, 'tagIds'>;

const NONE: Counted = { number: 0, isMore: false };

interface FirstFound {
  readonly numbers: readonly number[];
  /** Whether there are no others. */
  readonly isAll: boolean;
}

interface Asked extends Pick<CommentQuery, 'state' | 'order'> {
  readonly first: FirstFound;
  /** How many there are in the state that is asked for. */
  readonly total: Counted;
}

/** The part that is asked for; from what is known already, where that reaches so far. */
function firstPart(found: FoundStatement, { state, first: { numbers } }: Asked, slice: Slice): Lines {
  const end = slice.offset + slice.limit;
  const isKnown = state === 'all' && found.orderedBy === 'index' && end <= numbers.length;
  return isKnown ? theLines(numbers.slice(slice.offset, end)) : partFound(found, slice);
}

/** Lines are numbered by body. */
function isGivenInOrder({ orderedBy }: FoundStatement, order: ListOrder): boolean {
  return order === 'body' && orderedBy === 'index';
}

function withState({ consultationId, marks }: LineFilter, state: DecisionState): readonly (readonly string[])[] {
  return state === 'all' ? marks : [...marks, [markOf(consultationId, 'state', state)]];
}

function numberOrNull(value: number | null): number | null {
  return value === null ? null : Number(value);
}
