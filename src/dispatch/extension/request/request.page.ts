import { consultationPath, crumbsTo } from '../../../consultation/consultation-crumbs.js';
import type { Consultation } from '../../../consultation/consultation.entity.js';
import { deadlineWarnings } from '../../../consultation/deadline/deadline.words.js';
import { judgeNewDay, scopeRefusal } from '../../../consultation/deadline/extension/extension.rules.js';
import { extensionRefusalWords } from '../../../consultation/deadline/extension/extension.words.js';
import type { Invitation } from '../../../consultation/invitation/invitation.entity.js';
import type { HostKind } from '../../../identity/host/host.entity.js';
import type { ExtensionRequestInView } from '../../../response/extension-request/extension-request-reader.js';
import { extensionRequestStateWords } from '../../../response/extension-request/extension-request.words.js';
import { formatDayWithWeekday, formatInstant } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import type { CalendarDay } from '../../../shared/time/calendar-day.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../../shared/web/fields.js';
import type { FieldError, Typed } from '../../../shared/web/form.js';
import { Page, type Crumb } from '../../../shared/web/page.js';
import { requestDeskWords } from './request-desk.words.js';
import { REQUEST_COLORS } from './request-list.page.js';

/** What the page is made from. */
export interface RequestPageView extends ExtensionRequestInView {
  readonly invitation: Invitation;
  readonly consultation: Consultation;
  readonly hostKind: HostKind;
  readonly mayDecide: boolean;
  readonly today: CalendarDay;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly isConflict: boolean;
}

interface GrantFields {
  readonly action: string;
  /** The deadline that was seen. */
  readonly former: string;
  readonly sentences: readonly string[];
  readonly newOn: Field;
  readonly reason: Field;
}

/** One wish for a later deadline, with all that granting it will do; granted or declined by one press. */
export class RequestPage extends Page {
  readonly template = 'pages/dispatch/extension/request';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly state: string;
  readonly color: string;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly reason: string;
  readonly summary: ErrorSummary;
  readonly conflict: string | false;
  readonly warnings: readonly string[];
  readonly notice: string | false;
  readonly grant: GrantFields | false;
  readonly decline: { readonly action: string; readonly words: Field } | false;

  constructor(
    private readonly language: Language,
    view: RequestPageView,
  ) {
    super();
    const { consultation, request, errors } = view;
    const list = consultationPath(consultation.id, 'fristonsker');
    this.t = requestDeskWords[language];
    this.title = this.t.oneTitle(view.invitation.addressedName);
    this.status = view.isConflict ? 409 : errors.length > 0 ? 422 : 200;
    this.crumbs = [...crumbsTo(consultation, language), { href: list, text: this.t.title }];
    this.state = extensionRequestStateWords[language][request.state];
    this.color = REQUEST_COLORS[request.state];
    this.facts = this.factsOf(view);
    this.reason = request.reason;
    this.summary = errorSummary(errors);
    this.conflict = view.isConflict && this.t.conflict;
    const refusal = scopeRefusal('one', consultation.state);
    const mayDecide = view.mayDecide && request.isOpen;
    const verdict = judgeNewDay(request.wantedOn, view.today, view.hostKind);
    this.warnings = mayDecide ? deadlineWarnings(verdict, request.wantedOn, language) : [];
    this.notice = this.noticeOf(view);
    this.grant = mayDecide && refusal === null && this.grantOf(`${list}/${request.id}/innvilgelse`, view);
    this.decline = mayDecide && this.declineOf(`${list}/${request.id}/avslag`, view);
  }

  private factsOf({ request, end, givenOn, invitation, consultation }: RequestPageView): RequestPage['facts'] {
    const dayOf = (on: CalendarDay | null): string => (on === null ? '' : formatDayWithWeekday(on, this.language));
    const asked = formatInstant(request.askedAt, this.language);
    const facts: [string, string][] = [
      [this.t.now, dayOf(invitation.deadlineIn(consultation))],
      [this.t.wanted, dayOf(request.wantedOn)],
      [this.t.by, this.t.byWhom(request.askedByName, request.askedByEmail, asked)],
      [this.t.given, dayOf(givenOn)],
      [this.t.decidedBy, end ? `${formatInstant(end.at, this.language)}, ${end.byName}` : ''],
      [this.t.words, end?.words ?? ''],
    ];
    return facts.filter(([, text]) => text !== '').map(([term, text]) => ({ term, text }));
  }

  private noticeOf({ consultation, request, mayDecide }: RequestPageView): string | false {
    if (!request.isOpen) return false;
    if (!mayDecide) return this.t.readOnly;
    const refusal = scopeRefusal('one', consultation.state);
    return refusal !== null && extensionRefusalWords[this.language][refusal];
  }

  private grantOf(action: string, view: RequestPageView): GrantFields {
    const { request, invitation, consultation } = view;
    const wished = { newOn: writtenDay(request.wantedOn), reason: request.reason };
    const fields = new FieldSet({ ...wished, ...view.typed }, view.errors);
    const { t } = this;
    return {
      action,
      former: invitation.deadlineIn(consultation)?.toString() ?? '',
      sentences: [t.grantText, ...(consultation.isOpen ? [] : [t.afterwards]), t.letter],
      newOn: fields.input({ name: 'newOn', label: t.newOn, hint: t.newOnHint, required: true }),
      reason: fields.textArea({ name: 'reason', label: t.reason, hint: t.reasonHint, required: true }),
    };
  }

  private declineOf(action: string, { typed, errors }: RequestPageView): Exclude<RequestPage['decline'], false> {
    const fields = new FieldSet(typed, errors);
    return { action, words: fields.textArea({ name: 'words', label: this.t.declineWords, required: true }) };
  }
}

/** A day as one writes it in a form: `15.5.2018`. */
function writtenDay(day: CalendarDay): string {
  const [year = '', month = '', date = ''] = day.toString().split('-');
  return [Number(date), Number(month), year].join('.');
}
