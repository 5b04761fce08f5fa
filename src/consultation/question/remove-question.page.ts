import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { consultationPath, crumbsTo } from '../consultation-crumbs.js';
import type { Consultation } from '../consultation.entity.js';
import { editingWords } from '../editing.words.js';
import type { Question } from './question.entity.js';
import { questionWords } from './question.words.js';

/** Asks whether a question is really to be taken away. */
export class RemoveQuestionPage extends Page {
  readonly template = 'pages/consultation/question/remove';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly edit;
  readonly text: string;
  readonly backHref: string;

  constructor(language: Language, consultation: Consultation, question: Question) {
    super();
    this.t = questionWords[language];
    this.edit = editingWords[language];
    this.title = this.t.removeTitle;
    this.text = this.t.removeText(question.text);
    const listPath = consultationPath(consultation.id, 'sporsmal');
    this.crumbs = [...crumbsTo(consultation, language), { href: listPath, text: this.t.listTitle }];
    this.backHref = `${listPath}/${question.id}`;
  }
}
