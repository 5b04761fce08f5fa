import { formatDay, formatInstant, formatNumber } from '../shared/language/format.js';
import type { Language } from '../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../shared/web/fields.js';
import type { FieldError, Typed } from '../shared/web/form.js';
import { Page, type Crumb } from '../shared/web/page.js';
import { bodyStanceWords, decisionWords } from './label.words.js';
import { reportWords } from './report.words.js';
import { summaryPageWords } from './summary-page.words.js';
import { bodyText, choiceText, outcomeText, shownFigures } from './summary-document.js';
import type { SummaryIssue } from './summary-issue.entity.js';
import {
  BODY_STANCES,
  type StanceCounts,
  type SummaryModel,
  type SummaryPart,
  type SummaryPlace,
} from './summary.model.js';
import type { SummaryText } from './summary-text.entity.js';

interface Bar {
  readonly text: string;
  readonly count: string;
  /** Of the largest, 0 to 100, as the width of an SVG bar. */
  readonly share: number;
}

interface PlaceView {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly choices: readonly { readonly text: string; readonly count: string; readonly bodies: string }[];
  readonly hasChoices: boolean;
  readonly persons: string | false;
  readonly show: string | false;
  readonly findings: readonly {
    readonly href: string;
    readonly body: string;
    readonly text: string;
    readonly stance: string;
    readonly tags: string;
    readonly decision: string;
    readonly reason: string;
  }[];
}

interface PartView {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly said: string;
  readonly bars: readonly Bar[];
  readonly hasBars: boolean;
  readonly seenVersion: number;
  readonly text: Field;
  readonly places: readonly PlaceView[];
  readonly isEmpty: boolean;
}

/** What the page is given to show. */
export interface SummaryView {
  readonly model: SummaryModel;
  readonly texts: ReadonlyMap<string, SummaryText>;
  readonly issues: readonly SummaryIssue[];
  readonly mayWrite: boolean;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly status: number;
}

/** The summary as it is now: figures, parts with the staff's text and what it rests on, what remains, and the issues. */
export class SummaryPage extends Page {
  readonly template = 'pages/report/summary';
  readonly title: string;
  readonly t;
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly address: string;
  readonly summary: ErrorSummary;
  readonly method: readonly string[];
  readonly parts: readonly PartView[];
  readonly remains: readonly string[];
  readonly hasRemains: boolean;
  readonly undecidedHref: string;
  readonly mayWrite: boolean;
  readonly reason: Field;
  readonly needsReason: boolean;
  readonly issues: readonly { readonly text: string; readonly docx: string; readonly xlsx: string }[];
  readonly hasIssues: boolean;
  readonly bodies: readonly {
    readonly name: string;
    readonly category: string;
    readonly outcome: string;
    readonly received: string;
  }[];

  constructor(
    view: SummaryView,
    private readonly language: Language,
  ) {
    super();
    const { model } = view;
    this.t = { ...reportWords[language], ...summaryPageWords[language] };
    this.title = this.t.title;
    this.status = view.status;
    const hearing = `/skrivebord/horinger/${model.consultationId}`;
    this.address = `${hearing}/oppsummering`;
    this.crumbs = [{ href: hearing, text: model.title }];
    const at = Math.max(
      0,
      model.parts.findIndex((part) => part.key === view.typed['place']),
    );
    // Each part has a text of its own: the summary of errors must lead to the right one.
    this.summary = errorSummary(
      view.errors.map((error) => (error.field === 'text' ? { ...error, field: `text-${at}` } : error)),
    );
    this.method = this.methodOf(model);
    this.parts = model.parts.map((part, index) => this.partView(part, index, view));
    this.remains = this.remainsOf(model);
    this.hasRemains = this.remains.length > 0;
    this.undecidedHref = `${hearing}/merknader`;
    this.mayWrite = view.mayWrite;
    this.needsReason = model.figures.undecided > 0;
    this.reason = new FieldSet(view.typed, view.errors).textArea({
      name: 'reason',
      label: this.t.reasonLabel,
      hint: this.t.reasonHint,
    });
    this.issues = this.issueLines(view.issues);
    this.hasIssues = this.issues.length > 0;
    this.bodies = this.bodyLines(model);
  }

  private methodOf({ figures }: SummaryModel): string[] {
    const shown = shownFigures(figures, this.language);
    return [this.t.methodText(shown), this.t.othersText(shown), this.t.commentsText(shown)];
  }

  private issueLines(issues: readonly SummaryIssue[]): SummaryPage['issues'] {
    return issues.map((issue) => ({
      text: this.t.issueLine(issue.number, formatInstant(issue.issuedAt, this.language), issue.byName),
      docx: `${this.address}/utgaver/${issue.number}/docx`,
      xlsx: `${this.address}/utgaver/${issue.number}/xlsx`,
    }));
  }

  private bodyLines({ bodies }: SummaryModel): SummaryPage['bodies'] {
    return bodies.map((body) => ({
      name: body.name,
      category: body.category || this.t.noCategory,
      outcome: outcomeText(body, this.language),
      received: body.receivedOn ? formatDay(body.receivedOn, this.language) : '–',
    }));
  }

  private remainsOf({ figures }: SummaryModel): string[] {
    const remains = [];
    if (figures.unplaced > 0) remains.push(this.t.blocksUnplaced(figures.unplaced));
    if (figures.undecided > 0) remains.push(this.t.blocksUndecided(figures.undecided));
    return remains;
  }

  private partView(part: SummaryPart, index: number, view: SummaryView): PartView {
    const written = view.texts.get(part.key);
    const isTyped = view.typed['place'] === part.key;
    const fields = new FieldSet(isTyped ? view.typed : { text: part.text }, isTyped ? view.errors : []);
    const label = this.t.textLabel(part.title);
    const places = part.places.filter((place) => place.findings.length > 0 || place.choices.length > 0);
    const bars = this.bars(part.stances);
    return {
      id: `del-${index}`,
      title: part.title,
      place: part.key,
      said: this.t.unsaidBodies(part.bodies),
      bars,
      hasBars: bars.length > 0,
      seenVersion: written?.version ?? 0,
      text: {
        ...fields.textArea({ name: 'text', label, hint: this.t.textHint, rows: 6 }),
        id: `field-text-${index}`,
        describedBy: `field-text-${index}-hint`,
      },
      places: places.map((place) => this.placeView(place)),
      isEmpty: places.length === 0,
    };
  }

  private placeView(place: SummaryPlace): PlaceView {
    const { language } = this;
    return {
      title: place.title,
      bars: place.findings.length > 0 ? this.bars(place.stances) : [],
      choices: place.choices.map(({ choice, bodies }) => ({
        text: choiceText(choice, language),
        count: formatNumber(bodies.length, language),
        bodies: bodies.join(', '),
      })),
      hasChoices: place.choices.length > 0,
      persons: place.privatePersons > 0 ? this.t.privatePersons(place.privatePersons) : false,
      show: place.findings.length > 0 ? this.t.showFindings(place.findings.length) : false,
      findings: place.findings.map((finding) => ({
        href: this.commentHref(finding.commentId),
        body: bodyText(finding, language),
        text: finding.text,
        stance: bodyStanceWords[language][finding.stance],
        tags: finding.tags.join(', '),
        decision: decisionWords[language][finding.decision ?? 'none'],
        reason: finding.reason ?? '',
      })),
    };
  }

  private commentHref(commentId: string): string {
    return `${this.address.replace(/oppsummering$/, 'merknader')}/${commentId}`;
  }

  private bars(stances: StanceCounts): Bar[] {
    const largest = Math.max(1, ...Object.values(stances));
    return BODY_STANCES.filter((stance) => stances[stance] > 0).map((stance) => ({
      text: bodyStanceWords[this.language][stance],
      count: formatNumber(stances[stance], this.language),
      share: Math.round((stances[stance] / largest) * 100),
    }));
  }
}
