import type { RecipientCandidate } from '../../register/recipient-source.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { consultationPath, crumbsTo } from '../consultation-crumbs.js';
import type { Consultation } from '../consultation.entity.js';
import { recipientListWords } from './recipient-list.words.js';
import { recipientKey } from './recipient.rules.js';
import { recipientWords } from './recipient.words.js';

/** Leaving a recipient out, with why. */
export class ExclusionPage extends Page {
  readonly template = 'pages/consultation/recipient/exclusion';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly text: string;
  readonly key: string;
  readonly reason: Field;
  readonly action: string;
  readonly backHref: string;

  constructor(
    language: Language,
    consultation: Consultation,
    recipient: RecipientCandidate,
    { typed, errors }: { readonly typed: Typed; readonly errors: readonly FieldError[] },
  ) {
    super();
    this.t = recipientListWords[language];
    this.title = this.t.excludeTitle;
    this.status = errors.length > 0 ? 422 : 200;
    const above = consultationPath(consultation.id, 'mottakere');
    this.crumbs = [...crumbsTo(consultation, language), { href: above, text: recipientWords[language].title }];
    this.summary = errorSummary(errors);
    this.text = this.t.excludeText(recipient.name);
    this.key = recipientKey(recipient);
    this.reason = new FieldSet(typed, errors).textArea({
      name: 'reason',
      label: this.t.reason,
      required: true,
      rows: 3,
    });
    this.action = `${above}/unntak`;
    this.backHref = `${above}/liste`;
  }
}
