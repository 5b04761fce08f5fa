import { Injectable } from '@nestjs/common';
import { AuditService } from '../../../audit/audit.service.js';
import { ConsultationProgress } from '../../../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../../../consultation/consultation-reader.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { SummaryIssues } from '../../../report/issuing/summary-issues.js';
import { Database, type Transaction } from '../../../shared/database/database.js';
import { newId } from '../../../shared/database/id.js';
import { NotFound } from '../../../shared/errors/domain-error.js';
import { Clock } from '../../../shared/time/clock.js';
import { newestPublication } from './published-summaries.js';
import { PublicFormsQueue } from './public-forms-queue.js';
import { HearingNotForEveryone, SummaryNotPublished, TakenDownWithoutReason } from './summary-publishing.errors.js';
import { SummaryPublication, type SummaryDeed } from './summary-publication.entity.js';

/** Which issue of which hearing. */
export interface IssueRef {
  readonly consultationId: string;
  readonly number: number;
}

/** Puts an issue of a summary before the public, and takes it away. */
@Injectable()
export class SummaryPublishing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly consultations: ConsultationReader,
    private readonly progress: ConsultationProgress,
    private readonly issues: SummaryIssues,
    private readonly forms: PublicFormsQueue,
  ) {}

  /**
   * Publishes an issue in the place of what was published before, or puts back what was taken down. Asked again for what is
   * published, it changes nothing. `NotFound` for an issue from before summaries were frozen, which could not be filtered.
   */
  async publish(actor: PersonActor, { consultationId, number }: IssueRef): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      const { hostId, visibility } = await this.consultations.findFor(
        actor,
        consultationId,
        'maySummarise',
        transaction,
      );
      if (visibility !== 'public') throw new HearingNotForEveryone();
      const issue = await this.issues.find(consultationId, number, transaction);
      if (issue.versionId === null) throw new NotFound('frozen summary');
      const newest = await newestPublication(transaction, consultationId);
      if (newest?.deed === 'published' && newest.issueId === issue.id) return;
      await this.add(transaction, actor, { hostId, consultationId, issueId: issue.id, deed: 'published', reason: '' });
      await this.forms.ask(transaction, consultationId);
    });
  }

  /** Takes down what is published, at once; why is kept. It can be published anew. */
  async takeDown(actor: PersonActor, consultationId: string, reason: string): Promise<void> {
    if (reason.trim() === '') throw new TakenDownWithoutReason();
    await this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      const { hostId } = await this.consultations.findFor(actor, consultationId, 'maySummarise', transaction);
      const newest = await newestPublication(transaction, consultationId);
      if (newest?.deed !== 'published') throw new SummaryNotPublished();
      const { issueId } = newest;
      await this.add(transaction, actor, { hostId, consultationId, issueId, deed: 'takenDown', reason: reason.trim() });
    });
  }

  /** Everything that was decided, the newest first. Whoever asks has been let in. */
  async decided(consultationId: string): Promise<readonly SummaryPublication[]> {
    const order = { at: 'DESC', id: 'DESC' } as const;
    return this.database.reader.find(SummaryPublication, { where: { consultationId }, order });
  }

  private async add(
    transaction: Transaction,
    actor: PersonActor,
    decided: Pick<SummaryPublication, 'hostId' | 'consultationId' | 'issueId' | 'reason'> & {
      readonly deed: SummaryDeed;
    },
  ): Promise<void> {
    const by = { at: this.clock.now(), byId: actor.id, byName: actor.name };
    await transaction.insert(SummaryPublication, { ...decided, ...by, id: newId() });
    await this.audit.record(transaction, actor, {
      action: decided.deed === 'published' ? 'summary.published' : 'summary.takenDown',
      objectType: 'consultation',
      objectId: decided.consultationId,
      changes: { issueId: decided.issueId },
    });
  }
}
