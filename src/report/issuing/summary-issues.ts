import { Injectable } from '@nestjs/common';
import { ConsultationProgress } from '../../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Actor } from '../../identity/access/actor.js';
import { Database, type Reader } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Job } from '../../shared/jobs/job.entity.js';
import { JobQueue } from '../../shared/jobs/job-queue.js';
import { SUMMARY_FORMATS } from '../forms/summary-forms.types.js';
import { SummaryIssue } from '../summary-issue.entity.js';
import type { SummaryModel } from '../summary.model.js';
import { SummaryStateRefuses } from './issuing.errors.js';
import type { VersionRef } from './summary-approval.service.js';
import { SummaryForm } from './summary-form.entity.js';
import { SummaryVersionSteps } from './summary-version-steps.js';
import { SummaryVersion } from './summary-version.entity.js';
import { SummaryVersions } from './summary-versions.js';

/** The job that makes the files of an approved version, and with them the issue. */
export const ISSUE_JOB = 'summary.issue';

/** How far the files of a version have come. */
export interface MakingProgress {
  readonly done: number;
  readonly total: number;
  /** True when the work has stopped and waits for somebody to ask again. */
  readonly hasFailed: boolean;
}

/** The issued summaries of a hearing: asking for one, and reading them. Whoever reads has been let in, unless it says otherwise. */
@Injectable()
export class SummaryIssues {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationReader,
    private readonly progress: ConsultationProgress,
    private readonly versions: SummaryVersions,
    private readonly steps: SummaryVersionSteps,
    private readonly jobs: JobQueue,
  ) {}

  /**
   * Begins to issue an approved version: a job makes its files, and with the last of them it is out. Asked again, it begins
   * anew where the work has failed, and otherwise changes nothing. Throws `SummaryStateRefuses` for what is not approved.
   */
  async begin(actor: Actor, { consultationId, number }: VersionRef): Promise<SummaryVersion> {
    return this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      await this.consultations.findFor(actor, consultationId, 'maySummarise', transaction);
      const version = await this.versions.find(consultationId, number, transaction);
      if (version.state === 'making') {
        if (await this.hasFailed(version, transaction)) await this.jobs.add(transaction, ISSUE_JOB, version.id, {});
        return version;
      }
      if (version.state !== 'approved') throw new SummaryStateRefuses();
      version.make();
      version.formsTotal = SUMMARY_FORMATS.length;
      await this.steps.take(transaction, actor, version, { from: 'approved' });
      await this.jobs.add(transaction, ISSUE_JOB, version.id, {});
      return version;
    });
  }

  /** How far a version has come that is being made into files. */
  async making(version: SummaryVersion): Promise<MakingProgress> {
    return { done: version.formsDone, total: version.formsTotal, hasFailed: await this.hasFailed(version) };
  }

  /** The issues so far, the newest first. */
  async all(consultationId: string, via: Reader = this.database.reader): Promise<readonly SummaryIssue[]> {
    return via.find(SummaryIssue, { where: { consultationId }, order: { number: 'DESC' } });
  }

  /** One issue; `NotFound` when the hearing has none of that number. */
  async find(consultationId: string, number: number, via: Reader = this.database.reader): Promise<SummaryIssue> {
    const issue = await via.findOneBy(SummaryIssue, { consultationId, number });
    if (!issue) throw new NotFound('summary issue');
    return issue;
  }

  /** One issue of a hearing that the actor may read. */
  async issueOf(actor: Actor, consultationId: string, number: number): Promise<SummaryIssue> {
    await this.consultations.find(actor, consultationId);
    return this.find(consultationId, number);
  }

  /** The summary as it was frozen and issued. `NotFound` also for an issue from before summaries were frozen. */
  async modelOf(consultationId: string, number: number): Promise<SummaryModel> {
    return this.versions.modelOf(await this.versionOf(consultationId, number));
  }

  /** The version that an issue was made from, with its language and its reasons. */
  async versionOf(consultationId: string, number: number): Promise<SummaryVersion> {
    const { versionId } = await this.find(consultationId, number);
    const version = versionId && (await this.database.reader.findOneBy(SummaryVersion, { id: versionId }));
    if (!version) throw new NotFound('frozen summary');
    return version;
  }

  /** The files of issues, by the id of the issue, in the order of the formats; one statement. */
  async formsOf(issues: readonly SummaryIssue[]): Promise<ReadonlyMap<string, readonly SummaryForm[]>> {
    if (issues.length === 0) return new Map();
    const forms = await this.database.reader
      .createQueryBuilder(SummaryForm, 'f')
      .where('f."issueId" IN (:...ids)', { ids: issues.map(({ id }) => id) })
      .getMany();
    const rank = ({ format }: SummaryForm): number => SUMMARY_FORMATS.indexOf(format);
    const inOrder = forms.toSorted((left, right) => rank(left) - rank(right));
    return new Map(issues.map(({ id }) => [id, inOrder.filter(({ issueId }) => issueId === id)]));
  }

  private async hasFailed({ id }: SummaryVersion, via: Reader = this.database.reader): Promise<boolean> {
    return via.existsBy(Job, { kind: ISSUE_JOB, key: id, state: 'failed' });
  }
}
