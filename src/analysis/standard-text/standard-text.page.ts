import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { analysisNavigation, type AnalysisNavigation } from '../analysis-navigation.js';
import { decisionWords } from '../placement/placement.words.js';
import { firstWords } from '../workbench/letter-view.js';
import type { StandardTextsView, StandardTextView } from './standard-text-reader.js';
import { TEXT_REACHES } from './standard-text.service.js';
import { standardTextWords, textReachWords } from './standard-text.words.js';

interface TextRow {
  readonly href: string;
  readonly title: string;
  readonly lead: string;
  readonly reach: string;
  readonly used: string;
  readonly state: string;
  readonly color: string;
}

/** What was typed that could not be saved, with why. */
interface Wrong {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

const LEAD = 160;

/** The standard texts that a hearing can use, and the form to add to them. */
export class StandardTextsPage extends Page {
  readonly template = 'pages/analysis/standard-texts';
  override readonly crumbs: readonly Crumb[];
  override readonly status: number;
  readonly title: string;
  readonly t;
  readonly navigation: AnalysisNavigation;
  readonly summary: ErrorSummary;
  readonly rows: readonly TextRow[];
  readonly hasRows: boolean;
  readonly mayWork: boolean;
  readonly path: string;
  readonly fields: readonly Field[];
  readonly reach: Choices;

  constructor(language: Language, view: StandardTextsView, { typed, errors }: Wrong) {
    super();
    const { consultation, texts, uses, mayWork } = view;
    this.t = standardTextWords[language];
    this.title = this.t.title;
    this.status = errors.length > 0 ? 422 : 200;
    this.crumbs = crumbsTo(consultation, language);
    this.navigation = analysisNavigation(consultation.id, 'standardTexts', language);
    this.summary = errorSummary(errors);
    this.path = consultationPath(consultation.id, 'standardtekster');
    this.rows = texts.map((text) => ({
      href: `${this.path}/${text.id}`,
      title: text.title,
      lead: firstWords(text.text, LEAD),
      reach: textReachWords[language][text.consultationId === null ? 'host' : 'hearing'],
      used: this.t.times(uses.get(text.id) ?? 0),
      state: text.isRetired ? this.t.retired : this.t.offered,
      color: text.isRetired ? 'neutral' : 'success',
    }));
    this.hasRows = this.rows.length > 0;
    this.mayWork = mayWork;
    const fields = new FieldSet({ reach: 'hearing', ...typed }, errors);
    this.fields = textFields(fields, language);
    const reaches = TEXT_REACHES.map((value) => ({ value, text: textReachWords[language][value] }));
    this.reach = fields.radios({ name: 'reach', label: this.t.reach }, reaches);
  }
}

interface UseRow {
  readonly href: string;
  readonly text: string;
  readonly body: string;
  readonly hearing: string;
  readonly decision: string;
  readonly wording: string;
}

/** One standard text: what it says, and where it is used. */
export class StandardTextPage extends Page {
  readonly template = 'pages/analysis/standard-text';
  override readonly crumbs: readonly Crumb[];
  override readonly status: number;
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly mayWork: boolean;
  readonly path: string;
  readonly version: number;
  readonly text: string;
  readonly isRetired: boolean;
  readonly isOvertaken: boolean;
  readonly used: string;
  readonly uses: readonly UseRow[];
  readonly hasUses: boolean;
  readonly fields: readonly Field[];

  constructor(language: Language, view: StandardTextView, wrong?: Wrong & { readonly isOvertaken: boolean }) {
    super();
    const { consultation, text, usedIn } = view;
    this.t = standardTextWords[language];
    this.title = text.title;
    this.isOvertaken = wrong?.isOvertaken ?? false;
    this.status = wrong === undefined ? 200 : statusOf(wrong.isOvertaken ? 'overtaken' : 'mistyped');
    const list = consultationPath(consultation.id, 'standardtekster');
    this.crumbs = [...crumbsTo(consultation, language), { href: list, text: this.t.title }];
    this.summary = errorSummary(wrong?.errors ?? []);
    this.mayWork = view.mayWork;
    this.path = `${list}/${text.id}`;
    this.version = text.version;
    this.text = text.text;
    this.isRetired = text.isRetired;
    this.used = this.t.times(view.uses.get(text.id) ?? 0);
    this.uses = usedIn.map((use) => ({
      href: consultationPath(use.consultationId, 'merknader', use.commentId),
      text: firstWords(use.text, LEAD),
      body: use.body,
      hearing: use.hearing,
      decision: decisionWords[language][use.decision],
      wording: use.reason === text.text ? this.t.verbatim : this.t.reworded,
    }));
    this.hasUses = this.uses.length > 0;
    const typed = wrong?.typed ?? { title: text.title, text: text.text };
    this.fields = textFields(new FieldSet(typed, wrong?.errors ?? []), language);
  }
}

function statusOf(wrong: 'overtaken' | 'mistyped'): number {
  return wrong === 'overtaken' ? 409 : 422;
}

function textFields(fields: FieldSet, language: Language): readonly Field[] {
  const t = standardTextWords[language];
  return [
    fields.input({ name: 'title', label: t.name, required: true }),
    fields.textArea({ name: 'text', label: t.text, required: true, rows: 5 }),
  ];
}
