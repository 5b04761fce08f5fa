import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Layout } from '../../shared/web/page.js';
import { identityWords } from '../identity.words.js';

/** Signing in: with a password, or by asking for a link. */
export class SignInPage extends Page {
  readonly template = 'pages/identity/sign-in';
  override readonly layout: Layout = 'public';
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly email: Field;
  readonly password: Field;
  readonly linkEmail: Field;
  readonly returnTo: string;
  override readonly status: number;

  constructor(
    language: Language,
    typed: Typed,
    errors: readonly FieldError[],
    returnTo: string,
    asked: 'password' | 'link' = 'password',
  ) {
    super();
    this.t = identityWords[language];
    this.title = this.t.signInTitle;
    this.status = errors.length > 0 ? 422 : 200;
    const [ofPassword, ofLink] = asked === 'link' ? [[], errors] : [errors, []];
    const linkField = new FieldSet({ linkEmail: typed['linkEmail'] }, ofLink);
    this.summary = errorSummary(errors);
    const fields = new FieldSet({ ...typed, password: '' }, ofPassword);
    this.email = fields.input({
      name: 'email',
      label: this.t.email,
      type: 'email',
      autocomplete: 'username',
      required: true,
    });
    this.password = fields.input({
      name: 'password',
      label: this.t.password,
      type: 'password',
      autocomplete: 'current-password',
      required: true,
    });
    this.linkEmail = linkField.input({
      name: 'linkEmail',
      label: this.t.email,
      type: 'email',
      autocomplete: 'username',
      required: true,
    });
    this.returnTo = returnTo;
  }
}

/** The page that a one-time link leads to: a person must press, since scanners open links. */
export class OpenLinkPage extends Page {
  readonly template = 'pages/identity/open-link';
  override readonly layout: Layout = 'public';
  readonly title: string;
  readonly t;

  constructor(language: Language) {
    super();
    this.t = identityWords[language];
    this.title = this.t.openTitle;
  }
}
