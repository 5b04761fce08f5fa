import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError } from '../../shared/web/form.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import type { AnswerInHand } from '../answer-in-hand.js';
import { answerAddress } from '../portal/portal-address.js';
import { fileView, type FileView } from './file-view.js';
import { uploadWords } from './upload.words.js';

/** Where a body uploads its answer, and sees what became of each file. */
export class UploadPage extends Page {
  readonly template = 'pages/response/upload';
  override readonly layout: Layout = 'portal';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly field: Field;
  readonly action: string;
  readonly files: readonly FileView[];
  readonly checkHref: string;

  constructor(language: Language, inHand: AnswerInHand, errors: readonly FieldError[] = []) {
    super();
    this.t = uploadWords[language];
    this.title = this.t.title;
    this.status = errors.length > 0 ? 422 : 200;
    this.crumbs = [{ href: answerAddress('/svar', inHand.scope), text: inHand.outline.consultation.title }];
    this.summary = errorSummary(errors);
    this.field = new FieldSet({}, errors).input({
      name: 'files',
      label: this.t.files,
      hint: this.t.filesHint,
      type: 'file',
    });
    this.action = answerAddress('/svar/opplasting', inHand.scope);
    this.files = inHand.content.files.map((file) => fileView(file, language));
    this.checkHref = answerAddress('/svar/kontroll', inHand.scope);
  }
}
