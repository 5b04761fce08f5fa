import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { consultationPath, crumbsTo } from '../consultation-crumbs.js';
import type { ConsultationView } from '../consultation-reader.js';
import { editingOf, editingWords, type Editing } from '../editing.words.js';
import { placeText } from './question-place.js';
import { questionKindWords, questionWords } from './question.words.js';

interface QuestionRow {
  readonly title: string;
  readonly href: string;
  readonly help: string | false;
  readonly about: string;
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

  constructor(language: Language, view: ConsultationView) {
    super();
    this.t = questionWords[language];
    this.edit = editingWords[language];
    this.title = this.t.listTitle;
    this.crumbs = crumbsTo(view.consultation, language);
    this.editing = editingOf(view, language);
    const path = consultationPath(view.consultation.id, 'sporsmal');
    this.addHref = `${path}/nytt`;
    this.questions = view.questions.map((question, index) => ({
      title: question.text,
      href: `${path}/${question.id}`,
      help: question.help ?? false,
      about: placeText(question, view, language),
      kind: questionKindWords[language][question.kind],
      options: question.options,
      moveAction: `${path}/${question.id}/flytting`,
      mayMoveUp: this.editing.isEditable && index > 0,
      mayMoveDown: this.editing.isEditable && index < view.questions.length - 1,
    }));
    this.hasQuestions = this.questions.length > 0;
  }
}
