import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../shared/database/database.js';
import { JobQueue } from '../../../shared/jobs/job-queue.js';

/** The job that makes the files of a published summary. One for each hearing: asked for twice, it is done with the newest. */
export const PUBLIC_FORMS_JOB = 'publication.summaryForms';

/** Asks for the files that the public fetches of a summary. */
@Injectable()
export class PublicFormsQueue {
  constructor(private readonly jobs: JobQueue) {}

  async ask(transaction: Transaction, consultationId: string): Promise<void> {
    await this.jobs.add(transaction, PUBLIC_FORMS_JOB, consultationId, {});
  }
}
