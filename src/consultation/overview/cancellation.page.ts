import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { consultationPath, crumbsTo } from '../consultation-crumbs.js';
import type { Consultation } from '../consultation.entity.js';
import { overviewWords } from './overview.words.js';

/** Asks whether a hearing is really to be stopped, and why. */
export class CancellationPage extends Page {
  readonly template = 'pages/consultation/overview/cancellation';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly reason: Field;
  readonly backHref: string;

  constructor(language: Language, consultation: Consultation, typed: Typed, errors: readonly FieldError[]) {
    super();
    this.t = overviewWords[language];
    this.title = this.t.cancelTitle;
    this.status = errors.length > 0 ? 422 : 200;
    this.crumbs = crumbsTo(consultation, language);
    this.summary = errorSummary(errors);
    const fields = new FieldSet(typed, errors);
    this.reason = fields.textArea({ name: 'reason', label: this.t.cancelReason, required: true });
    this.backHref = consultationPath(consultation.id);
  }
}
