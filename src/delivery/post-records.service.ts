import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../shared/database/database.js';
import { boundedPage, pageOf, type Page } from '../shared/database/paging.js';
import { Clock, instantFrom, secondsAfter } from '../shared/time/clock.js';
import { Attempt } from './message/attempt.entity.js';
import { Message } from './message/message.entity.js';
import { MessageAttachment } from './message/message-attachment.entity.js';
import { FAILING_STATES, WAITING_STATES, type MessageState } from './message/message-status.js';

const PACE_SECONDS = 10;
const PAGE_SIZE = 50;

/** How fast messages about a subject are being handed over. */
export interface Pace {
  /** Handed over a second, over the last ten seconds. */
  readonly now: number;
  /** Handed over a second, from the first that was queued to the last that was taken; 0 before two were. */
  readonly overall: number;
}

/** A message that a person must look at. */
export type FailingMessage = Pick<
  Message,
  'id' | 'recipientRef' | 'toName' | 'toAddress' | 'state' | 'attempts' | 'lastResponse'
>;

/** A message with every try to hand it over and the files that go with it. */
export interface MessageRecord {
  readonly message: Message;
  readonly attempts: readonly Attempt[];
  readonly attachments: readonly MessageAttachment[];
}

/** What became of messages, read for the domains that handed them in. */
@Injectable()
export class PostRecords {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** How many messages about a subject stand in each state; 0 for those with none. */
  async countsFor(subjectType: string, subjectId: string): Promise<ReadonlyMap<MessageState, number>> {
    const rows: { state: MessageState; count: string | number }[] = await this.database.reader.query(
      `SELECT "state", count(*) AS "count" FROM "message" WHERE "subjectType" = $1 AND "subjectId" = $2 GROUP BY "state"`,
      [subjectType, subjectId],
    );
    return new Map(rows.map((row) => [row.state, Number(row.count)]));
  }

  /** True while messages about a subject are on their way, or will be tried again. */
  async isWaiting(subjectType: string, subjectId: string): Promise<boolean> {
    return this.database.reader.existsBy(Message, { subjectType, subjectId, state: In([...WAITING_STATES]) });
  }

  async paceOf(subjectType: string, subjectId: string): Promise<Pace> {
    const since = secondsAfter(this.clock.now(), -PACE_SECONDS).toISOString();
    const rows: { recent: string | number; accepted: string | number; first: string | null; last: string | null }[] =
      await this.database.reader.query(
        `SELECT count(CASE WHEN "acceptedAt" > $1 THEN 1 END) AS "recent", count("acceptedAt") AS "accepted",
           min("queuedAt") AS "first", max("acceptedAt") AS "last"
         FROM "message" WHERE "subjectType" = $2 AND "subjectId" = $3 AND "channel" = 'smtp'`,
        [since, subjectType, subjectId],
      );
    const row = rows[0];
    const seconds =
      row?.first && row.last ? (instantFrom(row.last).getTime() - instantFrom(row.first).getTime()) / 1000 : 0;
    return {
      now: Number(row?.recent ?? 0) / PACE_SECONDS,
      overall: seconds > 0 ? Number(row?.accepted ?? 0) / seconds : 0,
    };
  }

  /** A page of the messages about a subject that did not arrive, or may not have; by name. */
  async failing(subjectType: string, subjectId: string, page: string | undefined): Promise<Page<FailingMessage>> {
    const where = { subjectType, subjectId, state: In([...FAILING_STATES]) };
    const total = await this.database.reader.countBy(Message, where);
    const number = boundedPage(page, total, PAGE_SIZE);
    const rows = await this.database.reader.find(Message, {
      where,
      select: {
        id: true,
        recipientRef: true,
        toName: true,
        toAddress: true,
        state: true,
        attempts: true,
        lastResponse: true,
      },
      order: { state: 'ASC', toName: 'ASC', id: 'ASC' },
      skip: (number - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    return pageOf(rows, total, number, PAGE_SIZE);
  }

  /** Everything that is known of one message; null when there is none. Asks no policy. */
  async record(messageId: string): Promise<MessageRecord | null> {
    const message = await this.database.reader.findOneBy(Message, { id: messageId });
    if (!message) return null;
    const attempts = await this.database.reader.find(Attempt, { where: { messageId }, order: { number: 'ASC' } });
    const order = { position: 'ASC' } as const;
    const attachments = await this.database.reader.find(MessageAttachment, { where: { messageId }, order });
    return { message, attempts, attachments };
  }

  /** Where the newest message to each recipient stands, among those about the given subjects. */
  async statesByRecipient(
    subjectType: string,
    subjectIds: readonly string[],
  ): Promise<ReadonlyMap<string, MessageState>> {
    if (subjectIds.length === 0) return new Map();
    const places = subjectIds.map((_, index) => `$${String(index + 2)}`).join(', ');
    const rows: { recipientRef: string; state: MessageState }[] = await this.database.reader.query(
      `SELECT "recipientRef", "state" FROM "message" WHERE "subjectType" = $1 AND "subjectId" IN (${places}) ORDER BY "id"`,
      [subjectType, ...subjectIds],
    );
    return new Map(rows.map(({ recipientRef, state }) => [recipientRef, state]));
  }
}
