import { Injectable } from '@nestjs/common';
import { hasRoleAt, type PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { boundedPage, PAGE_SIZE, pageOf, type Page } from '../../shared/database/paging.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { Conditions } from '../answers/conditions.js';
import type { ReplyKind, ResponseChannel } from '../response-status.js';
import { FLAG_COLUMNS, flagsOf, IS_FLAGGED, QUEUE_FROM, type AnswerFlags, type FlagColumns } from './flags.js';

/** What the queue is narrowed to; null narrows nothing. */
export interface QueueFilter {
  /** Null for all hearings in which the person registers. */
  readonly consultationId: string | null;
  readonly channel: ResponseChannel | null;
  readonly isLate: true | null;
  readonly isFlagged: 'yes' | 'no' | null;
}

/** An answer that waits to be registered. */
export interface QueueRow {
  readonly responseId: string;
  readonly consultationId: string;
  readonly hearing: string;
  readonly body: string;
  readonly draftTitle: string | null;
  readonly version: number;
  readonly channel: ResponseChannel;
  readonly replyKind: ReplyKind;
  readonly receivedOn: CalendarDay;
  readonly isLate: boolean;
  readonly files: number;
  readonly flags: AnswerFlags;
}

/** How many each filter would give. */
export interface QueueCounts {
  readonly all: number;
  readonly late: number;
  readonly flagged: number;
  readonly byChannel: ReadonlyMap<ResponseChannel, number>;
}

interface Raw extends Omit<QueueRow, 'receivedOn' | 'isLate' | 'files' | 'flags'>, FlagColumns {
  readonly receivedOn: string;
  readonly isLate: boolean | number;
  readonly files: number | string;
}

/** Lists the answers that nobody has registered, the oldest first: three statements, whatever their number. */
@Injectable()
export class RegisteringQueue {
  constructor(private readonly database: Database) {}

  async list(person: PersonActor, filter: QueueFilter, page: string | undefined): Promise<Page<QueueRow>> {
    const conditions = conditionsOf(person, filter);
    const counted: { count: number | string }[] = await this.database.reader.query(
      `SELECT count(*) AS "count" ${QUEUE_FROM}${conditions.sql}`,
      conditions.parameters(),
    );
    const total = Number(counted[0]?.count ?? 0);
    const number = boundedPage(page, total);
    const rows = await this.rows(conditions, PAGE_SIZE, (number - 1) * PAGE_SIZE);
    return pageOf(rows, total, number);
  }

  /** The counts beside the filters, of the hearing or of all. */
  async counts(person: PersonActor, consultationId: string | null): Promise<QueueCounts> {
    const all = { consultationId, channel: null, isLate: null, isFlagged: null };
    const conditions = conditionsOf(person, all);
    const rows: Counted[] = await this.database.reader.query(
      `SELECT x."channel", x."isLate", x."isFlagged", count(*) AS "count" FROM (
         SELECT v."channel", v."isLate", CASE WHEN ${IS_FLAGGED} THEN 1 ELSE 0 END AS "isFlagged"
         ${QUEUE_FROM}${conditions.sql}) x GROUP BY x."channel", x."isLate", x."isFlagged"`,
      conditions.parameters(),
    );
    const byChannel = new Map<ResponseChannel, number>();
    for (const { channel, count } of rows) byChannel.set(channel, (byChannel.get(channel) ?? 0) + Number(count));
    return {
      all: sum(rows),
      late: sum(rows.filter((row) => Boolean(row.isLate))),
      flagged: sum(rows.filter((row) => Boolean(row.isFlagged))),
      byChannel,
    };
  }

  /** Those of some answers that still wait and that the person may register, in the order of the queue. */
  async among(person: PersonActor, responseIds: readonly string[]): Promise<readonly QueueRow[]> {
    if (responseIds.length === 0) return [];
    const all = { consultationId: null, channel: null, isLate: null, isFlagged: null };
    const places = responseIds.map(() => '?').join(', ');
    const conditions = conditionsOf(person, all).add(`r."id" IN (${places})`, ...responseIds);
    return this.rows(conditions, responseIds.length, 0);
  }

  private async rows(conditions: Conditions, limit: number, offset: number): Promise<QueueRow[]> {
    const rows: Raw[] = await this.database.reader.query(
      `SELECT r."id" AS "responseId", c."id" AS "consultationId", c."title" AS "hearing", i."addressedName" AS "body",
         d."shortTitle" AS "draftTitle", v."number" AS "version", v."channel", v."replyKind", v."receivedOn", v."isLate",
         (SELECT count(*) FROM "version_attachment" a WHERE a."versionId" = v."id") AS "files", ${FLAG_COLUMNS}
       ${QUEUE_FROM}${conditions.sql} ORDER BY v."receivedOn", v."submittedAt", r."id"
       LIMIT $${String(conditions.next)} OFFSET $${String(conditions.next + 1)}`,
      conditions.parameters(limit, offset),
    );
    return rows.map((row) => ({
      ...row,
      receivedOn: CalendarDay.of(row.receivedOn),
      isLate: Boolean(row.isLate),
      files: Number(row.files),
      flags: flagsOf(row),
    }));
  }
}

interface Counted {
  readonly channel: ResponseChannel;
  readonly isLate: boolean | number;
  readonly isFlagged: number;
  readonly count: number | string;
}

/** Waiting, at the person's host, in a hearing where they register: as `consultationPolicy.maySummarise` says. */
function conditionsOf(person: PersonActor, filter: QueueFilter): Conditions {
  const { id: personId, hostId } = person;
  const conditions = new Conditions().add(`r."hostId" = ?`, hostId);
  if (!hasRoleAt(person, hostId, 'summariser', 'adviser')) {
    conditions.add(
      `EXISTS (SELECT 1 FROM "consultation_role" cr WHERE cr."consultationId" = c."id" AND cr."personId" = ?
         AND cr."role" IN ('summariser', 'editor'))`,
      personId,
    );
  }
  if (filter.consultationId !== null) conditions.add(`r."consultationId" = ?`, filter.consultationId);
  if (filter.channel !== null) conditions.add(`v."channel" = ?`, filter.channel);
  if (filter.isLate !== null) conditions.add(`v."isLate" = ?`, true);
  if (filter.isFlagged === 'yes') conditions.add(`(${IS_FLAGGED})`);
  if (filter.isFlagged === 'no') conditions.add(`NOT (${IS_FLAGGED})`);
  return conditions;
}

function sum(rows: readonly { readonly count: number | string }[]): number {
  return rows.reduce((total, row) => total + Number(row.count), 0);
}
