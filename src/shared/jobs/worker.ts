import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { JobQueue, type ClaimedJob } from './job-queue.js';

const IDLE_MILLISECONDS = 500;
/** A job that takes longer than its lease keeps it by renewing three times within each. */
const RENEWALS = 3;

/** Does one kind of job. Must be safe to do again: a worker may die between the work and its report. */
export type JobHandler = (job: ClaimedJob) => Promise<void>;

/** A source of work that keeps its own ledger, such as the post office; does a little and says whether there was anything. */
export type Tick = () => Promise<boolean>;

/** Runs jobs and ticks until it is stopped; each domain registers what it can do when its module starts. */
@Injectable()
export class Worker implements OnModuleDestroy {
  private readonly logger = new Logger('Worker');
  private readonly handlers = new Map<string, JobHandler>();
  private readonly ticks: Tick[] = [];
  private stopping = new AbortController();
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly queue: JobQueue) {}

  handle(kind: string, handler: JobHandler): void {
    this.handlers.set(kind, handler);
  }

  everyTick(tick: Tick): void {
    this.ticks.push(tick);
  }

  /** Begins working beside whatever else the process does. */
  start(): void {
    this.stopping = new AbortController();
    // Jobs and ledgers each in a loop of their own: a long report does not hold up the post.
    this.running = Promise.all([this.loop(() => this.workOnce()), ...this.ticks.map((tick) => this.loop(tick))]);
  }

  /** Finishes what is begun, takes nothing more, and comes back when all is still. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** The process is ending: what is begun is finished while the database is still open. */
  async onModuleDestroy(): Promise<void> {
    await this.stop();
  }

  /** Works until there is nothing due; for the command line and tests. */
  async drain(): Promise<void> {
    for (;;) {
      const results = [await this.workOnce()];
      for (const tick of this.ticks) results.push(await tick());
      if (!results.includes(true)) return;
    }
  }

  private async loop(work: Tick): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const worked = await work().catch((error: unknown) => {
        this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return false;
      });
      if (!worked) await wait(IDLE_MILLISECONDS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  private async workOnce(): Promise<boolean> {
    const kinds = [...this.handlers.keys()];
    if (!(await this.queue.hasDue(kinds))) return false;
    const job = await this.queue.claim(kinds);
    if (!job) return false;
    const renewal = setInterval(() => void this.renew(job), (this.queue.leaseSeconds / RENEWALS) * 1000);
    try {
      await this.handlers.get(job.kind)?.(job);
      await this.queue.finish(job);
    } catch (error) {
      this.logger.error(
        `${job.kind} ${job.key}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      await this.queue.fail(job, error);
    } finally {
      clearInterval(renewal);
    }
    return true;
  }

  /** A renewal that fails is tried again at the next; the fence keeps a lost job from being reported. */
  private async renew(job: ClaimedJob): Promise<void> {
    await this.queue.renew(job).catch((error: unknown) => {
      this.logger.warn(`${job.kind} ${job.key}: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
}
