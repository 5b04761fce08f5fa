import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { MessageForgetting } from '../../delivery/forgetting/message-forgetting.js';
import { Database } from '../../shared/database/database.js';
import { Worker } from '../../shared/jobs/worker.js';
import { Clock, secondsAfter } from '../../shared/time/clock.js';
import { Subscription } from './subscription.entity.js';
import { SUBSCRIPTION_SUBJECT, Subscriptions } from './subscriptions.service.js';

const DAY_SECONDS = 24 * 60 * 60;
/** Whoever has not pressed by then did not want it, or never saw it. */
const CONFIRMED_WITHIN_DAYS = 7;
const HOUR_MILLISECONDS = 3_600_000;
const MOST_AT_ONCE = 100;

/** Lets go of the addresses that nobody said yes for, and of those that were being written to when they were given up. */
@Injectable()
export class SubscriptionSweep implements OnModuleInit {
  private sweptAt = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly worker: Worker,
    private readonly subscriptions: Subscriptions,
    private readonly forgetting: MessageForgetting,
  ) {}

  onModuleInit(): void {
    this.worker.everyTick(() => this.round());
  }

  /** Once an hour is enough, and the worker asks twice a second; true when there was anything. */
  async round(): Promise<boolean> {
    const now = this.clock.now().getTime();
    if (now - this.sweptAt < HOUR_MILLISECONDS) return false;
    this.sweptAt = now;
    const hasEnded = await this.endUnconfirmed();
    return (await this.forgetLeftovers()) || hasEnded;
  }

  private async endUnconfirmed(): Promise<boolean> {
    const askedBefore = secondsAfter(this.clock.now(), -CONFIRMED_WITHIN_DAYS * DAY_SECONDS);
    return this.database.write(async (transaction) => {
      const stale = await transaction.find(Subscription, {
        where: { confirmedAt: IsNull(), endedAt: IsNull(), askedAt: LessThan(askedBefore) },
        order: { id: 'ASC' },
        take: MOST_AT_ONCE,
      });
      for (const subscription of stale)
        await this.subscriptions.endHeld(transaction, subscription, 'subscription.lapsed');
      return stale.length > 0;
    });
  }

  private async forgetLeftovers(): Promise<boolean> {
    const left = await this.database.reader.query<{ subjectId: string }[]>(
      `SELECT DISTINCT m."subjectId" FROM "message" m JOIN "subscription" s ON s."id" = m."subjectId"
       WHERE m."subjectType" = $1 AND m."toAddress" <> '' AND m."state" <> 'sending' AND s."endedAt" IS NOT NULL
       ORDER BY m."subjectId" LIMIT ${String(MOST_AT_ONCE)}`,
      [SUBSCRIPTION_SUBJECT],
    );
    if (left.length === 0) return false;
    await this.database.write(async (transaction) => {
      for (const { subjectId } of left) await this.forgetting.forget(transaction, SUBSCRIPTION_SUBJECT, subjectId);
    });
    return true;
  }
}
