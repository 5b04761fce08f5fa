import { crumbsTo } from '../../../consultation/consultation-crumbs.js';
import type { Consultation } from '../../../consultation/consultation.entity.js';
import { formatInstant } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../../shared/web/fields.js';
import type { FieldError, Typed } from '../../../shared/web/form.js';
import { Page, type Crumb } from '../../../shared/web/page.js';
import { citedTextView, type CitedTextView } from '../../citation/cited-text-view.js';
import { commentPath, summaryPath } from '../../summary-paths.js';
import type { SummaryModel } from '../../summary.model.js';
import { writingPlaces } from '../../writing/writing-places.js';
import { mostOpposed } from '../opposed.rules.js';
import type { DecisionRights } from '../summary-approval.service.js';
import type { MakingProgress } from '../summary-issues.js';
import type { SummaryVersionStep } from '../summary-version-step.entity.js';
import type { SummaryVersion } from '../summary-version.entity.js';
import { issuingWords, newHearingWords, versionStateWords } from './issuing.words.js';

const MOST_OPPOSED = 10;

/** What the page is made from. */
export interface VersionView {
  readonly consultation: Consultation;
  readonly version: SummaryVersion;
  readonly model: SummaryModel;
  readonly steps: readonly SummaryVersionStep[];
  readonly rights: DecisionRights;
  readonly making: MakingProgress;
  readonly mayWrite: boolean;
}

/** What the approver typed and could not be taken. */
export interface TypedReturn {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly status: number;
}

interface FrozenText {
  readonly id: string;
  readonly part: string;
  readonly title: string;
  readonly blocks: readonly CitedTextView[];
}

/** A version as it was frozen: what the approver reads and decides on, and from where it is issued. */
export class VersionPage extends Page {
  readonly template = 'pages/report/version';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  override readonly scripts: readonly string[];
  readonly title: string;
  readonly t;
  readonly path: string;
  readonly back: string;
  readonly summary: ErrorSummary;
  readonly state: string;
  readonly frozen: string;
  readonly facts: readonly { readonly term: string; readonly text: string; readonly href: false }[];
  readonly course: readonly string[];
  readonly opposed: readonly {
    readonly title: string;
    readonly count: string;
    readonly bodies: string;
    readonly reasons: readonly string[];
  }[];
  readonly hasOpposed: boolean;
  readonly texts: readonly FrozenText[];
  readonly digest: string;
  readonly mayDecide: boolean;
  readonly waits: string | false;
  readonly note: Field;
  readonly mayIssue: boolean;
  readonly making:
    | { readonly percent: number; readonly text: string; readonly isGoingOn: boolean; readonly mayTryAgain: boolean }
    | false;

  constructor(given: VersionView, sent: TypedReturn, language: Language) {
    super();
    const { consultation, version, model, steps, rights, mayWrite } = given;
    const t = issuingWords[language];
    this.t = t;
    this.title = t.versionTitle(version.number);
    this.status = sent.status;
    this.back = summaryPath(consultation.id, 'utgivelse');
    this.path = summaryPath(consultation.id, 'versjoner', String(version.number));
    this.crumbs = [...crumbsTo(consultation, language), { href: this.back, text: t.title }];
    this.summary = errorSummary(sent.errors);
    this.state = versionStateWords[language][version.state];
    this.frozen = t.frozen(version.submittedByName, formatInstant(version.submittedAt, language));
    this.facts = factsOf(version, language);
    this.course = steps.map(({ toState, byName, at }) =>
      t.step(versionStateWords[language][toState], byName, formatInstant(at, language)),
    );
    this.opposed = mostOpposed(model, MOST_OPPOSED).map(({ title, part, bodies, reasons }) => ({
      title: part === title ? title : `${part}: ${title}`,
      count: t.opposedBodies(bodies.length),
      bodies: bodies.join(', '),
      reasons,
    }));
    this.hasOpposed = this.opposed.length > 0;
    this.texts = frozenTexts(consultation.id, model);
    this.digest = version.digest;
    const isWaiting = version.state === 'submitted';
    this.mayDecide = isWaiting && rights.mayDecide && !rights.isOwnWork;
    this.waits = isWaiting && !this.mayDecide && (rights.isOwnWork ? t.ownWork : t.waits);
    this.note = new FieldSet(sent.typed, sent.errors).textArea({ name: 'note', label: t.returnNote });
    this.mayIssue = version.state === 'approved' && mayWrite;
    this.making = version.state === 'making' && makingOf(given, language);
    this.scripts = isGoingOn(given) ? ['keep-fresh'] : [];
  }
}

function factsOf(version: SummaryVersion, language: Language): VersionPage['facts'] {
  const t = issuingWords[language];
  const { newHearing, newHearingReason, reason, remains, note } = version;
  const facts = [
    { term: t.newHearing, text: `${newHearingWords[language][newHearing]}. ${newHearingReason}` },
    ...(reason === '' ? [] : [{ term: t.remains, text: t.remainsThen(remains.undecided, remains.uncited) }]),
    ...(reason === '' ? [] : [{ term: t.reason, text: reason }]),
    ...(note === null ? [] : [{ term: t.note, text: note }]),
  ];
  return facts.map((fact) => ({ ...fact, href: false }));
}

function makingOf({ making, mayWrite }: VersionView, language: Language): NonNullable<VersionPage['making']> {
  const t = issuingWords[language];
  const percent = making.total === 0 ? 0 : Math.floor((making.done / making.total) * 100);
  const text = making.hasFailed ? t.makingFailed : `${t.making} ${t.makingShare(percent)}`;
  return { percent, text, isGoingOn: !making.hasFailed, mayTryAgain: making.hasFailed && mayWrite };
}

function isGoingOn({ version, making }: VersionView): boolean {
  return version.state === 'making' && !making.hasFailed;
}

/** The texts of the version, each citation leading to the first of its comments. */
function frozenTexts(consultationId: string, model: SummaryModel): readonly FrozenText[] {
  const places = writingPlaces(model);
  const comments = new Map(
    places.flatMap(({ findings }) => findings.map(({ placementId, commentId }) => [placementId, commentId] as const)),
  );
  const hrefs = new Map(
    model.citations.map(({ number, placementIds }) => [number, comments.get(placementIds[0] ?? '')] as const),
  );
  const hrefOf = (number: number): string | null => {
    const commentId = hrefs.get(number);
    return commentId === undefined ? null : commentPath(consultationId, commentId);
  };
  return places
    .filter(({ text }) => text.trim() !== '')
    .map(({ part, title, text, theme, place }, index) => ({
      id: `tekst-${String(index)}`,
      part: part.title,
      title: theme ? `${place.title}: ${title}` : title,
      blocks: citedTextView(text, 4, hrefOf),
    }));
}
