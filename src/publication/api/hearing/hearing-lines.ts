import { Injectable } from '@nestjs/common';
import type { ConsultationState } from '../../../consultation/consultation-status.js';
import type { Topic } from '../../../consultation/topic/topics.js';
import { Settings } from '../../../shared/config/settings.js';
import { Database } from '../../../shared/database/database.js';
import { boundedPage, PAGE_SIZE, pageOf } from '../../../shared/database/paging.js';
import { CalendarDay } from '../../../shared/time/calendar-day.js';
import { instantFrom } from '../../../shared/time/clock.js';
import { conditionOf, type PublicQuery } from '../../pages/list/public-query.js';
import { API_PATH, pagedAt } from '../links.js';
import type { HearingLine, HearingList } from './hearing-resource.js';
import { STATUS_OF } from './hearing-view.js';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly state: ConsultationState;
  readonly hostId: string;
  readonly host: string;
  readonly caseNumber: string;
  readonly openedAt: string;
  readonly deadlineOn: string | null;
  readonly shortSummary: string;
}

/** The hearings of the public list, narrowed as it is there; those that opened last come first. Three statements. */
@Injectable()
export class HearingLines {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  async find(query: PublicQuery): Promise<HearingList> {
    const { sql, values } = conditionOf(query);
    const [counted] = await this.database.reader.query<{ count: string | number }[]>(
      `SELECT COUNT(*) AS "count" FROM "consultation" c WHERE ${sql}`,
      values,
    );
    const total = Number(counted?.count ?? 0);
    const page = boundedPage(query.page, total);
    const rows: Row[] = await this.database.reader.query(
      `SELECT c."id", c."title", c."state", c."hostId", h."name" AS "host", c."caseNumber", c."openedAt", c."deadlineOn", c."shortSummary"
       FROM "consultation" c JOIN "host" h ON h."id" = c."hostId" WHERE ${sql} ORDER BY c."openedAt" DESC, c."id" DESC
       LIMIT ${String(PAGE_SIZE)} OFFSET ${String((page - 1) * PAGE_SIZE)}`,
      values,
    );
    const topics = await this.topicsOf(rows.map(({ id }) => id));
    const url = `${this.settings.baseUrl}${API_PATH}/horinger`;
    return {
      ...pagedAt({ url, query: addressed(query) }, pageOf(rows, total, page)),
      hearings: rows.map((row) => this.lineOf(row, topics.get(row.id) ?? [])),
    };
  }

  private async topicsOf(ids: readonly string[]): Promise<ReadonlyMap<string, readonly Topic[]>> {
    if (ids.length === 0) return new Map();
    const places = ids.map((_id, index) => `$${String(index + 1)}`).join(', ');
    const rows: { consultationId: string; topic: Topic }[] = await this.database.reader.query(
      `SELECT "consultationId", "topic" FROM "hearing_topic" WHERE "consultationId" IN (${places}) ORDER BY "topic"`,
      [...ids],
    );
    return new Map(
      ids.map((id) => [id, rows.filter((row) => row.consultationId === id).map(({ topic }) => topic)] as const),
    );
  }

  private lineOf({ id, title, state, hostId, host, openedAt, ...row }: Row, topics: readonly Topic[]): HearingLine {
    return {
      id,
      title,
      status: STATUS_OF[state],
      topics,
      host: { id: hostId, name: host },
      caseNumber: row.caseNumber,
      openedOn: CalendarDay.at(instantFrom(openedAt)).toString(),
      deadlineOn: row.deadlineOn,
      shortSummary: row.shortSummary,
      links: {
        self: `${this.settings.baseUrl}${API_PATH}/horinger/${id}`,
        page: `${this.settings.baseUrl}/horinger/${id}`,
      },
    };
  }
}

/** The query as it stands in the list's own links. */
function addressed({ search, status, hostId, topic, year }: PublicQuery): Readonly<Record<string, string | undefined>> {
  return {
    sok: search,
    vis: status === 'alle' ? undefined : status,
    vert: hostId ?? undefined,
    emne: topic ?? undefined,
    ar: year ?? undefined,
  };
}
