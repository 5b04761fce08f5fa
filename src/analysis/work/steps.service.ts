import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { AuditService } from '../../audit/audit.service.js';
import type { Actor } from '../../identity/access/actor.js';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile, NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { AnalysisAccess } from '../analysis-access.js';
import { standardSteps } from './standard-steps.js';
import { NoStepIsDone } from './steps.errors.js';
import { WorkStep } from './work-step.entity.js';

/** A step as it is to be. */
export interface StepInput {
  /** Null for a new one. */
  readonly id: string | null;
  readonly name: string;
  readonly isDone: boolean;
}

/** The steps of a hearing: the standard ones until somebody has chosen others. */
@Injectable()
export class StepsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: AnalysisAccess,
  ) {}

  /** Those that can be chosen, in their order. */
  async of(consultationId: string, via: Reader = this.database.reader): Promise<readonly WorkStep[]> {
    return (await this.all(consultationId, via)).filter((step) => !step.isRetired);
  }

  /** Those that can be chosen and those that no longer can. */
  async all(consultationId: string, via: Reader = this.database.reader): Promise<readonly WorkStep[]> {
    const stored = await via.find(WorkStep, { where: { consultationId }, order: { position: 'ASC', id: 'ASC' } });
    return stored.length === 0 ? standardSteps(consultationId) : stored;
  }

  /** A step that can be chosen, stored when it is a standard one that is not yet; another is `NotFound`. */
  async take(transaction: Transaction, consultationId: string, stepId: string): Promise<WorkStep> {
    await this.store(transaction, consultationId);
    const step = (await this.of(consultationId, transaction)).find(({ id }) => id === stepId);
    if (!step) throw new NotFound('step');
    return step;
  }

  /**
   * Puts the steps in this order under these names; those left out are retired. One, and no more, counts as done
   * (`NoStepIsDone`). Steps that are others than the actor saw are `ChangedMeanwhile`.
   */
  async choose(actor: Actor, consultationId: string, wanted: readonly StepInput[], seen: string): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.access.toWork(actor, consultationId, transaction);
      if (wanted.filter(({ isDone }) => isDone).length !== 1) throw new NoStepIsDone();
      await this.store(transaction, consultationId);
      // Touching the rows takes their locks on PostgreSQL, so that two who save at once do not both see the old ones.
      await transaction.query('UPDATE "work_step" SET "position" = "position" WHERE "consultationId" = $1', [
        consultationId,
      ]);
      const stored = await this.all(consultationId, transaction);
      if (stampOf(stored) !== seen) throw new ChangedMeanwhile();
      await this.save(transaction, consultationId, stored, wanted);
      await this.audit.record(transaction, actor, {
        action: 'workSteps.chosen',
        objectType: 'consultation',
        objectId: consultationId,
        changes: { steps: wanted },
      });
    });
  }

  private async save(
    transaction: Transaction,
    consultationId: string,
    stored: readonly WorkStep[],
    wanted: readonly StepInput[],
  ): Promise<void> {
    const kept = new Set(wanted.map(({ id }) => id));
    const retiredAt = this.clock.now();
    for (const step of stored.filter(({ id, isRetired }) => !kept.has(id) && !isRetired)) {
      await transaction.update(WorkStep, { id: step.id }, { retiredAt, isDone: false });
    }
    for (const [index, { id, name, isDone }] of wanted.entries()) {
      const said = { name, isDone, position: index + 1, retiredAt: null };
      const known = stored.some((step) => step.id === id);
      if (id !== null && !known) throw new NotFound('step');
      if (id === null) await transaction.insert(WorkStep, { ...said, id: newId(), consultationId });
      else await transaction.update(WorkStep, { id }, said);
    }
  }

  /** The standard steps become rows when somebody first uses or changes one; two who do at once store them once. */
  private async store(transaction: Transaction, consultationId: string): Promise<void> {
    if (await transaction.existsBy(WorkStep, { consultationId })) return;
    for (const { id, position, name, isDone } of standardSteps(consultationId)) {
      await transaction.query(
        `INSERT INTO "work_step" ("id", "consultationId", "position", "name", "isDone") VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT ("id") DO NOTHING`,
        [id, consultationId, position, name, isDone],
      );
    }
  }
}

/**
 * What the steps are, in a few characters, for a form to say which ones it was made from. Those that were retired stand in no
 * form, and are left out.
 */
export function stampOf(steps: readonly WorkStep[]): string {
  const chosen = steps.filter(({ isRetired }) => !isRetired);
  const said = chosen.map(({ id, name, isDone, position }) => [id, name, isDone, position]);
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16);
}
