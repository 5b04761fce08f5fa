import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { consultationPath, crumbsTo } from '../consultation-crumbs.js';
import type { ConsultationView } from '../consultation-reader.js';
import { editingOf, editingWords, type Editing } from '../editing.words.js';
import { movesOf, ownerText, STANDS } from '../seen-through.js';
import { seenThroughWords } from '../seen-through.words.js';
import { placeText } from './question-place.js';
import { questionKindWords, questionWords } from './question.words.js';

interface QuestionRow {
  readonly title: string;
  readonly href: string;
  readonly help: string | false;
  readonly about: string;
  /** Whose it is, when it is another's. */
  readonly owner: string | false;
  readonly kind: string;
  readonly options: readonly string[];
  readonly moveAction: string;
  readonly mayMoveUp: boolean;
  readonly mayMoveDown: boolean;
}

/** The questions of a hearing in their order. */
export class QuestionListPage extends Page {
  readonly template = 'pages/consultation/question/list';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly edit;
  readonly editing: Editing;
  readonly questions: readonly QuestionRow[];
  readonly hasQuestions: boolean;
  readonly addHref: string;
  /** What comes along in an internal hearing. */
  readonly outer: string | false;

  constructor(language: Language, view: ConsultationView) {
    super();
    this.t = questionWords[language];
    this.edit = editingWords[language];
    this.title = this.t.listTitle;
    this.crumbs = crumbsTo(view.consultation, language);
    this.editing = editingOf(view, language);
    const path = consultationPath(view.consultation.id, 'sporsmal');
    this.addHref = `${path}/nytt`;
    this.outer = view.seenThrough.length > 0 && seenThroughWords[language].drafts;
    this.questions = view.questions.map((question) => ({
      title: question.text,
      href: `${path}/${question.id}`,
      help: question.help ?? false,
      about: placeText(question, view, language),
      kind: questionKindWords[language][question.kind],
      options: question.options,
      moveAction: `${path}/${question.id}/flytting`,
      owner: ownerText(view, question, language),
      ...(this.editing.isEditable ? movesOf(view, view.questions, question) : STANDS),
    }));
    this.hasQuestions = this.questions.length > 0;
  }
}
