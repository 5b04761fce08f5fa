import { Injectable } from '@nestjs/common';
import { AuditService, type AuditActor } from '../../audit/audit.service.js';
import { ConsultationProgress } from '../../consultation/consultation-progress.service.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { systemActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { Clock } from '../../shared/time/clock.js';
import { SummaryForms } from '../forms/summary-forms.js';
import { SUMMARY_FORMATS, type SummaryFormat, type SummaryFormFile } from '../forms/summary-forms.types.js';
import { SummaryIssue } from '../summary-issue.entity.js';
import { SummaryForm } from './summary-form.entity.js';
import { SummaryIssues } from './summary-issues.js';
import { SummaryVersionStep } from './summary-version-step.entity.js';
import { SummaryVersionSteps } from './summary-version-steps.js';
import { SummaryVersion } from './summary-version.entity.js';
import { SummaryVersions } from './summary-versions.js';

/** What is issued: the version, its hearing, its number among the issues, and who pressed. */
interface Making {
  readonly version: SummaryVersion;
  readonly consultation: Consultation;
  readonly number: number;
  readonly actor: AuditActor;
}

/**
 * Makes an approved version into files and issues it. Safe to do again: the files are named for their content, and the issue
 * with all that belongs to it is one transaction that finds out whether it has been done.
 */
@Injectable()
export class IssueMaking {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly progress: ConsultationProgress,
    private readonly versions: SummaryVersions,
    private readonly issues: SummaryIssues,
    private readonly steps: SummaryVersionSteps,
    private readonly forms: SummaryForms,
  ) {}

  async make(versionId: string): Promise<void> {
    const making = await this.begin(versionId);
    if (!making) return;
    const { version, consultation, number } = making;
    const frozen = {
      model: { consultationId: consultation.id, modelSha256: version.modelSha256 },
      language: version.language,
      reason: version.reason,
      kind: consultation.isInternal ? 'umbrella' : 'summary',
      number,
    } as const;
    const files = await this.forms.make(frozen, SUMMARY_FORMATS, ({ done, total }) => this.tell(version, done, total));
    await this.issue(making, files);
  }

  private async begin(versionId: string): Promise<Making | null> {
    const { reader } = this.database;
    const version = await reader.findOneBy(SummaryVersion, { id: versionId });
    if (version?.state !== 'making') return null;
    const consultation = await reader.findOneByOrFail(Consultation, { id: version.consultationId });
    const pressed = await reader.findOneByOrFail(SummaryVersionStep, { versionId, toState: 'making' });
    const number = 1 + (await this.issues.all(consultation.id)).length;
    const actor = { id: pressed.byId, name: pressed.byName, hostId: consultation.hostId };
    return { version, consultation, number, actor };
  }

  private async tell({ id }: SummaryVersion, formsDone: number, formsTotal: number): Promise<void> {
    await this.database.write((transaction) => transaction.update(SummaryVersion, { id }, { formsDone, formsTotal }));
  }

  private async issue({ actor, number, ...making }: Making, files: readonly SummaryFormFile[]): Promise<void> {
    const { id: consultationId } = making.consultation;
    const { figures } = await this.versions.modelOf(making.version);
    await this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      const version = await transaction.findOneByOrFail(SummaryVersion, { id: making.version.id });
      if (version.state !== 'making') return;
      const issue = transaction.create(SummaryIssue, {
        id: newId(),
        consultationId,
        number,
        issuedAt: this.clock.now(),
        byName: actor.name,
        docxSha256: sha256Of(files, 'docx'),
        xlsxSha256: sha256Of(files, 'xlsx'),
        figures: { ...figures },
        reasonForUndecided: version.reason,
        versionId: version.id,
      });
      await transaction.insert(SummaryIssue, issue);
      for (const file of files) await transaction.insert(SummaryForm, { ...file, id: newId(), issueId: issue.id });
      version.issue();
      version.formsDone = version.formsTotal;
      await this.steps.take(transaction, actor, version, { from: 'making' });
      await this.markSummarised(transaction, actor, consultationId);
      await this.audit.record(transaction, actor, {
        action: 'summary.issued',
        objectType: 'consultation',
        objectId: consultationId,
        changes: { number, docx: issue.docxSha256, xlsx: issue.xlsxSha256 },
      });
    });
  }

  private async markSummarised(transaction: Transaction, actor: AuditActor, consultationId: string): Promise<void> {
    const { state } = await transaction.findOneByOrFail(Consultation, { id: consultationId });
    if (state !== 'closed') return;
    // The one who pressed may have left the host while the files were made: the service finishes it in their name.
    await this.progress.advance(transaction, systemActor(actor.hostId, actor.name), consultationId, {
      permission: 'maySummarise',
      verb: (hearing) => {
        hearing.summarise();
      },
    });
  }
}

function sha256Of(files: readonly SummaryFormFile[], format: SummaryFormat): string {
  const file = files.find((candidate) => candidate.format === format);
  if (!file) throw new Error(`The summary was not made as ${format}`);
  return file.sha256;
}
