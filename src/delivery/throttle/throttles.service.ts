import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Settings } from '../../shared/config/settings.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { Clock, secondsAfter } from '../../shared/time/clock.js';
import type { ClaimedMessage } from '../ledger/claimed-message.js';
import { Message } from '../message/message.entity.js';
import { closedSeconds, slotsAt, spacing, type Pace } from './throttle.rules.js';
import { domainKey, RELAY, Throttle } from './throttle.entity.js';

/** Knows how hard relay and recipient domains may be pressed, and remembers it for every worker and over restarts. */
@Injectable()
export class Throttles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  /** True while the relay is not to be disturbed, or has had what it may have for now. */
  async isRelayClosed(now: Date): Promise<boolean> {
    const relay = await this.database.reader.findOneBy(Throttle, { key: RELAY });
    return relay !== null && (isClosed(relay, now) || slotsAt(relay.nextAt, now, this.relayPace(), 1) === 0);
  }

  /** How many messages may be taken now, at most so many. Spends the relay's slots for them. */
  async admit(transaction: Transaction, most: number, now: Date): Promise<number> {
    const pace = this.relayPace();
    const relay = await this.find(transaction, RELAY, pace !== null);
    if (relay && isClosed(relay, now)) return 0;
    // After it has been closed, one message goes ahead to see whether it is open again.
    const wanted = relay && relay.failures > 0 ? 1 : most;
    if (!relay || pace === null) return wanted;
    const slots = slotsAt(relay.nextAt, now, pace, wanted);
    if (slots > 0)
      await transaction.update(Throttle, { key: RELAY }, { nextAt: spacing(relay.nextAt, now, pace, slots) });
    return slots;
  }

  /** Gives back, for later, what is too much for its domain now, and gives what is left. */
  async space(
    transaction: Transaction,
    batch: readonly ClaimedMessage[],
    now: Date,
  ): Promise<readonly ClaimedMessage[]> {
    const pace = this.domainPace();
    if (pace === null || batch.length === 0) return batch;
    const kept: ClaimedMessage[] = [];
    // In one order for all workers, so that two never wait for each other's rows.
    for (const domain of [...new Set(batch.map(({ message }) => message.toDomain))].sort()) {
      const toDomain = batch.filter(({ message }) => message.toDomain === domain);
      kept.push(...(await this.spaceDomain(transaction, domain, toDomain, { pace, now })));
    }
    return batch.filter((claimed) => kept.includes(claimed));
  }

  /** The relay does not let us in: everything waits, longer each time. Gives until when; said twice at once it counts once. */
  async closeRelay(reason: string, askedSeconds: number | null): Promise<Date> {
    return this.close(RELAY, reason, askedSeconds);
  }

  /** A domain of recipients has asked us to wait; what goes elsewhere goes on. */
  async closeDomain(domain: string, reason: string, askedSeconds: number): Promise<Date> {
    return this.close(domainKey(domain), reason, askedSeconds);
  }

  /** The relay has let us in: it is no longer on trial. */
  async openRelay(): Promise<void> {
    const relay = await this.database.reader.findOneBy(Throttle, { key: RELAY });
    if (!relay || relay.failures === 0) return;
    await this.database.write((transaction) =>
      transaction.update(Throttle, { key: RELAY }, { failures: 0, closedUntil: null, reason: null }),
    );
  }

  private async close(key: string, reason: string, askedSeconds: number | null): Promise<Date> {
    return this.database.write(async (transaction) => {
      const now = this.clock.now();
      const throttle = await this.find(transaction, key, true);
      if (throttle?.closedUntil && throttle.closedUntil > now) return throttle.closedUntil;
      const failures = (throttle?.failures ?? 0) + 1;
      const closedUntil = secondsAfter(now, closedSeconds(failures, askedSeconds));
      await transaction.update(Throttle, { key }, { closedUntil, failures, reason });
      return closedUntil;
    });
  }

  private async spaceDomain(
    transaction: Transaction,
    domain: string,
    messages: readonly ClaimedMessage[],
    { pace, now }: { readonly pace: Pace; readonly now: Date },
  ): Promise<readonly ClaimedMessage[]> {
    const fitsAt = (await this.find(transaction, domainKey(domain), true))?.nextAt ?? now;
    const slots = slotsAt(fitsAt, now, pace, messages.length);
    const nextAt = spacing(fitsAt, now, pace, slots);
    if (slots > 0) await transaction.update(Throttle, { key: domainKey(domain) }, { nextAt });
    for (const [index, { message }] of messages.slice(slots).entries()) {
      await transaction.update(
        Message,
        { id: message.id, fence: message.fence },
        { state: 'queued', leasedUntil: null, availableAt: spacing(nextAt, now, pace, index) },
      );
    }
    return messages.slice(0, slots);
  }

  /** The row of a key, held for the rest of the transaction when it is to be changed, and made when there is none. */
  private async find(transaction: Transaction, key: string, isToChange: boolean): Promise<Throttle | null> {
    if (isToChange) {
      // On PostgreSQL touching the row takes its lock, so that two workers do not spend the same slots.
      await transaction.query(
        `INSERT INTO "throttle" ("key", "failures") VALUES ($1, 0)
         ON CONFLICT ("key") DO UPDATE SET "failures" = "throttle"."failures"`,
        [key],
      );
    }
    const [throttle] = await transaction.find(Throttle, { where: { key: In([key]) }, take: 1 });
    return throttle ?? null;
  }

  private relayPace(): Pace | null {
    return this.settings.smtpPerSecond === 0 ? null : { perSecond: this.settings.smtpPerSecond };
  }

  private domainPace(): Pace | null {
    const { smtpPerDomainPerMinute } = this.settings;
    return smtpPerDomainPerMinute === 0 ? null : { perSecond: smtpPerDomainPerMinute / 60 };
  }
}

function isClosed({ closedUntil }: Throttle, now: Date): boolean {
  return closedUntil !== null && closedUntil > now;
}
