import { Injectable } from '@nestjs/common';
import { VersionAttachment, ResponseVersion } from '../../response/submission/response-version.entity.js';
import type { Transaction } from '../../shared/database/database.js';
import { FileScans } from '../../shared/files/scanning/file-scans.js';
import { JobQueue } from '../../shared/jobs/job-queue.js';
import { READ_JOB } from './read-job.js';

/** Has answers read when the scanner has settled a file of theirs: what waited for it is tried once more. */
@Injectable()
export class ScannedAnswers {
  constructor(
    private readonly scans: FileScans,
    private readonly jobs: JobQueue,
  ) {}

  watch(): void {
    this.scans.whenSettled((transaction, sha256) => this.readAgain(transaction, sha256));
  }

  private async readAgain(transaction: Transaction, sha256: string): Promise<void> {
    const sent = await transaction.find(VersionAttachment, { select: { versionId: true }, where: { sha256 } });
    for (const { versionId } of sent) {
      const version = await transaction.findOneBy(ResponseVersion, { id: versionId });
      if (!version) continue;
      await this.jobs.add(transaction, READ_JOB, versionId, { versionId, consultationId: version.consultationId });
    }
  }
}
