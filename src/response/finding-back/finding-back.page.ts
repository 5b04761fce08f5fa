import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Layout } from '../../shared/web/page.js';
import { webWords } from '../../shared/web/web.words.js';
import { findingBackWords } from './finding-back.words.js';

/** Asking for the links of an address. What it says afterwards is the same for every address. */
export class LostLinkPage extends Page {
  readonly template = 'pages/response/finding-back/lost-link';
  override readonly layout: Layout = 'public';
  override readonly status: number;
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly email: Field;

  constructor(language: Language, typed: Typed, errors: readonly FieldError[]) {
    super();
    this.t = findingBackWords[language];
    this.title = this.t.lostTitle;
    this.status = errors.length > 0 ? 422 : 200;
    this.summary = errorSummary(errors);
    this.email = new FieldSet(typed, errors).input({
      name: 'email',
      label: this.t.email,
      type: 'email',
      autocomplete: 'email',
      required: true,
    });
  }
}

/** What the link to everything an address is asked leads to: whose it is, and a button, since mail scanners look. */
export class OpenOwnHearingsPage extends Page {
  readonly template = 'pages/response/finding-back/open';
  override readonly layout: Layout = 'public';
  readonly title: string;
  readonly t;
  readonly text: string;

  constructor(language: Language, email: string) {
    super();
    this.t = findingBackWords[language];
    this.title = this.t.openTitle;
    this.text = this.t.openText(email);
  }
}

/** Such a link when it leads nowhere, with the way to a new one. */
export class DeadOwnLinkPage extends Page {
  readonly template = 'pages/response/dead-link';
  override readonly layout: Layout = 'public';
  override readonly status = 404;
  readonly title: string;
  readonly text: string;
  readonly lost: string;
  readonly contact = false;

  constructor(language: Language) {
    super();
    this.title = findingBackWords[language].deadTitle;
    this.text = findingBackWords[language].deadText;
    this.lost = webWords[language].lostLink;
  }
}
