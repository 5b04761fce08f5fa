import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import { formatNumber } from '../../shared/language/format.js';
import { compareNorwegian } from '../../shared/language/sorting.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { analysisNavigation, type AnalysisNavigation } from '../analysis-navigation.js';
import { stampOf } from './steps.service.js';
import { rowsOf, type StepRow, type TypedSteps } from './steps.form.js';
import type { WorkOverview } from './work-overview.js';
import { workWords } from './work.words.js';

/** What the page of the work is made from. */
export interface WorkPageGround {
  readonly consultation: Consultation;
  readonly overview: WorkOverview;
  readonly mayWork: boolean;
}

/** What could not be saved, with why. */
export interface TypedOnWork {
  readonly typed?: Typed;
  readonly steps?: TypedSteps;
  readonly errors: readonly FieldError[];
  readonly isOvertaken?: boolean;
}

interface ShareRow {
  readonly name: string;
  readonly all: string;
  readonly done: string;
  readonly left: string;
}

interface RuleRow {
  readonly kind: string;
  readonly target: string;
  readonly assignee: string;
  /** Where a form takes it away; false for what the codebook says. */
  readonly dropPath: string | false;
  readonly dropLabel: string;
  readonly codebookHref: string | false;
}

interface StepRowView extends StepRow {
  readonly index: string;
  readonly numberLabel: string;
  readonly nameLabel: string;
  readonly doneLabel: string;
}

/** How the work on a hearing is shared out: who has what, the rules, and the steps. */
export class WorkPage extends Page {
  readonly template = 'pages/analysis/work';
  override readonly crumbs: readonly Crumb[];
  override readonly status: number;
  readonly title: string;
  readonly t;
  readonly navigation: AnalysisNavigation;
  readonly summary: ErrorSummary;
  readonly path: string;
  readonly mineHref: string;
  readonly agreementHref: string;
  readonly mayWork: boolean;
  readonly shares: readonly ShareRow[];
  readonly hasShares: boolean;
  readonly rules: readonly RuleRow[];
  readonly hasRules: boolean;
  readonly fields: readonly Field[];
  readonly steps: readonly StepRowView[];
  readonly stepNames: string;
  readonly stamp: string;
  readonly doneError: string | false;
  readonly isOvertaken: boolean;

  constructor(
    private readonly language: Language,
    { consultation, overview, mayWork }: WorkPageGround,
    wrong: TypedOnWork = { errors: [] },
  ) {
    super();
    this.t = workWords[language];
    this.title = this.t.title;
    this.isOvertaken = wrong.isOvertaken ?? false;
    this.status = this.isOvertaken ? 409 : wrong.errors.length > 0 ? 422 : 200;
    this.crumbs = crumbsTo(consultation, language);
    this.navigation = analysisNavigation(consultation.id, 'work', language);
    this.summary = errorSummary(wrong.errors);
    this.path = consultationPath(consultation.id, 'arbeid');
    this.mineHref = consultationPath(consultation.id, 'mitt-arbeid');
    this.agreementHref = consultationPath(consultation.id, 'enighet');
    this.mayWork = mayWork;
    this.shares = this.sharesOf(overview);
    this.hasShares = this.shares.length > 0;
    this.rules = this.rulesOf(consultation.id, overview);
    this.hasRules = this.rules.length > 0;
    this.fields = this.fieldsOf(overview, wrong);
    this.steps = this.stepsOf(wrong.steps?.rows ?? rowsOf(overview.steps));
    this.stepNames = overview.steps.map(({ name }) => name).join(' → ');
    this.stamp = stampOf(overview.steps);
    this.doneError = wrong.errors.find(({ field }) => field === 'done')?.message ?? false;
  }

  private sharesOf({ shares }: WorkOverview): readonly ShareRow[] {
    const number = (value: number): string => formatNumber(value, this.language);
    const nobodyLast = [...shares].sort(
      (left, right) =>
        Number(left.name === null) - Number(right.name === null) || compareNorwegian(left.name ?? '', right.name ?? ''),
    );
    return nobodyLast.map(({ name, all, done }) => ({
      name: name ?? this.t.nobody,
      all: number(all),
      done: number(done),
      left: number(all - done),
    }));
  }

  private rulesOf(consultationId: string, { rules, tagRules }: WorkOverview): readonly RuleRow[] {
    const kinds = { body: this.t.ofBody, draft: this.t.ofDraft } as const;
    const row = (kind: 'body' | 'draft'): readonly RuleRow[] =>
      rules
        .filter((rule) => rule.kind === kind)
        .map(({ id, target, assignee }) => ({
          kind: kinds[kind],
          target,
          assignee,
          dropPath: this.mayWork && `${this.path}/regler/${id}/fjerning`,
          dropLabel: this.t.dropRule(target),
          codebookHref: false,
        }));
    const ofTags = tagRules.map(({ tagId, target, assignee }) => ({
      kind: this.t.ofTag,
      target,
      assignee,
      dropPath: false as const,
      dropLabel: '',
      codebookHref: consultationPath(consultationId, 'kodebok', tagId),
    }));
    return [...row('body'), ...ofTags, ...row('draft')];
  }

  private fieldsOf({ people, drafts }: WorkOverview, { typed = {}, errors }: TypedOnWork): readonly Field[] {
    const { t } = this;
    const fields = new FieldSet(typed, errors);
    return [
      fields.select({ name: 'draftId', label: t.draft }, [
        { value: '', text: t.chooseDraft },
        ...drafts.map(({ id, shortTitle }) => ({ value: id, text: shortTitle })),
      ]),
      fields.input({ name: 'body', label: t.body, hint: t.bodyHint }),
      fields.select({ name: 'assigneeId', label: t.assignee }, [
        { value: '', text: t.choosePerson },
        ...people.map(({ id, name }) => ({ value: id, text: name })),
      ]),
    ];
  }

  private stepsOf(rows: readonly StepRow[]): readonly StepRowView[] {
    const { t } = this;
    return rows.map((row, index) => ({
      ...row,
      index: String(index),
      numberLabel: t.numberOf(index + 1),
      nameLabel: t.nameOf(index + 1),
      doneLabel: t.doneOf(index + 1),
    }));
  }
}
