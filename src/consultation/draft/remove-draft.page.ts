import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { consultationPath, crumbsTo } from '../consultation-crumbs.js';
import type { Consultation } from '../consultation.entity.js';
import { editingWords } from '../editing.words.js';
import type { Draft } from './draft.entity.js';
import { draftWords } from './draft.words.js';

/** Asks whether a draft is really to be taken away. */
export class RemoveDraftPage extends Page {
  readonly template = 'pages/consultation/draft/remove';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly edit;
  readonly text: string;
  readonly backHref: string;

  constructor(language: Language, consultation: Consultation, draft: Draft) {
    super();
    this.t = draftWords[language];
    this.edit = editingWords[language];
    this.title = this.t.removeTitle;
    this.text = this.t.removeText(draft.title);
    const listPath = consultationPath(consultation.id, 'utkast');
    this.crumbs = [...crumbsTo(consultation, language), { href: listPath, text: this.t.listTitle }];
    this.backHref = `${listPath}/${draft.id}`;
  }
}
