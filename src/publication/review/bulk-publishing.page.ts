import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import type { BulkOutcome, BulkPublishingService, BulkReading } from './bulk-publishing.service.js';
import { reviewRowView, type ReviewRowView } from './review-queue.page.js';
import { reviewWords } from './review.words.js';

type Hearing = Pick<Consultation, 'id' | 'title'>;

/** What publishing several answers will do, in sentences with counts. */
export class BulkCheckPage extends Page {
  readonly template = 'pages/publication/review/bulk-check';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly sentences: readonly string[];
  readonly rows: readonly ReviewRowView[];
  readonly sensitive: readonly ReviewRowView[];
  readonly action: string;
  readonly backHref: string;

  constructor(language: Language, consultation: Hearing, { rows, sensitive, inPart, leftOut }: BulkReading) {
    super();
    this.t = reviewWords[language];
    this.title = this.t.checkTitle;
    this.crumbs = crumbsToQueue(consultation, language);
    this.sentences = [
      rows.length === 0 ? this.t.nothingChosen : this.t.willPublish(rows.length),
      ...(inPart.length > 0 ? [this.t.inPart(inPart.length)] : []),
      ...(sensitive.length > 0 ? [this.t.ofThemSensitive(sensitive.length)] : []),
      ...(leftOut > 0 ? [this.t.leftOut(leftOut)] : []),
    ];
    this.rows = rows.map((row) => reviewRowView(row, consultation.id, language));
    this.sensitive = sensitive.map((row) => reviewRowView(row, consultation.id, language));
    this.backHref = consultationPath(consultation.id, 'publisering');
    this.action = `${this.backHref}/samlet/utforing`;
  }
}

/** What became of each. */
export class BulkResultPage extends Page {
  readonly template = 'pages/publication/review/bulk-result';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly sentence: string;
  readonly rows: readonly (ReviewRowView & { readonly outcome: string; readonly outcomeColor: string })[];
  readonly backHref: string;

  constructor(
    language: Language,
    consultation: Hearing,
    results: Awaited<ReturnType<BulkPublishingService['publish']>>,
  ) {
    super();
    this.t = reviewWords[language];
    this.title = this.t.resultTitle;
    this.crumbs = crumbsToQueue(consultation, language);
    this.sentence = this.t.publishedCount(results.filter(({ outcome }) => outcome === 'published').length);
    this.rows = results.map(({ row, outcome }) => ({
      ...reviewRowView(row, consultation.id, language),
      outcome: this.t[outcome],
      outcomeColor: COLORS[outcome],
    }));
    this.backHref = consultationPath(consultation.id, 'publisering');
  }
}

/** The way to a page below the queue of a hearing. */
export function crumbsToQueue(consultation: Hearing, language: Language): readonly Crumb[] {
  const queue = { href: consultationPath(consultation.id, 'publisering'), text: reviewWords[language].title };
  return [...crumbsTo(consultation, language), queue];
}

const COLORS: Readonly<Record<BulkOutcome, string>> = {
  published: 'success',
  notWaiting: 'warning',
  newerVersion: 'warning',
};
