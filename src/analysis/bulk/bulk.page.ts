import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import { typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { commentListWords } from '../list/comment-list.words.js';
import type { CommentRow } from '../list/comment-list.js';
import { commentRowView, type CommentRowView } from '../list/comment-row-view.js';
import { DECISIONS, type Assessment } from '../placement/assessment.rules.js';
import {
  ON_DECIDED,
  type BulkOutcome,
  type BulkResult,
  type ChosenPlacement,
  type OnDecided,
} from '../placement/bulk-assessment.service.js';
import { bulkOutcomeWords, decisionWords } from '../placement/placement.words.js';
import type { HearingToWorkIn } from '../workbench/workbench-reader.js';
import { chosenAsText } from './bulk.form.js';
import { bulkWords } from './bulk.words.js';

/** What is chosen to be decided alike. */
export interface ChosenRows {
  readonly hearing: HearingToWorkIn;
  readonly chosen: readonly ChosenPlacement[];
  readonly rows: readonly CommentRow[];
}

abstract class BulkPage extends Page {
  override readonly crumbs: readonly Crumb[];
  readonly t;
  readonly listHref: string;
  readonly path: string;
  readonly chosenText: string;
  readonly sentence: string;
  readonly places: readonly string[];

  constructor(
    protected readonly language: Language,
    { hearing, chosen, rows }: ChosenRows,
  ) {
    super();
    const { consultation } = hearing;
    this.t = bulkWords[language];
    this.listHref = consultationPath(consultation.id, 'merknader');
    this.path = consultationPath(consultation.id, 'vurdering');
    this.crumbs = [
      ...crumbsTo(consultation, language),
      { href: this.listHref, text: commentListWords[language].title },
    ];
    this.chosenText = chosenAsText(chosen);
    const bodies = new Set(rows.map(({ body }) => body));
    this.sentence = this.t.chosen({ placements: rows.length, bodies: bodies.size });
    const ground = { ...hearing, language, consultationId: consultation.id };
    this.places = placesOf(rows.map((row) => commentRowView(ground, row)));
  }
}

/** The first step: what to decide for all that are chosen. */
export class BulkChoosePage extends BulkPage {
  readonly template = 'pages/analysis/bulk-choose';
  override readonly status: number;
  readonly title: string;
  readonly summary: ErrorSummary;
  readonly decision: Choices;
  readonly reason: Field;
  readonly onDecided: Choices;

  constructor(language: Language, chosen: ChosenRows, typed: Typed, errors: readonly FieldError[]) {
    super(language, chosen);
    this.status = errors.length > 0 ? 422 : 200;
    this.title = this.t.title;
    this.summary = errorSummary(errors);
    const said = typedText(typed, 'onDecided') === '' ? { ...typed, onDecided: 'keep' } : typed;
    const fields = new FieldSet(said, errors);
    const decisions = DECISIONS.map((value) => ({ value, text: decisionWords[language][value] }));
    this.decision = fields.radios({ name: 'decision', label: this.t.decision }, decisions);
    this.reason = fields.textArea({ name: 'reason', label: this.t.reason, hint: this.t.reasonHint });
    const ways = ON_DECIDED.map((value) => ({ value, text: this.t[value] }));
    this.onDecided = fields.radios({ name: 'onDecided', label: this.t.onDecided }, ways);
  }
}

/** The second step: what is about to be done, in sentences with counts. */
export class BulkCheckPage extends BulkPage {
  readonly template = 'pages/analysis/bulk-check';
  readonly title: string;
  readonly sentences: readonly string[];
  readonly reasonText: string | false;
  readonly decisionValue: string;
  readonly reasonValue: string;
  readonly onDecidedValue: string;

  constructor(language: Language, chosen: ChosenRows, assessment: Assessment, onDecided: OnDecided) {
    super(language, chosen);
    this.title = this.t.checkTitle;
    const decided = chosen.rows.filter(({ decision }) => decision !== null).length;
    const decision = decisionWords[language][assessment.decision];
    const before = onDecided === 'keep' ? this.t.willKeep(decided) : this.t.willReplace(decided, decision);
    this.sentences = [
      this.t.willAssess(chosen.rows.length - decided, decision),
      ...(decided > 0 ? [before] : []),
      ...(assessment.reason === null ? [this.t.withoutReason] : []),
    ];
    this.reasonText = assessment.reason ?? false;
    this.decisionValue = assessment.decision;
    this.reasonValue = assessment.reason ?? '';
    this.onDecidedValue = onDecided;
  }
}

interface ResultRow extends CommentRowView {
  readonly outcome: string;
  readonly color: string;
}

const COLORS: Record<BulkOutcome, string> = {
  assessed: 'success',
  kept: 'neutral',
  changedMeanwhile: 'warning',
  gone: 'warning',
};

/** The third step: what became of each. */
export class BulkResultPage extends BulkPage {
  readonly template = 'pages/analysis/bulk-result';
  readonly title: string;
  readonly result: string;
  readonly results: readonly ResultRow[];

  constructor(language: Language, chosen: ChosenRows, results: readonly BulkResult[]) {
    super(language, chosen);
    this.title = this.t.resultTitle;
    this.result = this.t.result(results.filter(({ outcome }) => outcome === 'assessed').length, results.length);
    const ground = { ...chosen.hearing, language, consultationId: chosen.hearing.consultation.id };
    const outcomes = new Map(results.map(({ placementId, outcome }) => [placementId, outcome]));
    this.results = chosen.rows.map((row) => {
      const outcome = outcomes.get(row.placementId ?? '') ?? 'gone';
      return { ...commentRowView(ground, row), outcome: bulkOutcomeWords[language][outcome], color: COLORS[outcome] };
    });
  }
}

/** The places that the rows stand in, with how many in each: «Gravide og rusmidler (4)». */
function placesOf(rows: readonly CommentRowView[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { place } of rows) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].map(([place, count]) => `${place} (${String(count)})`);
}
