import type { Host } from '../../identity/host/host.entity.js';
import { formattedNumber } from '../../register/organisation/organisation-number.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page } from '../../shared/web/page.js';
import { CATALOGUE_PATH } from '../api/links.js';
import { publisherWords } from './publisher.words.js';

/** Where the page stands. */
export const PUBLISHER_PATH = '/skrivebord/utgiver';

/** What was typed, and what is wrong with it. */
export interface TypedNumber {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

/** By which number the host is known as a publisher. */
export class PublisherPage extends Page {
  readonly template = 'pages/publication/publisher/publisher';
  override readonly status: number;
  readonly title: string;
  readonly t;
  readonly introduction: string;
  readonly summary: ErrorSummary;
  readonly action = PUBLISHER_PATH;
  readonly number: Field;
  readonly catalogueHref = CATALOGUE_PATH;

  constructor(language: Language, host: Host, asked?: TypedNumber) {
    super();
    this.t = publisherWords[language];
    this.title = this.t.title;
    const errors = asked?.errors ?? [];
    this.status = errors.length > 0 ? 422 : 200;
    this.introduction = this.t.introduction(host.name);
    this.summary = errorSummary(errors);
    const typed = asked?.typed ?? { organisationNumber: formattedNumber(host.organisationNumber) };
    this.number = new FieldSet(typed, errors).input({
      name: 'organisationNumber',
      label: this.t.number,
      hint: this.t.numberHint,
    });
  }
}
