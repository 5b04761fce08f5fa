import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { ConsultationProgress } from '../../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Actor } from '../../identity/access/actor.js';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { Clock } from '../../shared/time/clock.js';
import { SummaryTexts } from './summary-texts.js';
import { Tabulation } from './tabulation.entity.js';

/** Which places are given in the table alone. */
@Injectable()
export class Tabulations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly consultations: ConsultationReader,
    private readonly progress: ConsultationProgress,
    private readonly texts: SummaryTexts,
  ) {}

  /** The keys of the places that are marked. */
  async standing(consultationId: string, via: Reader = this.database.reader): Promise<ReadonlySet<string>> {
    const marks = await via.findBy(Tabulation, { consultationId, endedAt: IsNull() });
    return new Set(marks.map(({ place }) => place));
  }

  /** Marks a place; one that is marked already stays as it was. */
  async mark(actor: Actor, consultationId: string, place: string): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.letIn(transaction, actor, consultationId, place);
      await this.markWithin(transaction, actor, consultationId, place);
    });
  }

  /** The same in the transaction of another deed, whose actor has been let in and whose place is known. */
  async markWithin(transaction: Transaction, actor: Actor, consultationId: string, place: string): Promise<void> {
    await this.progress.lock(transaction, consultationId);
    if (await transaction.existsBy(Tabulation, { consultationId, place, endedAt: IsNull() })) return;
    const at = this.clock.now();
    const by = { byId: actor.id, byName: actor.name, at };
    await transaction.insert(Tabulation, {
      id: newId(),
      consultationId,
      place,
      ...by,
      endedAt: null,
      endedByName: null,
    });
    await this.record(transaction, actor, { action: 'summary.tabulated', consultationId, place });
  }

  /** Takes the mark away: the comments of the place are to be cited again. */
  async unmark(actor: Actor, consultationId: string, place: string): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.letIn(transaction, actor, consultationId, place);
      await this.progress.lock(transaction, consultationId);
      const mark = await transaction.findOneBy(Tabulation, { consultationId, place, endedAt: IsNull() });
      if (!mark) return;
      mark.endedAt = this.clock.now();
      mark.endedByName = actor.name;
      await transaction.save(mark);
      await this.record(transaction, actor, { action: 'summary.untabulated', consultationId, place });
    });
  }

  private async letIn(transaction: Transaction, actor: Actor, consultationId: string, place: string): Promise<void> {
    await this.consultations.findFor(actor, consultationId, 'maySummarise', transaction);
    await this.texts.requirePlace(transaction, consultationId, place);
  }

  private async record(
    transaction: Transaction,
    actor: Actor,
    { action, consultationId, place }: { action: string; consultationId: string; place: string },
  ): Promise<void> {
    await this.audit.record(transaction, actor, {
      action,
      objectType: 'consultation',
      objectId: consultationId,
      changes: { place },
    });
  }
}
