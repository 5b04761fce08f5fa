import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { ChangedMeanwhile, NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { AnalysisAccess } from '../analysis-access.js';
import { AnswerReplaced } from '../analysis.errors.js';
import { CommentBench } from '../comment/comment-bench.js';
import { Comment } from '../comment/comment.entity.js';
import { PlaceCatalogue } from '../placement/place-catalogue.js';
import { SourceTexts } from '../text/source-texts.js';
import type { TextSource } from '../text/text-source.entity.js';
import { StepsService } from '../work/steps.service.js';
import { WorkPeople } from '../work/work-people.js';
import { lockedRun } from './bulk-choice.service.js';
import { deedOf, doToRow, type BulkGround } from './bulk-deeds.js';
import { BulkRow, type BulkOutcome } from './bulk-row.entity.js';
import { BulkRun } from './bulk-run.entity.js';
import type { BulkWork } from './bulk-work.js';

const IN_ONE_TRANSACTION = 50;
const NOTHING: BulkGround = { place: null, assignee: null };

/** What all rows of one transaction are done with. */
interface RunAtWork {
  readonly transaction: Transaction;
  readonly actor: PersonActor;
  readonly run: BulkRun;
  readonly work: BulkWork;
  readonly ground: BulkGround;
  readonly sources: ReadonlyMap<string, TextSource>;
}

interface Done {
  readonly outcome: BulkOutcome;
  readonly deedId: string | null;
}

/** Does the next rows of a run, each with its outcome in the same transaction as the deed. */
@Injectable()
export class BulkWorker {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hearings: ConsultationReader,
    private readonly access: AnalysisAccess,
    private readonly bench: CommentBench,
    private readonly texts: SourceTexts,
    private readonly people: WorkPeople,
    private readonly steps: StepsService,
  ) {}

  /** True while there is more to do. Ends the run when there is not; does nothing with one that was stopped. */
  async doSome(actor: PersonActor, runId: string): Promise<boolean> {
    return this.database.write(async (transaction) => {
      const run = await lockedRun(transaction, runId);
      if (!run?.isRunning || !run.work) return false;
      await this.access.toWork(actor, run.consultationId, transaction);
      const rows = await transaction.find(BulkRow, {
        where: { runId, outcome: IsNull() },
        order: { position: 'ASC' },
        take: IN_ONE_TRANSACTION,
      });
      if (rows.length === 0) return this.end(transaction, run);
      const sources = await this.lockedSources(transaction, rows);
      const ground = await this.groundOf(transaction, run.consultationId, run.work);
      if (!ground) return this.stop(transaction, run);
      const at: RunAtWork = { transaction, actor, run, work: run.work, ground, sources };
      for (const row of rows) {
        const { outcome, deedId } = await this.doOne(at, row);
        await transaction.update(BulkRow, { id: row.id }, { outcome, deedId });
      }
      return true;
    });
  }

  private async doOne(at: RunAtWork, row: BulkRow): Promise<Done> {
    const source = at.sources.get(row.commentId);
    if (!source) return { outcome: 'gone', deedId: null };
    try {
      return await this.bench.onLocked(at.transaction, at.actor, source, deedOf(at.work), async (bench) => {
        const card = await bench.take(row.commentId);
        const outcome = await doToRow({ bench, card, row, ground: at.ground }, at.work);
        return { outcome, deedId: outcome === 'done' ? bench.deedId : null };
      });
    } catch (error) {
      if (error instanceof ChangedMeanwhile) return { outcome: 'changedMeanwhile', deedId: null };
      if (error instanceof AnswerReplaced || error instanceof NotFound) return { outcome: 'gone', deedId: null };
      throw error;
    }
  }

  /** The texts of the rows by their comments; locked first, all in one order, so that two runs never wait for each other. */
  private async lockedSources(
    transaction: Transaction,
    rows: readonly BulkRow[],
  ): Promise<ReadonlyMap<string, TextSource>> {
    const ids = [...new Set(rows.map(({ commentId }) => commentId))];
    const select = { id: true, sourceId: true } as const;
    const before = await transaction.find(Comment, { select, where: { id: In(ids) } });
    const sources = await this.texts.lock(
      transaction,
      before.map(({ sourceId }) => sourceId),
    );
    const comments = await transaction.find(Comment, { select, where: { id: In(ids) } });
    const byId = new Map(sources.map((source) => [source.id, source]));
    return new Map(
      comments.flatMap(({ id, sourceId }) => {
        const source = byId.get(sourceId);
        return source ? [[id, source] as const] : [];
      }),
    );
  }

  /** Null when the place, the person or the step is no longer the hearing's: then nothing more is done. */
  private async groundOf(transaction: Transaction, consultationId: string, work: BulkWork): Promise<BulkGround | null> {
    switch (work.verb) {
      case 'place':
        return this.placeGround(transaction, consultationId, work.place);
      case 'assign':
        return this.assigneeGround(transaction, consultationId, work.assigneeId);
      case 'step':
        return this.stepGround(transaction, consultationId, work.stepId);
      case 'assess':
      case 'tag':
      case 'stance':
      case 'follow':
      case 'undo':
        return NOTHING;
    }
  }

  private async placeGround(transaction: Transaction, consultationId: string, key: string): Promise<BulkGround | null> {
    const place = new PlaceCatalogue(await this.hearings.outline(consultationId, transaction)).find(key);
    return place ? { ...NOTHING, place } : null;
  }

  private async assigneeGround(
    transaction: Transaction,
    consultationId: string,
    assigneeId: string | null,
  ): Promise<BulkGround | null> {
    if (assigneeId === null) return NOTHING;
    const people = await this.people.of(consultationId, transaction);
    const assignee = people.find(({ id }) => id === assigneeId);
    return assignee ? { ...NOTHING, assignee } : null;
  }

  private async stepGround(
    transaction: Transaction,
    consultationId: string,
    stepId: string | null,
  ): Promise<BulkGround | null> {
    if (stepId === null) return NOTHING;
    const steps = await this.steps.of(consultationId, transaction);
    if (!steps.some(({ id }) => id === stepId)) return null;
    await this.steps.take(transaction, consultationId, stepId);
    return NOTHING;
  }

  private async stop(transaction: Transaction, run: BulkRun): Promise<false> {
    run.stop(this.clock.now());
    await transaction.update(BulkRun, { id: run.id }, { state: run.state, endedAt: run.endedAt });
    return false;
  }

  private async end(transaction: Transaction, run: BulkRun): Promise<false> {
    run.end(this.clock.now());
    await transaction.update(BulkRun, { id: run.id }, { state: run.state, endedAt: run.endedAt });
    return false;
  }
}
