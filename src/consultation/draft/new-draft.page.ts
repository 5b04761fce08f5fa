import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { consultationPath, crumbsTo } from '../consultation-crumbs.js';
import type { Consultation } from '../consultation.entity.js';
import { editingOf, editingWords, type Editing } from '../editing.words.js';
import { draftFields } from './draft-fields.js';
import { draftWords } from './draft.words.js';

/** Adding a draft, with its file when there is one. */
export class NewDraftPage extends Page {
  readonly template = 'pages/consultation/draft/new';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly edit;
  readonly editing: Editing;
  readonly summary: ErrorSummary;
  readonly fields: readonly Field[];
  readonly file: Field;
  readonly action: string;

  constructor(language: Language, consultation: Consultation, typed: Typed, errors: readonly FieldError[]) {
    super();
    this.t = draftWords[language];
    this.edit = editingWords[language];
    this.title = this.t.createTitle;
    this.status = errors.length > 0 ? 422 : 200;
    this.action = consultationPath(consultation.id, 'utkast');
    this.crumbs = [...crumbsTo(consultation, language), { href: this.action, text: this.t.listTitle }];
    this.editing = editingOf({ consultation, mayEdit: true }, language);
    this.summary = errorSummary(errors);
    const fields = new FieldSet(typed, errors);
    this.fields = draftFields(fields, language);
    this.file = fields.input({ name: 'file', label: this.t.file, hint: this.t.fileHint, type: 'file' });
  }
}
