import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Settings } from '../../shared/config/settings.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { queryReturning } from '../../shared/database/returning.js';
import { Clock, secondsAfter } from '../../shared/time/clock.js';
import type { Handover } from '../channel/mail-channel.js';
import { Message } from '../message/message.entity.js';
import { MessageAttachment } from '../message/message-attachment.entity.js';
import { Throttles } from '../throttle/throttles.service.js';
import type { ClaimedMessage } from './claimed-message.js';
import { isDueAt } from './due.js';
import { unlocked } from './unlocked.js';

/** A hand-over and what became of it. The message has been told already; the row is still to be written. */
export interface EndedAttempt {
  readonly message: Message;
  readonly number: number;
  readonly handover: Handover;
}

/**
 * The statements by which workers take messages, begin attempts and answer for them. Each is written so that it holds
 * whatever other workers do at the same time: it names the fence under which the worker holds the message, and what it no
 * longer holds it cannot change.
 */
@Injectable()
export class MessageLedger {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly throttles: Throttles,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  /** True when there is a message that may be handed over now; asked without taking the writer. */
  async hasDue(): Promise<boolean> {
    const now = this.clock.now();
    if (await this.throttles.isRelayClosed(now)) return false;
    const sql = `SELECT 1 FROM "message" WHERE ${isDueAt('$1')} LIMIT 1`;
    const rows: unknown[] = await this.database.reader.query(sql, [now.toISOString()]);
    return rows.length > 0;
  }

  /** Takes the next due messages, by one statement, most urgent first, and no more than relay and domains are to have now. */
  async claim(most: number): Promise<readonly ClaimedMessage[]> {
    const now = this.clock.now();
    return this.database.write(async (transaction) => {
      const admitted = await this.throttles.admit(transaction, most, now);
      if (admitted === 0) return [];
      const ids = await this.take(transaction, admitted, now);
      const batch = ids.length === 0 ? [] : await load(transaction, ids);
      return this.throttles.space(transaction, batch, now);
    });
  }

  private async take(transaction: Transaction, most: number, now: Date): Promise<readonly string[]> {
    const lock = this.database.dialect === 'postgres' ? 'FOR UPDATE SKIP LOCKED' : '';
    const rows = await queryReturning<{ id: string }>(
      transaction,
      `UPDATE "message" SET "state" = 'sending', "leasedUntil" = $1, "fence" = "fence" + 1
       WHERE "id" IN (SELECT "id" FROM "message" WHERE ${isDueAt('$2')}
         ORDER BY "priority", "availableAt", "id" LIMIT ${String(most)} ${lock})
       RETURNING "id"`,
      [this.leaseFrom(now), now.toISOString()],
    );
    return rows.map((row) => row.id);
  }

  /**
   * Begins an attempt for each message that is still held, and gives its number by message id. Committed before anything
   * is said to a relay; the lease begins anew.
   */
  async begin(transaction: Transaction, messages: readonly Message[]): Promise<ReadonlyMap<string, number>> {
    if (messages.length === 0) return new Map();
    const now = this.clock.now();
    const begun = await queryReturning<{ id: string; fence: number; attempts: number; toAddress: string }>(
      transaction,
      `UPDATE "message" SET "attempts" = "attempts" + 1, "openAttempt" = "attempts" + 1, "leasedUntil" = $1
       WHERE "state" = 'sending' AND "openAttempt" IS NULL AND (${held(messages, 2)})
       RETURNING "id", "fence", "attempts", "toAddress"`,
      [this.leaseFrom(now), ...messages.flatMap((message) => [message.id, message.fence])],
    );
    if (begun.length > 0) {
      await transaction.query(
        `INSERT INTO "attempt" ("id", "messageId", "number", "fence", "toAddress", "startedAt") VALUES ${rowsOf(begun.length, 6)}`,
        begun.flatMap((row) => [newId(), row.id, row.attempts, row.fence, row.toAddress, now.toISOString()]),
      );
    }
    return new Map(begun.map((row) => [row.id, row.attempts]));
  }

  /** Writes how attempts ended, for the messages that are still held, and gives the ids of those. */
  async record(transaction: Transaction, ended: readonly EndedAttempt[]): Promise<ReadonlySet<string>> {
    if (ended.length === 0) return new Set();
    const kept = await queryReturning<{ id: string }>(
      transaction,
      `UPDATE "message" SET "state" = v."column4", "availableAt" = v."column5", "acceptedAt" = v."column6",
         "lastResponse" = v."column7", "uncertainSince" = v."column8", "leasedUntil" = NULL, "openAttempt" = NULL
       FROM (VALUES ${typedRowsOf(ended.length, ['text', 'integer', 'integer', 'text', 'text', 'text', 'text', 'text'])}) AS v
       WHERE "message"."id" = v."column1" AND "message"."fence" = v."column2" AND "message"."openAttempt" = v."column3"
       RETURNING "message"."id" AS "id"`,
      ended.flatMap(({ message, number }) => [
        message.id,
        message.fence,
        number,
        message.state,
        message.availableAt.toISOString(),
        message.acceptedAt?.toISOString() ?? null,
        message.lastResponse,
        message.uncertainSince?.toISOString() ?? null,
      ]),
    );
    const ids = new Set(kept.map((row) => row.id));
    await this.closeAttempts(
      transaction,
      ended.filter(({ message }) => ids.has(message.id)),
    );
    return ids;
  }

  /** Makes the leases of what is in hand begin anew; what is being written about just now gets its own by that, or at the next time. */
  async renew(messages: readonly Message[]): Promise<void> {
    if (messages.length === 0) return;
    const until = this.leaseFrom(this.clock.now());
    await this.database.write((transaction) =>
      transaction.query(
        `UPDATE "message" SET "leasedUntil" = $1
         WHERE "id" IN (${unlocked(this.database.dialect, `"state" = 'sending' AND (${held(messages, 2)})`)})`,
        [until, ...messages.flatMap((message) => [message.id, message.fence])],
      ),
    );
  }

  /** Gives back what was claimed and not begun. */
  async giveBack(messages: readonly Message[]): Promise<void> {
    if (messages.length === 0) return;
    await this.database.write((transaction) =>
      transaction.query(
        `UPDATE "message" SET "state" = 'queued', "leasedUntil" = NULL
         WHERE "state" = 'sending' AND "openAttempt" IS NULL AND (${held(messages, 1)})`,
        messages.flatMap((message) => [message.id, message.fence]),
      ),
    );
  }

  private leaseFrom(now: Date): string {
    return secondsAfter(now, this.settings.leaseSeconds).toISOString();
  }

  private async closeAttempts(transaction: Transaction, ended: readonly EndedAttempt[]): Promise<void> {
    if (ended.length === 0) return;
    const now = this.clock.now().toISOString();
    await transaction.query(
      `UPDATE "attempt" SET "endedAt" = v."column3", "outcome" = v."column4", "stage" = v."column5", "code" = v."column6", "response" = v."column7"
       FROM (VALUES ${typedRowsOf(ended.length, ['text', 'integer', 'text', 'text', 'text', 'integer', 'text'])}) AS v
       WHERE "attempt"."messageId" = v."column1" AND "attempt"."number" = v."column2" AND "attempt"."outcome" IS NULL`,
      ended.flatMap(({ message, number, handover }) => [
        message.id,
        number,
        now,
        handover.outcome,
        handover.stage,
        handover.code,
        handover.response,
      ]),
    );
  }
}

async function load(transaction: Transaction, ids: readonly string[]): Promise<readonly ClaimedMessage[]> {
  const order = { priority: 'ASC', availableAt: 'ASC', id: 'ASC' } as const;
  const messages = await transaction.find(Message, { where: { id: In(ids) }, order });
  const attachments = await transaction.find(MessageAttachment, {
    where: { messageId: In(ids) },
    order: { position: 'ASC' },
  });
  return messages.map((message) => ({
    message,
    attachments: attachments.filter((file) => file.messageId === message.id),
  }));
}

/** The condition that a message is one of these and still under the fence that its worker knows. */
function held(messages: readonly Message[], from: number): string {
  return messages
    .map((_, index) => `("id" = $${String(from + index * 2)} AND "fence" = $${String(from + index * 2 + 1)})`)
    .join(' OR ');
}

/** `($1, $2), ($3, $4)` for so many rows. */
function rowsOf(rows: number, columns: number): string {
  return typedRowsOf(rows, Array<null>(columns).fill(null));
}

/** Rows whose places say their type, which PostgreSQL cannot guess when they stand in a FROM. */
function typedRowsOf(rows: number, types: readonly (string | null)[]): string {
  let next = 1;
  const place = (type: string | null): string =>
    type === null ? `$${String(next++)}` : `CAST($${String(next++)} AS ${type})`;
  return Array.from({ length: rows }, () => `(${types.map(place).join(', ')})`).join(', ');
}
