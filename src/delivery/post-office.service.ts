import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Settings } from '../shared/config/settings.js';
import type { Transaction } from '../shared/database/database.js';
import { newId } from '../shared/database/id.js';
import { queryReturning } from '../shared/database/returning.js';
import { Clock, secondsAfter } from '../shared/time/clock.js';
import { HeldSubject } from './holding/held-subject.entity.js';
import { domainOf, Message, type MessagePurpose } from './message/message.entity.js';
import { MessageAttachment } from './message/message-attachment.entity.js';
import { DEFAULT_LIFETIME_SECONDS, type NewMessage } from './message/new-message.js';

/** What a person waits for goes before what fifteen hundred bodies wait for. */
const PRIORITIES: Record<MessagePurpose, number> = {
  signIn: 0,
  proof: 1,
  receipt: 1,
  notice: 2,
  announcement: 5,
  reminder: 5,
  extension: 5,
  correction: 5,
  closing: 5,
};

/**
 * Takes messages from the domains (postkontoret): rows, written in the transaction that caused them, that a worker hands
 * over later. Knows nothing of what they are about. A message whose key is known is not made again.
 */
@Injectable()
export class PostOffice {
  constructor(
    private readonly clock: Clock,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  /** Freezes a message that is not to be sent before `queuePrepared`; gives the one that is there if its key is known. */
  async prepare(transaction: Transaction, letter: NewMessage): Promise<Message> {
    const [message] = await this.prepareAll(transaction, [letter]);
    if (!message) throw new Error('A message was prepared and is not there');
    return message;
  }

  /** Freezes several messages at once; gives them in the order they were asked for. */
  async prepareAll(transaction: Transaction, letters: readonly NewMessage[]): Promise<readonly Message[]> {
    return this.add(transaction, letters, 'preparing');
  }

  /** Freezes a message and lets it go as soon as the transaction is committed. */
  async queue(transaction: Transaction, letter: NewMessage): Promise<Message> {
    const [message] = await this.add(transaction, [letter], 'queued');
    if (!message) throw new Error('A message was queued and is not there');
    return message;
  }

  /** What is prepared about a subject and not yet queued: whom for, where to, and the digests of the files. */
  async preparedFor(
    transaction: Transaction,
    subjectType: string,
    subjectId: string,
  ): Promise<readonly PreparedMessage[]> {
    const rows: { id: string; recipientRef: string; toAddress: string; sha256: string | null }[] =
      await transaction.query(
        `SELECT m."id", m."recipientRef", m."toAddress", a."sha256" FROM "message" m
       LEFT JOIN "message_attachment" a ON a."messageId" = m."id"
       WHERE m."subjectType" = $1 AND m."subjectId" = $2 AND m."state" = 'preparing' ORDER BY m."id", a."position"`,
        [subjectType, subjectId],
      );
    const prepared = new Map<string, PreparedMessage & { files: string[] }>();
    for (const { id, recipientRef, toAddress, sha256 } of rows) {
      const message = prepared.get(id) ?? { recipientRef, toAddress, files: [] };
      if (sha256 !== null) message.files.push(sha256);
      prepared.set(id, message);
    }
    return [...prepared.values()];
  }

  /** Lets everything go that was prepared about a subject, and gives how many that was. */
  async queuePrepared(transaction: Transaction, subjectType: string, subjectId: string): Promise<number> {
    return this.letGo(transaction, 'preparing', subjectType, subjectId);
  }

  /** Gives up what was prepared about a subject and never let go. */
  async cancelPrepared(transaction: Transaction, subjectType: string, subjectId: string): Promise<void> {
    await transaction.update(Message, { subjectType, subjectId, state: 'preparing' }, { state: 'cancelled' });
  }

  /**
   * Holds a subject back: nothing of it leaves before `release`. What a worker has claimed but not begun is taken from it,
   * by a raised fence; what is being handed over goes on to its end, and stays held should it come back.
   */
  async hold(transaction: Transaction, subjectType: string, subjectId: string): Promise<void> {
    await transaction.query(
      `INSERT INTO "held_subject" ("subjectType", "subjectId", "heldAt") VALUES ($1, $2, $3)
       ON CONFLICT ("subjectType", "subjectId") DO NOTHING`,
      [subjectType, subjectId, this.clock.now().toISOString()],
    );
    await transaction.query(
      `UPDATE "message" SET "state" = 'held', "leasedUntil" = NULL, "fence" = "fence" + 1
       WHERE "subjectType" = $1 AND "subjectId" = $2 AND ("state" = 'queued' OR ("state" = 'sending' AND "openAttempt" IS NULL))
         AND "channel" = 'smtp'`,
      [subjectType, subjectId],
    );
  }

  /** Lets what was held go again, with its whole time before it. */
  async release(transaction: Transaction, subjectType: string, subjectId: string): Promise<number> {
    await transaction.delete(HeldSubject, { subjectType, subjectId });
    return this.letGo(transaction, 'held', subjectType, subjectId);
  }

  /** Gives up what has not left, also what is on paper and not posted, and gives how many that was. What is being handed over goes on. */
  async cancelWaiting(transaction: Transaction, subjectType: string, subjectId: string): Promise<number> {
    await transaction.delete(HeldSubject, { subjectType, subjectId });
    const cancelled = await queryReturning<{ id: string }>(
      transaction,
      `UPDATE "message" SET "state" = 'cancelled', "leasedUntil" = NULL, "fence" = "fence" + 1
       WHERE "subjectType" = $1 AND "subjectId" = $2
         AND ("state" IN ('preparing', 'queued', 'held') OR ("state" = 'sending' AND "openAttempt" IS NULL)) RETURNING "id"`,
      [subjectType, subjectId],
    );
    return cancelled.length;
  }

  private async add(
    transaction: Transaction,
    letters: readonly NewMessage[],
    state: 'preparing' | 'queued',
  ): Promise<readonly Message[]> {
    const keys = letters.map((letter) => letter.uniqueKey);
    const known = await transaction.findBy(Message, { uniqueKey: In(keys) });
    const byKey = new Map(known.map((message) => [message.uniqueKey, message]));
    const fresh = letters.filter((letter) => !byKey.has(letter.uniqueKey));
    const messages = fresh.map((letter) => this.messageFrom(transaction, letter, state));
    if (messages.length > 0) {
      await transaction.createQueryBuilder().insert().into(Message).values(messages).updateEntity(false).execute();
    }
    const attachments = fresh.flatMap((letter, index) => attachmentsOf(letter, messages[index]?.id ?? ''));
    if (attachments.length > 0) {
      await transaction
        .createQueryBuilder()
        .insert()
        .into(MessageAttachment)
        .values(attachments)
        .updateEntity(false)
        .execute();
    }
    for (const message of messages) byKey.set(message.uniqueKey, message);
    return keys.flatMap((key) => byKey.get(key) ?? []);
  }

  private messageFrom(transaction: Transaction, letter: NewMessage, state: 'preparing' | 'queued'): Message {
    const {
      attachments: _,
      linkIds = [],
      lifetimeSeconds = DEFAULT_LIFETIME_SECONDS,
      channel = 'smtp',
      unsubscribeLinkId = null,
      ...rest
    } = letter;
    const now = this.clock.now();
    const id = newId();
    return transaction.create(Message, {
      ...rest,
      id,
      linkIds,
      channel,
      unsubscribeLinkId,
      toDomain: domainOf(letter.toAddress),
      state,
      priority: PRIORITIES[letter.purpose],
      availableAt: now,
      leasedUntil: null,
      fence: 0,
      attempts: 0,
      openAttempt: null,
      messageIdHeader: `<${id}@${this.settings.mailFrom.slice(this.settings.mailFrom.lastIndexOf('@') + 1)}>`,
      acceptedAt: null,
      lastResponse: null,
      lifetimeSeconds,
      createdAt: now,
      queuedAt: state === 'queued' ? now : null,
      expiresAt: state === 'queued' ? secondsAfter(now, lifetimeSeconds) : null,
      uncertainSince: null,
      mayBeDoubled: false,
    });
  }

  private async letGo(
    transaction: Transaction,
    from: 'preparing' | 'held',
    subjectType: string,
    subjectId: string,
  ): Promise<number> {
    const groups: { lifetimeSeconds: number; count: string | number }[] = await transaction.query(
      `SELECT "lifetimeSeconds", count(*) AS "count" FROM "message"
       WHERE "subjectType" = $1 AND "subjectId" = $2 AND "state" = $3 GROUP BY "lifetimeSeconds"`,
      [subjectType, subjectId, from],
    );
    const now = this.clock.now();
    for (const { lifetimeSeconds } of groups) {
      const change = { state: 'queued', availableAt: now, expiresAt: secondsAfter(now, lifetimeSeconds) } as const;
      const queuedAt = from === 'preparing' ? { queuedAt: now } : {};
      await transaction.update(
        Message,
        { subjectType, subjectId, state: from, lifetimeSeconds },
        { ...change, ...queuedAt },
      );
    }
    return groups.reduce((sum, group) => sum + Number(group.count), 0);
  }
}

/** A message that waits to be queued. */
export interface PreparedMessage {
  readonly recipientRef: string;
  readonly toAddress: string;
  readonly files: readonly string[];
}

function attachmentsOf(letter: NewMessage, messageId: string): MessageAttachment[] {
  return (letter.attachments ?? []).map((attachment, position) =>
    Object.assign(new MessageAttachment(), { ...attachment, id: newId(), messageId, position }),
  );
}
