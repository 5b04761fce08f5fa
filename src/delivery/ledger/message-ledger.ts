import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { queryReturning } from '../../shared/database/returning.js';
import { Clock, secondsAfter } from '../../shared/time/clock.js';
import type { Handover } from '../channel/mail-channel.js';
import { Message } from '../message/message.entity.js';
import { MessageAttachment } from '../message/message-attachment.entity.js';

/** How long a worker may be silent before its messages are taken from it. */
export const LEASE_SECONDS = 120;

/** A message in a worker's hands, as it was when claimed, with its files in order. */
export interface ClaimedMessage {
  readonly message: Message;
  readonly attachments: readonly MessageAttachment[];
}

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
  ) {}

  /** What there is to do, without taking the writer: messages that are due, and ones to take back or give up. */
  async outlook(): Promise<{ readonly isDue: boolean; readonly isStale: boolean }> {
    const now = this.clock.now().toISOString();
    const any = async (condition: string): Promise<boolean> => {
      const rows: unknown[] = await this.database.reader.query(`SELECT 1 FROM "message" WHERE ${condition} LIMIT 1`, [
        now,
      ]);
      return rows.length > 0;
    };
    return {
      isStale:
        (await any(`"state" = 'sending' AND "leasedUntil" <= $1`)) ||
        (await any(`"state" = 'queued' AND "expiresAt" <= $1`)),
      isDue: await any(`"state" = 'queued' AND "availableAt" <= $1`),
    };
  }

  /** Takes the next due messages, by one statement, most urgent first. */
  async claim(most: number): Promise<readonly ClaimedMessage[]> {
    const now = this.clock.now();
    const lock = this.database.dialect === 'postgres' ? 'FOR UPDATE SKIP LOCKED' : '';
    return this.database.write(async (transaction) => {
      const rows = await queryReturning<{ id: string }>(
        transaction,
        `UPDATE "message" SET "state" = 'sending', "leasedUntil" = $1, "fence" = "fence" + 1
         WHERE "id" IN (SELECT "id" FROM "message" WHERE "state" = 'queued' AND "availableAt" <= $2
           ORDER BY "priority", "availableAt", "id" LIMIT ${String(most)} ${lock})
         RETURNING "id"`,
        [secondsAfter(now, LEASE_SECONDS).toISOString(), now.toISOString()],
      );
      return rows.length === 0
        ? []
        : load(
            transaction,
            rows.map((row) => row.id),
          );
    });
  }

  /**
   * Begins an attempt for each message that is still held, and gives its number by message id. Committed before anything
   * is said to a relay; the lease begins anew.
   */
  async begin(transaction: Transaction, messages: readonly Message[]): Promise<ReadonlyMap<string, number>> {
    if (messages.length === 0) return new Map();
    const now = this.clock.now();
    const begun = await queryReturning<{ id: string; fence: number; attempts: number }>(
      transaction,
      `UPDATE "message" SET "attempts" = "attempts" + 1, "openAttempt" = "attempts" + 1, "leasedUntil" = $1
       WHERE "state" = 'sending' AND "openAttempt" IS NULL AND (${held(messages, 2)})
       RETURNING "id", "fence", "attempts"`,
      [secondsAfter(now, LEASE_SECONDS).toISOString(), ...messages.flatMap((message) => [message.id, message.fence])],
    );
    if (begun.length > 0) {
      await transaction.query(
        `INSERT INTO "attempt" ("id", "messageId", "number", "fence", "startedAt") VALUES ${rowsOf(begun.length, 5)}`,
        begun.flatMap((row) => [newId(), row.id, row.attempts, row.fence, now.toISOString()]),
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
         "lastResponse" = v."column7", "leasedUntil" = NULL, "openAttempt" = NULL
       FROM (VALUES ${typedRowsOf(ended.length, ['text', 'integer', 'integer', 'text', 'text', 'text', 'text'])}) AS v
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
      ]),
    );
    const ids = new Set(kept.map((row) => row.id));
    await this.closeAttempts(
      transaction,
      ended.filter(({ message }) => ids.has(message.id)),
    );
    return ids;
  }

  /** Makes the leases of what is in hand begin anew. */
  async renew(messages: readonly Message[]): Promise<void> {
    if (messages.length === 0) return;
    const until = secondsAfter(this.clock.now(), LEASE_SECONDS).toISOString();
    await this.database.write((transaction) =>
      transaction.query(
        `UPDATE "message" SET "leasedUntil" = $1 WHERE "state" = 'sending' AND (${held(messages, 2)})`,
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

  /**
   * Takes messages from dead workers. What had no attempt under way is queued again, since nothing of it has left; what had
   * one is uncertain, since the relay may have it. Gives up what has waited too long.
   */
  async reap(): Promise<void> {
    const now = this.clock.now().toISOString();
    await this.database.write(async (transaction) => {
      const doubtful = await queryReturning<{ id: string }>(
        transaction,
        `UPDATE "message" SET "state" = 'uncertain', "leasedUntil" = NULL, "openAttempt" = NULL, "fence" = "fence" + 1
         WHERE "state" = 'sending' AND "leasedUntil" <= $1 AND "openAttempt" IS NOT NULL RETURNING "id"`,
        [now],
      );
      for (const { id } of doubtful) {
        await transaction.query(
          `UPDATE "attempt" SET "endedAt" = $1, "outcome" = 'uncertain' WHERE "messageId" = $2 AND "outcome" IS NULL`,
          [now, id],
        );
      }
      await transaction.query(
        `UPDATE "message" SET "state" = 'queued', "leasedUntil" = NULL, "fence" = "fence" + 1
         WHERE "state" = 'sending' AND "leasedUntil" <= $1`,
        [now],
      );
      await transaction.query(
        `UPDATE "message" SET "state" = 'expired' WHERE "state" = 'queued' AND "expiresAt" <= $1`,
        [now],
      );
    });
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
