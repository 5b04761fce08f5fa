import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { ConsultationProgress } from '../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../consultation/consultation-reader.js';
import type { Actor } from '../identity/access/actor.js';
import { Host } from '../identity/host/host.entity.js';
import { Database, type Reader, type Transaction } from '../shared/database/database.js';
import { newId } from '../shared/database/id.js';
import { writeDocx } from '../shared/documents/writing/write-docx.js';
import { writeXlsx } from '../shared/documents/writing/write-xlsx.js';
import { ChangedMeanwhile, NotFound } from '../shared/errors/domain-error.js';
import { FileStore } from '../shared/files/file-store.js';
import type { Language } from '../shared/language/words.js';
import { Clock } from '../shared/time/clock.js';
import { reportWords } from './report.words.js';
import { IssueNeedsReason, SummaryNotPossibleYet, UnplacedRemain } from './summary.errors.js';
import { buildSummary } from './summary-builder.js';
import { summaryDocument } from './summary-document.js';
import { SummaryIssue } from './summary-issue.entity.js';
import type { SummaryModel } from './summary.model.js';
import { SummarySource } from './summary-source.js';
import { SummaryText } from './summary-text.entity.js';
import { summaryWorkbook } from './summary-workbook.js';

/** What staff write about one part. `seenVersion` is 0 when nothing had been written. */
export interface PartText {
  readonly place: string;
  readonly text: string;
  readonly seenVersion: number;
}

/** Builds, writes and issues the summary of a hearing. */
@Injectable()
export class SummaryService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly consultations: ConsultationReader,
    private readonly progress: ConsultationProgress,
    private readonly source: SummarySource,
    private readonly files: FileStore,
  ) {}

  /** The summary as it is now, for whoever may read the hearing. */
  async build(actor: Actor, consultationId: string, language: Language): Promise<SummaryModel> {
    await this.consultations.find(actor, consultationId);
    return this.model(this.database.reader, consultationId, language);
  }

  /** What is written about each part, by place. */
  async texts(consultationId: string, via: Reader = this.database.reader): Promise<ReadonlyMap<string, SummaryText>> {
    const texts = await via.findBy(SummaryText, { consultationId });
    return new Map(texts.map((text) => [text.place, text]));
  }

  /** The issues so far, the newest first. */
  async issues(consultationId: string): Promise<readonly SummaryIssue[]> {
    return this.database.reader.find(SummaryIssue, { where: { consultationId }, order: { number: 'DESC' } });
  }

  /** One issue of a hearing that the actor may read. */
  async issueOf(actor: Actor, consultationId: string, number: number): Promise<SummaryIssue> {
    await this.consultations.find(actor, consultationId);
    const issue = await this.database.reader.findOneBy(SummaryIssue, { consultationId, number });
    if (!issue) throw new NotFound('summary issue');
    return issue;
  }

  /** Keeps what was written about a part. Throws `ChangedMeanwhile` when somebody has saved since it was seen. */
  async write(actor: Actor, consultationId: string, part: PartText): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.consultations.findFor(actor, consultationId, 'maySummarise', transaction);
      const { drafts } = await this.consultations.outline(consultationId, transaction);
      const places = ['consultation', 'allDrafts', ...drafts.map(({ draft }) => `draft:${draft.id}`)];
      if (!places.includes(part.place)) throw new NotFound('part of the summary');
      await this.saveText(transaction, actor, consultationId, part);
      await this.audit.record(transaction, actor, {
        action: 'summary.written',
        objectType: 'consultation',
        objectId: consultationId,
        changes: { place: part.place, text: part.text },
      });
    });
  }

  /** The summary as Word and as Excel, as it is now. */
  async forms(
    actor: Actor,
    consultationId: string,
    language: Language,
    reason = '',
  ): Promise<{ docx: Buffer; xlsx: Buffer }> {
    const model = await this.build(actor, consultationId, language);
    return {
      docx: await writeDocx(summaryDocument(model, language, reason)),
      xlsx: await writeXlsx(summaryWorkbook(model, language)),
    };
  }

  /**
   * Issues the summary: keeps it as Word and Excel and never changes it again. Refused while a comment is placed nowhere,
   * while the hearing is still open, and when a placement is undecided without a reason for going on.
   */
  async issue(actor: Actor, consultationId: string, language: Language, reason: string): Promise<SummaryIssue> {
    const consultation = await this.consultations.findFor(actor, consultationId, 'maySummarise');
    if (consultation.state !== 'closed' && consultation.state !== 'summarised') throw new SummaryNotPossibleYet();
    const { figures } = await this.build(actor, consultationId, language);
    if (figures.unplaced > 0) throw new UnplacedRemain(figures.unplaced);
    if (figures.undecided > 0 && reason.trim() === '') throw new IssueNeedsReason(figures.undecided);
    const { docx, xlsx } = await this.forms(actor, consultationId, language, reason.trim());
    const [word, excel] = [await this.files.keep(docx), await this.files.keep(xlsx)];
    return this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      const number = (await transaction.countBy(SummaryIssue, { consultationId })) + 1;
      const issue = transaction.create(SummaryIssue, {
        id: newId(),
        consultationId,
        number,
        issuedAt: this.clock.now(),
        byName: actor.name,
        docxSha256: word.sha256,
        xlsxSha256: excel.sha256,
        figures: { ...figures },
        reasonForUndecided: reason.trim(),
      });
      await transaction.insert(SummaryIssue, issue);
      await this.markSummarised(transaction, actor, consultationId);
      await this.audit.record(transaction, actor, {
        action: 'summary.issued',
        objectType: 'consultation',
        objectId: consultationId,
        changes: { number, docx: word.sha256, xlsx: excel.sha256 },
      });
      return issue;
    });
  }

  private async markSummarised(transaction: Transaction, actor: Actor, consultationId: string): Promise<void> {
    const consultation = await this.consultations.find(actor, consultationId, transaction);
    if (consultation.state !== 'closed') return;
    await this.progress.advance(transaction, actor, consultationId, {
      permission: 'maySummarise',
      verb: (hearing) => hearing.summarise(),
    });
  }

  private async model(via: Reader, consultationId: string, language: Language): Promise<SummaryModel> {
    const outline = await this.consultations.outline(consultationId, via);
    const host = await via.findOneByOrFail(Host, { id: outline.consultation.hostId });
    const texts = await this.texts(consultationId, via);
    const { consultation, allDrafts, wholeDraft } = reportWords[language];
    return buildSummary({
      outline,
      host: host.name,
      rows: await this.source.read(via, consultationId),
      texts: new Map([...texts].map(([place, { text }]) => [place, text])),
      titles: { consultation, allDrafts, wholeDraft },
    });
  }

  private async saveText(
    transaction: Transaction,
    actor: Actor,
    consultationId: string,
    part: PartText,
  ): Promise<void> {
    const known = await transaction.findOneBy(SummaryText, { consultationId, place: part.place });
    if ((known?.version ?? 0) !== part.seenVersion) throw new ChangedMeanwhile();
    const written = {
      text: part.text,
      updatedAt: this.clock.now(),
      updatedByName: actor.name,
      version: part.seenVersion + 1,
    };
    if (known) await transaction.update(SummaryText, { id: known.id }, written);
    else await transaction.insert(SummaryText, { id: newId(), consultationId, place: part.place, ...written });
  }
}
