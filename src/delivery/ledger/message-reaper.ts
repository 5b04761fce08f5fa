import { Inject, Injectable } from '@nestjs/common';
import { Settings } from '../../shared/config/settings.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { queryReturning } from '../../shared/database/returning.js';
import { Clock, secondsAfter } from '../../shared/time/clock.js';
import { MESSAGE_PURPOSES, type MessagePurpose } from '../message/message.entity.js';
import { unlocked } from './unlocked.js';

/** A message that was taken up. */
interface Taken {
  readonly id: string;
}

/**
 * Takes up what nobody is carrying: messages of dead workers, those whose time is over, and those that have been uncertain
 * for so long that evidence is no longer to be expected.
 */
@Injectable()
export class MessageReaper {
  private readonly byHand: readonly MessagePurpose[];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(Settings) private readonly settings: Settings,
  ) {
    this.byHand = purposesIn(settings.uncertainByHand);
  }

  /** True when there is something to take up; asked without taking the writer. */
  async hasWork(): Promise<boolean> {
    const now = this.clock.now();
    const any = async (condition: string, at: Date): Promise<boolean> => {
      const sql = `SELECT 1 FROM "message" WHERE ${condition} LIMIT 1`;
      const rows: unknown[] = await this.database.reader.query(sql, [at.toISOString()]);
      return rows.length > 0;
    };
    return (
      (await any(`"state" = 'sending' AND "leasedUntil" <= $1`, now)) ||
      (await any(`"state" = 'queued' AND "channel" = 'smtp' AND "expiresAt" <= $1`, now)) ||
      (await any(this.resendable('$1'), this.waitedSince(now)))
    );
  }

  /** Does it, in one transaction. False when there was nothing, or others are writing about all of it just now. */
  async reap(): Promise<boolean> {
    const now = this.clock.now();
    return this.database.write(async (transaction) => {
      const taken = [
        await this.doubt(transaction, now),
        await this.takeBack(transaction, now),
        await this.resend(transaction, now),
        await this.giveUp(transaction, now),
      ];
      return taken.some((ids) => ids.length > 0);
    });
  }

  /** What a dead worker had an attempt under way with is uncertain: the relay may have it. */
  private async doubt(transaction: Transaction, now: Date): Promise<readonly Taken[]> {
    const at = now.toISOString();
    const doubtful = await queryReturning<Taken>(
      transaction,
      `UPDATE "message" SET "state" = 'uncertain', "uncertainSince" = $1, "leasedUntil" = NULL, "openAttempt" = NULL, "fence" = "fence" + 1
       WHERE ${this.free(`"state" = 'sending' AND "leasedUntil" <= $1 AND "openAttempt" IS NOT NULL`)} RETURNING "id"`,
      [at],
    );
    for (const { id } of doubtful) {
      await transaction.query(
        `UPDATE "attempt" SET "endedAt" = $1, "outcome" = 'uncertain' WHERE "messageId" = $2 AND "outcome" IS NULL`,
        [at, id],
      );
    }
    return doubtful;
  }

  /** What a dead worker had not begun is queued again, since nothing of it has left. */
  private async takeBack(transaction: Transaction, now: Date): Promise<readonly Taken[]> {
    return queryReturning<Taken>(
      transaction,
      `UPDATE "message" SET "state" = 'queued', "leasedUntil" = NULL, "fence" = "fence" + 1
       WHERE ${this.free(`"state" = 'sending' AND "leasedUntil" <= $1 AND "openAttempt" IS NULL`)} RETURNING "id"`,
      [now.toISOString()],
    );
  }

  /** What no evidence has come of is sent once more, and marked for good; a second doubt is for a person. */
  private async resend(transaction: Transaction, now: Date): Promise<readonly Taken[]> {
    return queryReturning<Taken>(
      transaction,
      `UPDATE "message" SET "state" = 'queued', "mayBeDoubled" = TRUE, "uncertainSince" = NULL, "availableAt" = $1, "fence" = "fence" + 1
       WHERE ${this.free(this.resendable('$2'))} RETURNING "id"`,
      [now.toISOString(), this.waitedSince(now).toISOString()],
    );
  }

  /** What has waited too long is a matter for a person. */
  private async giveUp(transaction: Transaction, now: Date): Promise<readonly Taken[]> {
    return queryReturning<Taken>(
      transaction,
      `UPDATE "message" SET "state" = 'expired'
       WHERE ${this.free(`"state" = 'queued' AND "channel" = 'smtp' AND "expiresAt" <= $1`)} RETURNING "id"`,
      [now.toISOString()],
    );
  }

  /** The messages of a condition that nobody is writing about now; the others are taken up the next time. */
  private free(condition: string): string {
    return `"id" IN (${unlocked(this.database.dialect, condition)})`;
  }

  private resendable(place: string): string {
    // The purposes are our own words, checked at start: no text of a person's gets here.
    const except = this.byHand.map((purpose) => `'${purpose}'`).join(', ');
    return `"state" = 'uncertain' AND "mayBeDoubled" = FALSE AND "uncertainSince" <= ${place}${except === '' ? '' : ` AND "purpose" NOT IN (${except})`}`;
  }

  private waitedSince(now: Date): Date {
    return secondsAfter(now, -this.settings.uncertainWaitSeconds);
  }
}

/** The purposes that a setting names. Throws at a word that is none. */
export function purposesIn(text: string): readonly MessagePurpose[] {
  const words = text.split(',').map((word) => word.trim());
  return words
    .filter((word) => word !== '')
    .map((word) => {
      const purpose = MESSAGE_PURPOSES.find((known) => known === word);
      if (!purpose)
        throw new Error(`UNCERTAIN_BY_HAND names "${word}", which is none of ${MESSAGE_PURPOSES.join(', ')}`);
      return purpose;
    });
}
