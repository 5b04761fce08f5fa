import { formatDayWithWeekday } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import type { ExtensionRequestInView } from './extension-request-reader.js';
import { extensionRequestWords } from './extension-request.words.js';
import { requestPart, type RequestPart } from './request-part.js';

/** What the page is made from. */
export interface ExtensionRequestPageView {
  readonly hearing: string;
  readonly deadlineOn: CalendarDay | null;
  readonly last: ExtensionRequestInView | null;
  /** Why nothing can be asked for now, or false. */
  readonly refusal: string | false;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

/** Asking for a later deadline; or what came of it, and taking it back while it waits. */
export class ExtensionRequestPage extends Page {
  readonly template = 'pages/response/extension-request';
  override readonly layout: Layout = 'portal';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly now: string | false;
  readonly part: RequestPart;
  readonly refusal: string | false;
  readonly summary: ErrorSummary;
  readonly form: Readonly<Record<'wantedOn' | 'reason' | 'name' | 'email', Field>> | false;

  constructor(language: Language, view: ExtensionRequestPageView) {
    super();
    this.t = extensionRequestWords[language];
    this.title = this.t.title;
    this.status = view.errors.length > 0 ? 422 : 200;
    this.crumbs = [{ href: '/svar', text: view.hearing }];
    this.now = view.deadlineOn !== null && this.t.now(formatDayWithWeekday(view.deadlineOn, language));
    this.part = requestPart(view.last, view.refusal === false, language);
    this.refusal = view.refusal;
    this.summary = errorSummary(view.errors);
    this.form = this.part.mayAsk && this.formOf(new FieldSet(view.typed, view.errors));
  }

  private formOf(fields: FieldSet): Exclude<ExtensionRequestPage['form'], false> {
    const { t } = this;
    return {
      wantedOn: fields.input({ name: 'wantedOn', label: t.wantedOn, hint: t.wantedHint, required: true }),
      reason: fields.textArea({ name: 'reason', label: t.reason, hint: t.reasonHint, required: true }),
      name: fields.input({ name: 'name', label: t.name, autocomplete: 'name', required: true }),
      email: fields.input({
        name: 'email',
        label: t.email,
        hint: t.emailHint,
        type: 'email',
        autocomplete: 'email',
        required: true,
      }),
    };
  }
}
