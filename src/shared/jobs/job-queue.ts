import { Inject, Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { Database, type Transaction } from '../database/database.js';
import { newId } from '../database/id.js';
import { queryReturning } from '../database/returning.js';
import { Clock, secondsAfter } from '../time/clock.js';
import { Job } from './job.entity.js';

const MOST_ATTEMPTS = 8;
const FIRST_DELAY_SECONDS = 5;

/** A job as its worker sees it. */
export interface ClaimedJob {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly fence: number;
  readonly attempts: number;
}

interface Row {
  id: string;
  kind: string;
  key: string;
  payload: string;
  fence: number;
  attempts: number;
}

/** The queue of work to be done later: rows, claimed with a lease and a fence. */
@Injectable()
export class JobQueue {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(Settings) private readonly settings: Pick<Settings, 'leaseSeconds'>,
  ) {}

  /** How long a worker may be silent before its job is taken from it. */
  get leaseSeconds(): number {
    return this.settings.leaseSeconds;
  }

  /** Asks for work in the caller's transaction. Asked again for the same key, it is done once more if it was done. */
  async add(
    transaction: Transaction,
    kind: string,
    key: string,
    payload: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const now = this.clock.now().toISOString();
    await transaction.query(
      `INSERT INTO "job" ("id", "kind", "key", "payload", "state", "availableAt", "fence", "attempts", "createdAt")
       VALUES ($1, $2, $3, $4, 'queued', $5, 0, 0, $6)
       ON CONFLICT ("kind", "key") DO UPDATE SET "state" = 'queued', "payload" = excluded."payload", "attempts" = 0,
         "availableAt" = excluded."availableAt", "endedAt" = NULL, "fence" = "job"."fence" + 1, "leasedUntil" = NULL`,
      [newId(), kind, key, JSON.stringify(payload), now, now],
    );
  }

  /** Takes the next due job of the kinds this worker knows, those of dead workers too; null when there is none. */
  async claim(kinds: readonly string[]): Promise<ClaimedJob | null> {
    if (kinds.length === 0) return null;
    const now = this.clock.now();
    const places = kinds.map((_, index) => `$${String(index + 3)}`).join(', ');
    const lock = this.database.dialect === 'postgres' ? 'FOR UPDATE SKIP LOCKED' : '';
    const rows = await this.database.write((transaction) =>
      queryReturning<Row>(
        transaction,
        `UPDATE "job" SET "state" = 'running', "leasedUntil" = $1, "fence" = "fence" + 1, "attempts" = "attempts" + 1
         WHERE "id" IN (SELECT "id" FROM "job" WHERE (("state" = 'queued' AND "availableAt" <= $2)
           OR ("state" = 'running' AND "leasedUntil" <= $2)) AND "kind" IN (${places}) ORDER BY "availableAt", "id" LIMIT 1 ${lock})
         RETURNING "id", "kind", "key", "payload", "fence", "attempts"`,
        [secondsAfter(now, this.leaseSeconds).toISOString(), now.toISOString(), ...kinds],
      ),
    );
    const row = rows[0];
    return row ? { ...row, payload: JSON.parse(row.payload) as ClaimedJob['payload'] } : null; // reason: written by `add`
  }

  /** True when jobs of the kinds are due, without taking the writer. */
  async hasDue(kinds: readonly string[]): Promise<boolean> {
    if (kinds.length === 0) return false;
    const now = this.clock.now().toISOString();
    const places = kinds.map((_, index) => `$${String(index + 2)}`).join(', ');
    const rows: unknown[] = await this.database.reader.query(
      `SELECT 1 FROM "job" WHERE (("state" = 'queued' AND "availableAt" <= $1) OR ("state" = 'running' AND "leasedUntil" <= $1))
       AND "kind" IN (${places}) LIMIT 1`,
      [now, ...kinds],
    );
    return rows.length > 0;
  }

  /** Takes the job for another lease while its work goes on. False when another worker has taken it over meanwhile. */
  async renew(job: ClaimedJob): Promise<boolean> {
    return this.database.write(async (transaction) => {
      const rows = await queryReturning<{ id: string }>(
        transaction,
        `UPDATE "job" SET "leasedUntil" = $1 WHERE "id" = $2 AND "fence" = $3 AND "state" = 'running' RETURNING "id"`,
        [secondsAfter(this.clock.now(), this.leaseSeconds).toISOString(), job.id, job.fence],
      );
      return rows.length > 0;
    });
  }

  /** Reports a job done. False when another worker has taken it over meanwhile. */
  async finish(job: ClaimedJob): Promise<boolean> {
    return this.end(job, { state: 'done', lastError: null, endedAt: this.clock.now(), leasedUntil: null });
  }

  /** Reports a failure: tried again later with growing delay, given up after eight attempts. */
  async fail(job: ClaimedJob, error: unknown): Promise<boolean> {
    const lastError = error instanceof Error ? error.message : String(error);
    if (job.attempts >= MOST_ATTEMPTS) {
      return this.end(job, { state: 'failed', lastError, endedAt: this.clock.now(), leasedUntil: null });
    }
    const availableAt = secondsAfter(this.clock.now(), FIRST_DELAY_SECONDS * 2 ** (job.attempts - 1));
    return this.end(job, { state: 'queued', lastError, availableAt, leasedUntil: null });
  }

  private async end(job: ClaimedJob, change: Partial<Job>): Promise<boolean> {
    return this.database.write(async (transaction) => {
      const changed = await transaction
        .createQueryBuilder()
        .update(Job)
        .set(change)
        .where('"id" = :id AND "fence" = :fence AND "state" = \'running\'', { id: job.id, fence: job.fence })
        .execute();
      if (this.database.dialect === 'postgres') return (changed.affected ?? 0) > 0;
      const now = await transaction.findOneBy(Job, { id: job.id, fence: job.fence });
      return now?.state === change.state;
    });
  }
}
