import { Injectable } from '@nestjs/common';
import type { ThrottlerStorage } from '@nestjs/throttler';
import { Clock, secondsAfter } from '../time/clock.js';
import { Database } from '../database/database.js';
import { queryReturning } from '../database/returning.js';

interface Row {
  hits: number;
  expiresAt: string;
}

/** Counts attempts in the database, so that a limit holds across processes and restarts. */
@Injectable()
export class DatabaseRateLimits implements ThrottlerStorage {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Adds one to a key's count within its window of `ttl` milliseconds, and says whether the limit is passed. */
  async increment(
    key: string,
    ttl: number,
    limit: number,
  ): Promise<Awaited<ReturnType<ThrottlerStorage['increment']>>> {
    const now = this.clock.now();
    const expiresAt = secondsAfter(now, ttl / 1000);
    const row = await this.database.write(async (transaction) => {
      await transaction.query('DELETE FROM "rate_limit" WHERE "expiresAt" <= $1', [now.toISOString()]);
      const rows = await queryReturning<Row>(
        transaction,
        `INSERT INTO "rate_limit" ("key", "hits", "expiresAt") VALUES ($1, 1, $2)
         ON CONFLICT ("key") DO UPDATE SET "hits" = "rate_limit"."hits" + 1 RETURNING "hits", "expiresAt"`,
        [key, expiresAt.toISOString()],
      );
      return rows[0];
    });
    const hits = row?.hits ?? 1;
    const timeToExpire = Math.max(1, Math.ceil((Date.parse(row?.expiresAt ?? '') - now.getTime()) / 1000));
    return {
      totalHits: hits,
      timeToExpire,
      isBlocked: hits > limit,
      timeToBlockExpire: hits > limit ? timeToExpire : 0,
    };
  }
}
