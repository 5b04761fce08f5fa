import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { Actor, PersonActor } from '../../identity/access/actor.js';
import { Actors } from '../../identity/access/actors.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { JobQueue } from '../../shared/jobs/job-queue.js';
import { Clock } from '../../shared/time/clock.js';
import { AnalysisAccess } from '../analysis-access.js';
import { BulkChoiceService, insertRows, lockedRun, type RunRef } from './bulk-choice.service.js';
import { NothingDoneYet } from './bulk.errors.js';
import { BulkRow } from './bulk-row.entity.js';
import { BulkRun } from './bulk-run.entity.js';
import { BulkWorker } from './bulk-worker.js';

/** The kind of job that does the work of a large run. */
export const BULK_JOB = 'bulk';
/** So many are done while the person waits, about a second; more are done by a worker, with progress. */
export const MOST_WHILE_WAITING = 300;

/**
 * The third step of doing something to many: does it, to each or with why not. A few while the person waits, and any number
 * by a worker. What was done stays done when the rest is stopped, and all of it can be taken back.
 */
@Injectable()
export class BulkService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: AnalysisAccess,
    private readonly actors: Actors,
    private readonly jobs: JobQueue,
    private readonly choices: BulkChoiceService,
    private readonly worker: BulkWorker,
  ) {}

  /** Sets a checked run going. Refused with `AlreadyStarted` when it has been, also by a second press of the button. */
  async start(actor: PersonActor, ref: RunRef): Promise<void> {
    const count = await this.database.write(async (transaction) => {
      await this.access.toWork(actor, ref.consultationId, transaction);
      const run = await lockedRun(transaction, ref.runId);
      if (run?.consultationId !== ref.consultationId) throw new NotFound('run');
      return this.setGoing(transaction, actor, run);
    });
    if (count <= MOST_WHILE_WAITING) await this.work(ref.runId);
  }

  /** Gives a run up. */
  async stop(actor: Actor, ref: RunRef): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.access.toWork(actor, ref.consultationId, transaction);
      const run = await lockedRun(transaction, ref.runId);
      if (run?.consultationId !== ref.consultationId) throw new NotFound('run');
      run.stop(this.clock.now());
      await transaction.update(BulkRun, { id: run.id }, { state: run.state, endedAt: run.endedAt });
      await this.record(transaction, actor, run, 'stopped');
    });
  }

  /** Takes back all that a run did, as a run of its own; what has been changed since is left. Gives the new run. */
  async takeBack(actor: PersonActor, ref: RunRef): Promise<BulkRun> {
    const { run, count } = await this.database.write(async (transaction) => {
      await this.access.toWork(actor, ref.consultationId, transaction);
      const done = await transaction.findOneBy(BulkRun, { id: ref.runId, consultationId: ref.consultationId });
      if (!done) throw new NotFound('run');
      if (done.isOpen || done.isRunning) throw new NothingDoneYet();
      const rows = await transaction.find(BulkRow, {
        where: { runId: done.id, outcome: 'done' },
        order: { position: 'ASC' },
      });
      const run = await this.choices.begin(transaction, actor, ref.consultationId);
      await insertRows(transaction, run.id, rows, 0);
      run.undoesId = done.id;
      run.check({ verb: 'undo' });
      return { run, count: await this.setGoing(transaction, actor, run) };
    });
    if (count <= MOST_WHILE_WAITING) await this.work(run.id);
    return run;
  }

  /** Does all that is left of a run. Safe to do again: what has been tried has its outcome in the same transaction. */
  async work(runId: string): Promise<void> {
    const run = await this.database.reader.findOneBy(BulkRun, { id: runId });
    if (!run?.isRunning) return;
    const actor = await this.actorOf(run);
    if (!actor) return this.giveUp(runId);
    while (await this.worker.doSome(actor, runId));
  }

  /** Marks a run as begun, and asks a worker for it when it is large; in the caller's transaction. Gives the number of rows. */
  async setGoing(transaction: Transaction, actor: Actor, run: BulkRun): Promise<number> {
    run.start(actor, this.clock.now());
    await transaction.update(BulkRun, { id: run.id }, run);
    const count = await transaction.countBy(BulkRow, { runId: run.id, outcome: IsNull() });
    if (count > MOST_WHILE_WAITING) await this.jobs.add(transaction, BULK_JOB, run.id, { runId: run.id });
    await this.record(transaction, actor, run, 'started', { work: run.work, count });
    return count;
  }

  /** Who set the run going, if they may still work on the hearing: a right that was taken away stops what it began. */
  private async actorOf(run: BulkRun): Promise<PersonActor | null> {
    const hearing = await this.database.reader.query<{ hostId: string }[]>(
      'SELECT "hostId" FROM "consultation" WHERE "id" = $1',
      [run.consultationId],
    );
    const actor = await this.actors.personAt(run.byId, hearing[0]?.hostId);
    if (!actor || actor.hostId !== hearing[0]?.hostId) return null;
    const consultation = await this.access.toRead(actor, run.consultationId);
    return (await this.access.mayWork(actor, consultation)) ? actor : null;
  }

  private async giveUp(runId: string): Promise<void> {
    await this.database.write(async (transaction) => {
      const run = await lockedRun(transaction, runId);
      if (!run?.isRunning) return;
      run.stop(this.clock.now());
      await transaction.update(BulkRun, { id: run.id }, { state: run.state, endedAt: run.endedAt });
    });
  }

  private async record(
    transaction: Transaction,
    actor: Actor,
    run: BulkRun,
    deed: string,
    changes: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const what = { action: `bulk.${deed}`, objectType: 'bulkRun', objectId: run.id };
    await this.audit.record(transaction, actor, { ...what, changes });
  }
}
