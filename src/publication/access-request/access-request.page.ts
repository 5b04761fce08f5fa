import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import { notShownText, shownBody } from '../published/not-shown.words.js';
import type { PublishedAnswer } from '../published/published-answer.js';
import { accessRequestWords } from './access-request.words.js';

/** What the page is made from. */
export interface AccessRequestPageView {
  readonly hearing: { readonly id: string; readonly title: string };
  readonly answer: PublishedAnswer;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** True when too much has been asked for now. */
  readonly isTooMuch: boolean;
}

/** Asking for access to an answer that is only listed, or to what is withheld of it. */
export class AccessRequestPage extends Page {
  readonly template = 'pages/publication/access-request/ask';
  override readonly layout: Layout = 'public';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly why: string | false;
  readonly summary: ErrorSummary;
  readonly tooMany: string | false;
  readonly action: string;
  readonly email: Field;
  readonly name: Field;
  readonly wish: Field;

  constructor(language: Language, { hearing, answer, typed, errors, isTooMuch }: AccessRequestPageView) {
    super();
    const fields = new FieldSet(typed, errors);
    const path = `/horinger/${hearing.id}/horingssvar/${answer.responseId}`;
    this.t = accessRequestWords[language];
    const body = shownBody(answer, language);
    this.title = this.t.title(body);
    this.status = isTooMuch ? 429 : errors.length > 0 ? 422 : 200;
    this.crumbs = [
      { href: `/horinger/${hearing.id}`, text: hearing.title },
      { href: path, text: body },
    ];
    this.why = answer.notShown !== null && notShownText(answer.notShown, language);
    this.summary = errorSummary(errors);
    this.tooMany = isTooMuch && this.t.tooMany;
    this.action = `${path}/innsyn`;
    this.email = fields.input({
      name: 'email',
      label: this.t.email,
      hint: this.t.emailHint,
      type: 'email',
      autocomplete: 'email',
      required: true,
    });
    this.name = fields.input({ name: 'name', label: this.t.name, autocomplete: 'name' });
    this.wish = fields.textArea({ name: 'wish', label: this.t.wish, hint: this.t.wishHint, rows: 3 });
  }
}
