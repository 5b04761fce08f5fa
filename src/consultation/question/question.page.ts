import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { consultationPath, crumbsTo } from '../consultation-crumbs.js';
import type { ConsultationView } from '../consultation-reader.js';
import { editingOf, editingWords, type Editing } from '../editing.words.js';
import { isOwn, outerHostOf } from '../seen-through.js';
import { seenThroughWords } from '../seen-through.words.js';
import { placeChoices, placeText, placeValue } from './question-place.js';
import { QUESTION_KINDS, type Question } from './question.entity.js';
import { questionKindWords, questionWords } from './question.words.js';

/** What the form is filled with, and what is wrong with it. */
export interface QuestionContent {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly isConflict: boolean;
}

/** A question as its form shows it. */
export function typedQuestion(question: Question): Typed {
  return {
    text: question.text,
    help: question.help ?? '',
    kind: question.kind,
    place: placeValue(question),
    draftIds: question.draftIds,
    options: question.options.join('\n'),
  };
}

/** Writing a question: a new one (null), or one that exists. */
export class QuestionPage extends Page {
  readonly template = 'pages/consultation/question/question';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly edit;
  readonly editing: Editing;
  readonly isConflict: boolean;
  readonly summary: ErrorSummary;
  readonly action: string;
  readonly backHref: string;
  readonly removeHref: string | false;
  readonly version: string;
  /** What stands instead of the form for whoever cannot change the question. */
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly text: Field;
  readonly help: Field;
  readonly place: Field;
  readonly drafts: Choices | false;
  readonly kind: Choices;
  readonly options: Field;

  constructor(language: Language, view: ConsultationView, question: Question | null, content: QuestionContent) {
    super();
    this.t = questionWords[language];
    this.edit = editingWords[language];
    this.title = question ? this.t.editTitle(question.position) : this.t.createTitle;
    this.status = statusOf(content);
    this.backHref = consultationPath(view.consultation.id, 'sporsmal');
    this.action = question ? `${this.backHref}/${question.id}` : this.backHref;
    this.crumbs = [...crumbsTo(view.consultation, language), { href: this.backHref, text: this.t.listTitle }];
    const stands = question !== null && !isOwn(view, question);
    this.editing = stands ? standing(view, question, language) : editingOf(view, language);
    this.isConflict = content.isConflict;
    this.summary = errorSummary(content.errors);
    this.removeHref = question !== null && this.editing.isEditable && `${this.action}/sletting`;
    this.version = String(question?.version ?? 0);
    const fields = new FieldSet(content.typed, content.errors);
    this.facts = question ? this.factsOf(view, question, language) : [];
    this.text = fields.textArea({ name: 'text', label: this.t.text, required: true, rows: 3 });
    this.help = fields.textArea({ name: 'help', label: this.t.help, hint: this.t.helpHint, rows: 2 });
    this.place = fields.select({ name: 'place', label: this.t.place, required: true }, placeChoices(view, language));
    this.drafts = this.draftBoxes(fields, view);
    const kinds = QUESTION_KINDS.map((kind) => ({ value: kind, text: questionKindWords[language][kind] }));
    this.kind = fields.radios({ name: 'kind', label: this.t.kind }, kinds);
    this.options = fields.textArea({ name: 'options', label: this.t.options, hint: this.t.optionsHint, rows: 4 });
  }

  private draftBoxes(fields: FieldSet, view: ConsultationView): Choices | false {
    const drafts = view.drafts.map(({ draft }) => ({ value: draft.id, text: draft.shortTitle }));
    const about = { name: 'draftIds', label: this.t.drafts, hint: this.t.draftsHint };
    return drafts.length > 1 && fields.boxes(about, drafts);
  }

  private factsOf(view: ConsultationView, question: Question, language: Language): QuestionPage['facts'] {
    const facts: [string, string][] = [
      [this.t.text, question.text],
      [this.t.help, question.help ?? ''],
      [this.t.place, placeText(question, view, language)],
      [this.t.kind, questionKindWords[language][question.kind]],
      [this.t.options, question.options.join('\n')],
    ];
    return facts.filter(([, text]) => text !== '').map(([term, text]) => ({ term, text }));
  }
}

/** A question that is seen through is read here and changed where it is asked. */
function standing(view: ConsultationView, question: Question, language: Language): Editing {
  return { isEditable: false, notice: seenThroughWords[language].questionStands(outerHostOf(view, question)) };
}

function statusOf({ isConflict, errors }: QuestionContent): number {
  if (isConflict) return 409;
  return errors.length > 0 ? 422 : 200;
}
