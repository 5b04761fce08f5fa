import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { ResponseVersion } from '../../response/submission/response-version.entity.js';
import { Database } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { JobQueue } from '../../shared/jobs/job-queue.js';
import { AnalysisAccess } from '../analysis-access.js';
import { READ_JOB } from './read-job.js';

/** Asks for an answer to be read once more, for files that could not be read the first time. */
@Injectable()
export class RereadingService {
  constructor(
    private readonly database: Database,
    private readonly access: AnalysisAccess,
    private readonly jobs: JobQueue,
    private readonly audit: AuditService,
  ) {}

  async ask(actor: PersonActor, consultationId: string, versionId: string): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.access.toWork(actor, consultationId, transaction);
      const isOwn = await transaction.existsBy(ResponseVersion, { id: versionId, consultationId });
      if (!isOwn) throw new NotFound('answer');
      await this.jobs.add(transaction, READ_JOB, versionId, { versionId, consultationId });
      await this.audit.record(transaction, actor, {
        action: 'answer.readAgain',
        objectType: 'responseVersion',
        objectId: versionId,
      });
    });
  }
}
