import { crumbsTo } from '../../../consultation/consultation-crumbs.js';
import { formatInstant } from '../../../shared/language/format.js';
import { LANGUAGES, type Language } from '../../../shared/language/words.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../../shared/web/fields.js';
import type { FieldError, Typed } from '../../../shared/web/form.js';
import { Page, type Crumb } from '../../../shared/web/page.js';
import { reportWords } from '../../report.words.js';
import type { SummaryIssue } from '../../summary-issue.entity.js';
import { remainsOf } from '../../summary.page.js';
import { summaryPath } from '../../summary-paths.js';
import type { SummaryInView } from '../../summary.service.js';
import { asksForReason, isBlocked } from '../readiness.rules.js';
import type { SummaryForm } from '../summary-form.entity.js';
import { NEW_HEARING_ANSWERS } from '../summary-version-status.js';
import type { SummaryVersion } from '../summary-version.entity.js';
import { issuingWords, newHearingWords, versionStateWords } from './issuing.words.js';

/** What the page is made from. */
export interface IssuingView {
  readonly view: SummaryInView;
  readonly versions: readonly SummaryVersion[];
  readonly issues: readonly SummaryIssue[];
  readonly forms: ReadonlyMap<string, readonly SummaryForm[]>;
  readonly mayWrite: boolean;
}

/** What was typed and could not be submitted. */
export interface TypedSubmission {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly status: number;
}

interface IssueLine {
  readonly text: string;
  readonly files: readonly { readonly href: string; readonly text: string; readonly label: string }[];
}

/** What remains before the summary can be issued, how it is submitted, and what has come of it so far. */
export class IssuingPage extends Page {
  readonly template = 'pages/report/issuing';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly path: string;
  readonly summary: ErrorSummary;
  readonly remains: readonly { readonly href: string; readonly text: string }[];
  readonly hasRemains: boolean;
  readonly hint: string;
  readonly isPossible: boolean;
  readonly maySubmit: boolean;
  readonly languageField: Field;
  readonly newHearing: Choices;
  readonly newHearingReason: Field;
  readonly reason: Field | false;
  readonly versions: readonly { readonly href: string; readonly text: string; readonly state: string; by: string }[];
  readonly hasVersions: boolean;
  readonly issues: readonly IssueLine[];
  readonly hasIssues: boolean;
  readonly comparison: { readonly path: string; readonly from: Field; readonly to: Field } | false;

  constructor(given: IssuingView, sent: TypedSubmission, language: Language) {
    super();
    const { view, mayWrite } = given;
    const { consultation, readiness } = view;
    const t = issuingWords[language];
    this.t = t;
    this.title = t.title;
    this.status = sent.status;
    this.path = summaryPath(consultation.id);
    this.crumbs = [...crumbsTo(consultation, language), { href: this.path, text: reportWords[language].title }];
    this.summary = errorSummary(sent.errors);
    this.remains = remainsOf(view, language);
    this.hasRemains = this.remains.length > 0;
    this.hint = isBlocked(readiness) ? t.blocks : t.needsReason;
    this.isPossible = consultation.state === 'closed' || consultation.state === 'summarised';
    this.maySubmit = mayWrite && this.isPossible && !isBlocked(readiness);
    const fields = new FieldSet({ language, newHearing: 'notNeeded', ...sent.typed }, sent.errors);
    this.languageField = fields.select(
      { name: 'language', label: t.languageLabel },
      LANGUAGES.map((value) => ({ value, text: t[value] })),
    );
    this.newHearing = fields.radios(
      { name: 'newHearing', label: t.newHearingLabel },
      NEW_HEARING_ANSWERS.map((value) => ({ value, text: newHearingWords[language][value] })),
    );
    this.newHearingReason = fields.textArea({
      name: 'newHearingReason',
      label: t.newHearingReasonLabel,
      hint: t.newHearingReasonHint,
      required: true,
    });
    this.reason =
      asksForReason(readiness) && fields.textArea({ name: 'reason', label: t.reasonLabel, hint: t.reasonHint });
    this.versions = given.versions.map((version) => ({
      href: summaryPath(consultation.id, 'versjoner', String(version.number)),
      text: `${t.version} ${String(version.number)}`,
      state: versionStateWords[language][version.state],
      by: `${version.submittedByName}, ${formatInstant(version.submittedAt, language)}`,
    }));
    this.hasVersions = this.versions.length > 0;
    this.issues = issueLines(given, language);
    this.hasIssues = this.issues.length > 0;
    this.comparison = comparisonOf(given, language);
  }
}

function issueLines({ issues, forms, view }: IssuingView, language: Language): readonly IssueLine[] {
  const t = issuingWords[language];
  return issues.map((issue) => {
    const text = t.issueLine(issue.number, formatInstant(issue.issuedAt, language), issue.byName);
    const made = (forms.get(issue.id) ?? []).map(({ format }) => format);
    // What was issued before the files had rows of their own has these two.
    const formats = made.length > 0 ? made : (['docx', 'xlsx'] as const);
    const files = formats.map((format) => ({
      href: summaryPath(view.consultation.id, 'utgaver', String(issue.number), 'filer', format),
      text: format.toUpperCase(),
      label: `${t.form} ${format.toUpperCase()}: ${text}`,
    }));
    return { text, files };
  });
}

function comparisonOf({ issues, view }: IssuingView, language: Language): IssuingPage['comparison'] {
  const frozen = issues.filter(({ versionId }) => versionId !== null).map(({ number }) => String(number));
  const [newest, former] = frozen;
  if (newest === undefined || former === undefined) return false;
  const t = issuingWords[language];
  const choices = frozen.map((value) => ({ value, text: value }));
  const fields = new FieldSet({ fra: former, til: newest });
  return {
    path: summaryPath(view.consultation.id, 'sammenligning'),
    from: fields.select({ name: 'fra', label: t.compare }, choices),
    to: fields.select({ name: 'til', label: t.withIssue }, choices),
  };
}
