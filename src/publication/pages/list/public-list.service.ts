import { Injectable } from '@nestjs/common';
import type { ConsultationState } from '../../../consultation/consultation-status.js';
import type { Topic } from '../../../consultation/topic/topics.js';
import { Database } from '../../../shared/database/database.js';
import { boundedPage, PAGE_SIZE, pageOf, type Page } from '../../../shared/database/paging.js';
import { compareNorwegian } from '../../../shared/language/sorting.js';
import { conditionOf, PUBLIC_STATUSES, type Narrowing, type PublicQuery, type PublicStatus } from './public-query.js';

/** A hearing as a row of the public list. */
export interface PublicRow {
  readonly id: string;
  readonly title: string;
  readonly host: string;
  readonly state: ConsultationState;
  readonly deadlineOn: string | null;
  readonly shortSummary: string;
}

/** One choice of a filter, with how many hearings it would give. */
export interface Counted<Value extends string = string> {
  readonly value: Value;
  readonly count: number;
}

export interface PublicList {
  readonly list: Page<PublicRow>;
  readonly statuses: Readonly<Record<PublicStatus, number>>;
  /** By name, in Norwegian order. */
  readonly hosts: readonly (Counted & { readonly name: string })[];
  readonly topics: readonly Counted<Topic>[];
  /** In which hearings were sent out, the newest first. */
  readonly years: readonly Counted[];
}

const FROM = `FROM "consultation" c JOIN "host" h ON h."id" = c."hostId"`;

/**
 * The hearings that everyone may read, from the day they opened: those of state bodies, and of associations that hold them in
 * public. Open ones first, the nearest deadline on top. Five statements, whatever their number.
 */
@Injectable()
export class PublicListService {
  constructor(private readonly database: Database) {}

  async find(query: PublicQuery): Promise<PublicList> {
    const statuses = await this.statuses(query);
    const total = statuses[query.status];
    const page = boundedPage(query.page, total);
    return {
      list: pageOf(await this.rows(query, page), total, page),
      statuses,
      hosts: await this.hosts(query),
      topics: await this.counted<Topic>(query, 'topic', `t."topic"`, TOPICS_TOO),
      years: (await this.counted(query, 'year', `SUBSTR(c."openedAt", 1, 4)`)).toSorted((left, right) =>
        right.value.localeCompare(left.value),
      ),
    };
  }

  private async rows(query: PublicQuery, page: number): Promise<PublicRow[]> {
    const { sql, values } = conditionOf(query);
    return this.database.reader.query(
      `SELECT c."id", c."title", h."name" AS "host", c."state", c."deadlineOn", c."shortSummary" ${FROM} WHERE ${sql}
       ORDER BY CASE WHEN c."state" = 'open' THEN 0 ELSE 1 END, CASE WHEN c."state" = 'open' THEN c."deadlineOn" END,
         c."deadlineOn" DESC, c."id"
       LIMIT ${String(PAGE_SIZE)} OFFSET ${String((page - 1) * PAGE_SIZE)}`,
      values,
    );
  }

  private async statuses(query: PublicQuery): Promise<Record<PublicStatus, number>> {
    const states = new Map(
      (await this.counted(query, 'status', `c."state"`)).map(({ value, count }) => [value, count]),
    );
    const sum = (wanted: readonly string[]): number =>
      wanted.reduce((total, state) => total + (states.get(state) ?? 0), 0);
    return {
      alle: sum(PUBLIC_STATUSES.alle),
      apne: sum(PUBLIC_STATUSES.apne),
      behandling: sum(PUBLIC_STATUSES.behandling),
      ferdige: sum(PUBLIC_STATUSES.ferdige),
    };
  }

  private async hosts(query: PublicQuery): Promise<PublicList['hosts']> {
    const { sql, values } = conditionOf(query, 'host');
    const rows: { value: string; name: string; count: string | number }[] = await this.database.reader.query(
      `SELECT h."id" AS "value", h."name", COUNT(*) AS "count" ${FROM} WHERE ${sql} GROUP BY h."id", h."name"`,
      values,
    );
    return rows
      .map((row) => ({ ...row, count: Number(row.count) }))
      .toSorted((left, right) => compareNorwegian(left.name, right.name));
  }

  /** How many there are of each value when everything but this filter stands. */
  private async counted<Value extends string = string>(
    query: PublicQuery,
    leftOut: Narrowing,
    column: string,
    join = '',
  ): Promise<Counted<Value>[]> {
    const { sql, values } = conditionOf(query, leftOut);
    const rows: { value: Value; count: string | number }[] = await this.database.reader.query(
      `SELECT ${column} AS "value", COUNT(*) AS "count" ${FROM} ${join} WHERE ${sql} GROUP BY ${column}`,
      values,
    );
    return rows.map(({ value, count }) => ({ value, count: Number(count) }));
  }
}

const TOPICS_TOO = `JOIN "hearing_topic" t ON t."consultationId" = c."id"`;
