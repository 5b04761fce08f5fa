import type { Consultation } from '../../../consultation/consultation.entity.js';
import { consultationPath, crumbsTo } from '../../../consultation/consultation-crumbs.js';
import type { SummaryIssue } from '../../../report/summary-issue.entity.js';
import { formatInstant } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../../shared/web/fields.js';
import type { FieldError, Typed } from '../../../shared/web/form.js';
import { Page, type Crumb } from '../../../shared/web/page.js';
import type { PublishedSummary } from './published-summaries.js';
import type { SummaryPublication } from './summary-publication.entity.js';
import { summaryPublishingWords } from './summary-publishing.words.js';
import { summaryPath } from './summary-paths.js';

/** What the page is made from. */
export interface PublishingView {
  readonly consultation: Consultation;
  readonly issues: readonly SummaryIssue[];
  readonly standing: PublishedSummary | null;
  readonly hasFiles: boolean;
  readonly decided: readonly SummaryPublication[];
  readonly mayPublish: boolean;
}

/** What was typed, and what is wrong with it. */
export interface PublishingTyped {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

interface IssueRow {
  readonly number: string;
  readonly name: string;
  readonly issued: string;
  readonly by: string;
  readonly mayBePublished: boolean;
  /** Why it cannot be published, or that it is. */
  readonly note: string | false;
}

/** Which issue of the summary the public reads: publishing one, taking it down, and what was decided before. */
export class SummaryPublishingPage extends Page {
  readonly template = 'pages/publication/pages/publishing';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly action: string;
  readonly publicHref: string | false;
  readonly said: string;
  readonly files: string | false;
  readonly notPublic: string | false;
  readonly issues: readonly IssueRow[];
  readonly hasIssues: boolean;
  readonly mayTakeDown: boolean;
  readonly reason: Field;
  readonly history: readonly { readonly text: string; readonly reason: string }[];
  readonly hasHistory: boolean;

  constructor(
    private readonly view: PublishingView,
    private readonly language: Language,
    { typed, errors }: PublishingTyped = { typed: {}, errors: [] },
  ) {
    super();
    const { consultation, standing, mayPublish } = view;
    this.t = summaryPublishingWords[language];
    this.title = this.t.title;
    this.status = errors.length > 0 ? 422 : 200;
    this.summary = errorSummary(errors);
    const above = consultationPath(consultation.id, 'oppsummering');
    this.crumbs = [...crumbsTo(consultation, language), { href: above, text: this.t.summary }];
    this.action = `${above}/publisering`;
    this.publicHref = standing !== null && summaryPath(consultation.id);
    this.said = standing
      ? this.t.isPublished(String(standing.number), formatInstant(standing.publishedAt, language))
      : this.t.nothingPublished;
    this.files = standing !== null && (view.hasFiles ? this.t.filesMade : this.t.filesMaking);
    this.notPublic = consultation.visibility !== 'public' && this.t.notPublic;
    this.issues = view.issues.map((issue) => this.issueRow(issue));
    this.hasIssues = this.issues.length > 0;
    this.mayTakeDown = mayPublish && standing !== null;
    this.reason = new FieldSet(typed, errors).textArea({ name: 'reason', label: this.t.reason, required: true });
    this.history = view.decided.map((decided) => this.historyLine(decided));
    this.hasHistory = this.history.length > 0;
  }

  private issueRow(issue: SummaryIssue): IssueRow {
    const { view, t, language } = this;
    const number = String(issue.number);
    const isStanding = view.standing?.issueId === issue.id;
    const isTooOld = issue.versionId === null;
    return {
      number,
      name: t.publishNumber(number),
      issued: formatInstant(issue.issuedAt, language),
      by: issue.byName,
      mayBePublished: view.mayPublish && this.notPublic === false && !isStanding && !isTooOld,
      note: isStanding ? t.standing : isTooOld && t.tooOld,
    };
  }

  private historyLine({ issueId, deed, at, byName, reason }: SummaryPublication): { text: string; reason: string } {
    const { t, language } = this;
    const number = String(this.view.issues.find(({ id }) => id === issueId)?.number ?? '');
    return { text: t.line(t[deed](number), formatInstant(at, language), byName), reason };
  }
}
