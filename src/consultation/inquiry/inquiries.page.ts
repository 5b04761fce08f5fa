import { formatDay } from '../../shared/language/format.js';
import type { Page as Rows } from '../../shared/database/paging.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import { pagerFor, type Pager } from '../../shared/web/pager.js';
import type { InquiryInView, PublishedInquiry } from './inquiry-reader.js';
import { inquiryStateWords, inquiryWords } from './inquiry.words.js';
import { publishedView, type PublishedView } from './published-view.js';

/** What the page is made from. */
export interface InquiriesView {
  readonly hearing: string;
  readonly published: Rows<PublishedInquiry>;
  /** What the body itself has asked; empty on the public page. */
  readonly own: readonly InquiryInView[];
  /** False when no more questions are taken. */
  readonly isTaking: boolean;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** True when too much has been asked for now. */
  readonly isTooMuch: boolean;
}

/** Where the page stands. */
export interface InquiriesPlace {
  readonly layout: Extract<Layout, 'public' | 'portal'>;
  readonly path: string;
  readonly hearingHref: string;
}

interface OwnInquiry {
  readonly text: string;
  readonly asked: string;
  readonly answer: string | false;
  readonly state: string;
}

/** Everything that is published of what was asked about a hearing, and a form to ask. */
export class InquiriesPage extends Page {
  readonly template = 'pages/consultation/inquiry/inquiries';
  override readonly layout: Layout;
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly form: { readonly action: string; readonly name: Field; readonly email: Field; readonly text: Field } | false;
  readonly summary: ErrorSummary;
  readonly tooMany: string | false;
  readonly own: readonly OwnInquiry[];
  readonly published: readonly PublishedView[];
  readonly pager: Pager;

  constructor(language: Language, place: InquiriesPlace, view: InquiriesView) {
    super();
    this.t = inquiryWords[language];
    this.layout = place.layout;
    this.status = view.isTooMuch ? 429 : view.errors.length > 0 ? 422 : 200;
    this.title = this.t.titleOf(view.hearing);
    this.crumbs = [{ href: place.hearingHref, text: view.hearing }];
    this.summary = errorSummary(view.errors);
    this.tooMany = view.isTooMuch && this.t.tooMany;
    this.form = view.isTaking && this.formOf(place.path, view);
    this.own = view.own.map((inView) => this.ownOf(inView, language));
    this.published = view.published.rows.map((inquiry) => publishedView(inquiry, language));
    this.pager = pagerFor(view.published, place.path, {});
  }

  private formOf(action: string, { typed, errors }: InquiriesView): Exclude<InquiriesPage['form'], false> {
    const fields = new FieldSet(typed, errors);
    return {
      action,
      text: fields.textArea({ name: 'text', label: this.t.text, hint: this.t.textHint, required: true, rows: 5 }),
      name: fields.input({ name: 'name', label: this.t.name, autocomplete: 'name', required: true }),
      email: fields.input({
        name: 'email',
        label: this.t.email,
        hint: this.t.emailHint,
        type: 'email',
        autocomplete: 'email',
        required: true,
      }),
    };
  }

  private ownOf({ inquiry, answers }: InquiryInView, language: Language): OwnInquiry {
    const last = answers.at(-1);
    const dayOf = (at: Date): string => formatDay(CalendarDay.at(at), language);
    return {
      text: inquiry.text,
      asked: this.t.askedOn(dayOf(inquiry.askedAt)),
      answer: last?.text ?? false,
      // That a question was put aside is the host's own matter.
      state: last ? this.t.answeredOn(dayOf(last.answeredAt)) : inquiryStateWords[language].received,
    };
  }
}
