import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor, PersonActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { AnalysisAccess } from '../analysis-access.js';
import { insertInHundreds } from '../insert-in-hundreds.js';
import { AlreadyStarted } from './bulk.errors.js';
import { BulkRow } from './bulk-row.entity.js';
import { BulkRun } from './bulk-run.entity.js';
import type { BulkWork } from './bulk-work.js';

/** A comment that was chosen from a list, in one of its places or in none, in the version that was shown. */
export interface ChosenRow {
  readonly commentId: string;
  readonly placementId: string | null;
  readonly seenVersion: number;
}

/** A run in its hearing. */
export interface RunRef {
  readonly consultationId: string;
  readonly runId: string;
}

/** The first two steps of doing something to many: what is chosen, with exceptions, and what is to be done. */
@Injectable()
export class BulkChoiceService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly access: AnalysisAccess,
  ) {}

  /**
   * Keeps what was chosen, in its order, however much it is: the pages are written as they come. What the actor chose
   * before in the hearing and did nothing with is dropped.
   */
  async choose(
    actor: PersonActor,
    consultationId: string,
    pages: AsyncIterable<readonly ChosenRow[]>,
  ): Promise<BulkRun> {
    const run = await this.database.write(async (transaction) => {
      await this.access.toWork(actor, consultationId, transaction);
      await this.dropUnused(transaction, actor, consultationId);
      return this.begin(transaction, actor, consultationId);
    });
    let position = 0;
    for await (const rows of pages) {
      const from = position;
      await this.database.write((transaction) => insertRows(transaction, run.id, rows, from));
      position += rows.length;
    }
    return run;
  }

  /** A new run of chosen rows; without rows as yet. */
  async begin(transaction: Transaction, actor: PersonActor, consultationId: string): Promise<BulkRun> {
    const run = transaction.create(BulkRun, {
      id: newId(),
      consultationId,
      state: 'chosen',
      work: null,
      undoesId: null,
      byId: actor.id,
      byName: actor.name,
      createdAt: this.clock.now(),
      startedAt: null,
      endedAt: null,
    });
    await transaction.insert(BulkRun, run);
    return run;
  }

  /** Takes rows out of what was chosen. */
  async leaveOut(actor: Actor, ref: RunRef, rowIds: readonly string[]): Promise<void> {
    await this.onRun(actor, ref, async (transaction, run) => {
      if (!run.isOpen) throw new AlreadyStarted();
      await transaction.delete(BulkRow, { runId: run.id, id: In(rowIds) });
    });
  }

  /** Says what is to be done with what was chosen. Nothing is done yet. */
  async check(actor: Actor, ref: RunRef, work: BulkWork): Promise<BulkRun> {
    return this.onRun(actor, ref, async (transaction, run) => {
      run.check(work);
      await transaction.update(BulkRun, { id: run.id }, { state: run.state, work: run.work });
    });
  }

  /** The run, for whoever may read the hearing; one of another hearing is `NotFound`. */
  async find(actor: Actor, { consultationId, runId }: RunRef): Promise<BulkRun> {
    await this.access.toRead(actor, consultationId);
    const run = await this.database.reader.findOneBy(BulkRun, { id: runId, consultationId });
    if (!run) throw new NotFound('run');
    return run;
  }

  private async onRun(
    actor: Actor,
    { consultationId, runId }: RunRef,
    work: (transaction: Transaction, run: BulkRun) => Promise<void>,
  ): Promise<BulkRun> {
    return this.database.write(async (transaction) => {
      await this.access.toWork(actor, consultationId, transaction);
      const run = await lockedRun(transaction, runId);
      if (run?.consultationId !== consultationId) throw new NotFound('run');
      await work(transaction, run);
      return run;
    });
  }

  private async dropUnused(transaction: Transaction, actor: Actor, consultationId: string): Promise<void> {
    const unused = await transaction.findBy(BulkRun, {
      consultationId,
      byId: actor.id,
      state: In(['chosen', 'checked']),
    });
    const ids = unused.map(({ id }) => id);
    if (ids.length === 0) return;
    await transaction.delete(BulkRow, { runId: In(ids) });
    await transaction.delete(BulkRun, { id: In(ids) });
  }
}

/** A run with nobody else changing it until the transaction ends. */
export async function lockedRun(transaction: Transaction, runId: string): Promise<BulkRun | null> {
  await transaction.query('UPDATE "bulk_run" SET "state" = "state" WHERE "id" = $1', [runId]);
  return transaction.findOneBy(BulkRun, { id: runId });
}

export async function insertRows(
  transaction: Transaction,
  runId: string,
  rows: readonly (ChosenRow & { readonly deedId?: string | null })[],
  from: number,
): Promise<void> {
  const made = rows.map(({ commentId, placementId, seenVersion, deedId = null }, index) =>
    transaction.create(BulkRow, {
      id: newId(),
      runId,
      position: from + index + 1,
      commentId,
      placementId,
      seenVersion,
      outcome: null,
      deedId,
    }),
  );
  await insertInHundreds(transaction, BulkRow, made);
}
