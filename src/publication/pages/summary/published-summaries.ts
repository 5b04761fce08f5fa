import { Injectable } from '@nestjs/common';
import { SummaryIssues } from '../../../report/issuing/summary-issues.js';
import { SummaryIssue } from '../../../report/summary-issue.entity.js';
import type { SummaryModel } from '../../../report/summary.model.js';
import { Consultation } from '../../../consultation/consultation.entity.js';
import { Database, type Reader } from '../../../shared/database/database.js';
import { NotFound } from '../../../shared/errors/domain-error.js';
import type { Language } from '../../../shared/language/words.js';
import { PublishedAnswers } from '../../published/published-answers.js';
import { publicModel } from './public-model.rules.js';
import { publicModelWords } from './public-model.words.js';
import { PublicSummaryForm } from './public-summary-form.entity.js';
import { SummaryPublication } from './summary-publication.entity.js';
import { SUMMARY_FORMATS } from '../../../report/forms/summary-forms.types.js';

/** The issue that the public reads now. */
export interface PublishedSummary {
  readonly publicationId: string;
  readonly issueId: string;
  readonly number: number;
  readonly issuedAt: Date;
  readonly publishedAt: Date;
  /** Of the summary itself; the page around it is in the reader's. */
  readonly language: Language;
  /** Of the answers that may be quoted in it. */
  readonly revision: number;
}

/** The model of a large hearing takes a while to read and filter: the last few are kept at hand. */
const KEPT = 3;

/**
 * What the public reads of a hearing's summary: the frozen model of the issue that is published, without the words of answers
 * that are not. Nothing here reads what staff are working on. Of a hearing that is not held in public nothing is found.
 */
@Injectable()
export class PublishedSummaries {
  private readonly kept = new Map<string, Promise<SummaryModel>>();

  constructor(
    private readonly database: Database,
    private readonly issues: SummaryIssues,
    private readonly answers: PublishedAnswers,
  ) {}

  /** The published issue; null when there is none, or it was taken down. */
  async standing(consultationId: string): Promise<PublishedSummary | null> {
    const { reader } = this.database;
    const publication = await newestPublication(reader, consultationId);
    if (publication?.deed !== 'published') return null;
    const hearing = await reader.findOneByOrFail(Consultation, { id: consultationId });
    if (!hearing.isPublic || hearing.visibility !== 'public') return null;
    const issue = await reader.findOneByOrFail(SummaryIssue, { id: publication.issueId });
    const { language } = await this.issues.versionOf(consultationId, issue.number);
    return {
      publicationId: publication.id,
      issueId: issue.id,
      number: issue.number,
      issuedAt: issue.issuedAt,
      publishedAt: publication.at,
      language,
      revision: await this.answers.revision(consultationId),
    };
  }

  /** The same; throws `NotFound` when there is none. */
  async find(consultationId: string): Promise<PublishedSummary> {
    const standing = await this.standing(consultationId);
    if (!standing) throw new NotFound('summary');
    return standing;
  }

  /** What may be read of the published issue. Throws `NotFound` when there is none. */
  async model(consultationId: string): Promise<SummaryModel> {
    return this.modelOf(consultationId, await this.find(consultationId));
  }

  /** What may be read of an issue at the revision it was found at; read and filtered once for each. */
  modelOf(consultationId: string, summary: PublishedSummary): Promise<SummaryModel> {
    const key = `${summary.issueId} ${String(summary.revision)}`;
    const model = this.kept.get(key) ?? this.filtered(consultationId, summary);
    this.kept.delete(key);
    this.kept.set(key, model);
    // A reading that failed is tried again by whoever asks next.
    model.catch(() => this.kept.delete(key));
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return model;
  }

  /** The files of the published issue that hold nothing but what may be quoted now; none while they are being made. */
  async forms({ issueId, revision }: PublishedSummary): Promise<readonly PublicSummaryForm[]> {
    const forms = await this.database.reader.findBy(PublicSummaryForm, { issueId, revision });
    const rank = ({ format }: PublicSummaryForm): number => SUMMARY_FORMATS.indexOf(format);
    return forms.toSorted((left, right) => rank(left) - rank(right));
  }

  private async filtered(consultationId: string, { number, language }: PublishedSummary): Promise<SummaryModel> {
    const isQuotable = await this.answers.publishedCommentFilter(consultationId);
    return publicModel(await this.issues.modelOf(consultationId, number), isQuotable, publicModelWords[language]);
  }
}

/** What was last decided of a hearing's summary; null when nothing was. */
export function newestPublication(via: Reader, consultationId: string): Promise<SummaryPublication | null> {
  return via.findOne(SummaryPublication, { where: { consultationId }, order: { at: 'DESC', id: 'DESC' } });
}
