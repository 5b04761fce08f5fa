import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import { formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { Page as Paged } from '../../shared/database/paging.js';
import { errorSummary, type ErrorSummary } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { addressWith, pagerFor, type Pager } from '../../shared/web/pager.js';
import { commentListWords } from '../list/comment-list.words.js';
import { firstWords } from '../workbench/letter-view.js';
import type { BulkHearing } from './bulk-hearing.js';
import { fieldsOf, type FormPiece } from './bulk-fields.js';
import type { BulkFigures, BulkProgress, ChosenComment } from './bulk-reader.js';
import { BULK_OUTCOMES, type BulkOutcome } from './bulk-row.entity.js';
import type { BulkRun } from './bulk-run.entity.js';
import { placeName, sentencesOf } from './bulk-sentences.js';
import { BULK_VERBS, type BulkVerb, type BulkWork } from './bulk-work.js';
import { bulkOutcomeWords, bulkVerbWords } from './bulk-names.words.js';
import { bulkWords } from './bulk.words.js';

/** A run with all that its pages show. */
export interface BulkView {
  readonly hearing: BulkHearing;
  readonly run: BulkRun;
  readonly figures: BulkFigures;
  readonly rows: Paged<ChosenComment>;
}

interface Row {
  readonly id: string;
  readonly href: string;
  readonly text: string;
  readonly body: string;
  readonly place: string;
  readonly outcome: string;
  readonly color: string;
}

interface Way {
  readonly href: string;
  readonly text: string;
  readonly isCurrent: boolean;
}

const LEAD = 160;
const COLORS: Record<BulkOutcome, string> = {
  done: 'success',
  already: 'neutral',
  decided: 'neutral',
  unplaced: 'warning',
  nothingToFollow: 'warning',
  changedMeanwhile: 'warning',
  gone: 'warning',
};

abstract class BulkPage extends Page {
  override readonly crumbs: readonly Crumb[];
  readonly t;
  readonly listHref: string;
  readonly path: string;
  readonly sentence: string;
  readonly places: readonly string[];
  readonly hasPlaces: boolean;
  readonly mayWork: boolean;
  readonly rows: readonly Row[];
  readonly hasRows: boolean;
  readonly pager: Pager;

  constructor(
    protected readonly language: Language,
    { hearing, run, figures, rows }: BulkView,
    address: Readonly<Record<string, string>>,
  ) {
    super();
    const { consultation } = hearing;
    this.t = bulkWords[language];
    this.listHref = consultationPath(consultation.id, 'merknader');
    this.path = consultationPath(consultation.id, 'samlebehandling', run.id);
    this.crumbs = [
      ...crumbsTo(consultation, language),
      { href: this.listHref, text: commentListWords[language].title },
    ];
    this.sentence = figures.rows === 0 ? this.t.nothingLeft : this.t.chosen(figures);
    this.places = figures.places.map(({ place, count }) => `${placeName(place, hearing, language)} (${String(count)})`);
    this.hasPlaces = this.places.length > 0;
    this.mayWork = hearing.mayWork;
    this.rows = rows.rows.map((row) => rowView(row, hearing, language));
    this.hasRows = this.rows.length > 0;
    this.pager = pagerFor(rows, this.path, address);
  }
}

/** The first step: what to do with all that is chosen, and what to leave out. */
export class BulkChoosePage extends BulkPage {
  readonly template = 'pages/analysis/bulk-choose';
  override readonly status: number;
  readonly title: string;
  readonly summary: ErrorSummary;
  readonly verbs: readonly Way[];
  readonly verb: BulkVerb;
  readonly verbText: string;
  readonly pieces: readonly FormPiece[];
  /** False where there is nothing to choose from: a codebook without themes. */
  readonly hasPieces: boolean;
  readonly codebookHref: string;

  constructor(
    language: Language,
    view: BulkView,
    verb: BulkVerb,
    { typed, errors }: { readonly typed: Typed; readonly errors: readonly FieldError[] },
  ) {
    super(language, view, { verb, endre: 'ja' });
    this.status = errors.length > 0 ? 422 : 200;
    this.title = this.t.title;
    this.summary = errorSummary(errors);
    this.verb = verb;
    this.verbText = bulkVerbWords[language][verb];
    this.verbs = BULK_VERBS.map((value) => ({
      href: addressWith(this.path, { verb: value, endre: 'ja' }),
      text: bulkVerbWords[language][value],
      isCurrent: value === verb,
    }));
    this.pieces = fieldsOf(verb, view.hearing, language, { typed, errors });
    this.hasPieces = this.pieces.length > 0;
    this.codebookHref = consultationPath(view.hearing.consultation.id, 'kodebok');
  }
}

/** The second step: what is about to be done, in sentences with counts. */
export class BulkCheckPage extends BulkPage {
  readonly template = 'pages/analysis/bulk-check';
  readonly title: string;
  readonly sentences: readonly string[];
  readonly reasonText: string | false;
  readonly changeHref: string;

  constructor(language: Language, view: BulkView, work: BulkWork) {
    super(language, view, {});
    this.title = this.t.checkTitle;
    this.sentences = sentencesOf(work, view.figures, view.hearing, language);
    this.reasonText = work.verb === 'assess' && (work.assessment.reason ?? false);
    this.changeHref = addressWith(this.path, { verb: work.verb, endre: 'ja' });
  }
}

/** The third step: how far it has come, and what became of each. */
export class BulkResultPage extends BulkPage {
  readonly template = 'pages/analysis/bulk-result';
  override readonly scripts: readonly string[];
  readonly title: string;
  readonly sentences: readonly string[];
  readonly result: string;
  readonly percent: number;
  readonly isRunning: boolean;
  readonly isStopped: boolean;
  readonly isUndo: boolean;
  readonly mayUndo: boolean;
  readonly mayStop: boolean;
  readonly by: string;
  readonly filters: readonly Way[];

  constructor(language: Language, view: BulkView, progress: BulkProgress, outcome: BulkOutcome | null) {
    super(language, view, { utfall: outcome ?? '' });
    const { run, figures, hearing } = view;
    const tried = figures.rows - progress.waiting;
    this.isRunning = run.isRunning;
    this.scripts = run.isRunning ? ['keep-fresh'] : [];
    this.title = run.isRunning ? this.t.runningTitle : this.t.resultTitle;
    this.sentences = run.isRunning && run.work ? sentencesOf(run.work, figures, hearing, language) : [];
    this.result = run.isRunning ? this.t.progress(tried, figures.rows) : this.t.result(progress.done, figures.rows);
    this.percent = figures.rows === 0 ? 100 : Math.floor((tried / figures.rows) * 100);
    this.isStopped = run.state === 'stopped';
    this.isUndo = run.undoesId !== null;
    this.mayUndo = hearing.mayWork && !run.isRunning && progress.done > 0;
    this.mayStop = hearing.mayWork && run.isRunning;
    this.by = this.t.by(run.byName, formatInstant(run.startedAt ?? run.createdAt, language));
    this.filters = this.filtersOf(progress, figures.rows, outcome);
  }

  private filtersOf(progress: BulkProgress, all: number, outcome: BulkOutcome | null): readonly Way[] {
    const words = bulkOutcomeWords[this.language];
    const found = BULK_OUTCOMES.filter((value) => progress[value] > 0);
    return [
      { href: this.path, text: `${this.t.everything} (${String(all)})`, isCurrent: outcome === null },
      ...found.map((value) => ({
        href: addressWith(this.path, { utfall: value }),
        text: `${words[value]} (${String(progress[value])})`,
        isCurrent: value === outcome,
      })),
    ];
  }
}

function rowView(row: ChosenComment, hearing: BulkHearing, language: Language): Row {
  const t = bulkWords[language];
  return {
    id: row.id,
    href: consultationPath(hearing.consultation.id, 'merknader', row.commentId),
    text: firstWords(row.text, LEAD),
    body: row.body,
    place: row.place === null ? t.nowhere : placeName(row.place, hearing, language),
    outcome: row.outcome === null ? t.waiting : bulkOutcomeWords[language][row.outcome],
    color: row.outcome === null ? 'neutral' : COLORS[row.outcome],
  };
}
