import { CalendarDay } from '../../shared/time/calendar-day.js';
import { isLate } from '../submission/late.rules.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import { ASKER_KINDS } from './uninvited-request.entity.js';
import { uninvitedWords } from './uninvited.words.js';

/** What the page is made from. */
export interface UninvitedView {
  readonly consultation: Consultation;
  readonly today: CalendarDay;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** The form as it is first shown, refused, refused for now, or with word that the body is invited already. */
  readonly outcome: 'fresh' | 'refused' | 'tooMany' | 'alreadyInvited';
}

const STATUSES = { fresh: 200, refused: 422, tooMany: 429, alreadyInvited: 200 } as const;

/** Where somebody who was not invited says who they are, to get a link of their own. */
export class UninvitedPage extends Page {
  readonly template = 'pages/response/uninvited';
  override readonly layout: Layout = 'public';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly hearing: string;
  readonly summary: ErrorSummary;
  readonly late: string | false;
  readonly isInvitedAlready: boolean;
  readonly action: string;
  readonly kind: Choices;
  readonly fields: readonly Field[];
  readonly button: string;

  constructor(language: Language, { consultation, today, typed, errors, outcome }: UninvitedView) {
    super();
    const { id, deadlineOn } = consultation;
    this.t = uninvitedWords[language];
    this.title = this.t.title;
    this.hearing = consultation.title;
    this.status = STATUSES[outcome];
    this.crumbs = [{ href: `/horinger/${id}`, text: consultation.title }];
    this.summary = errorSummary(errors);
    this.late = isLate({ deadlineOn, receivedOn: today, followsPreliminary: false }) && this.t.late;
    this.isInvitedAlready = outcome === 'alreadyInvited';
    this.action = `/horinger/${id}/svar`;
    const fields = new FieldSet(typed, errors);
    this.kind = fields.radios(
      { name: 'kind', label: this.t.kind },
      ASKER_KINDS.map((kind) => ({ value: kind, text: this.t[kind] })),
    );
    this.fields = fieldsOf(fields, language);
    this.button = this.isInvitedAlready ? this.t.sendAnyway : this.t.send;
  }
}

function fieldsOf(fields: FieldSet, language: Language): readonly Field[] {
  const t = uninvitedWords[language];
  return [
    fields.input({ name: 'name', label: t.name, hint: t.nameHint, required: true, autocomplete: 'organization' }),
    fields.input({ name: 'organisationNumber', label: t.organisationNumber, hint: t.organisationNumberHint }),
    fields.input({ name: 'postalArea', label: t.postalArea, autocomplete: 'address-level2' }),
    fields.input({
      name: 'email',
      label: t.email,
      hint: t.emailHint,
      type: 'email',
      required: true,
      autocomplete: 'email',
    }),
  ];
}

/** That the link is on its way, and what to do with it. Says nothing of the address, so that it can be loaded again. */
export class LinkSentPage extends Page {
  readonly template = 'pages/response/uninvited-sent';
  override readonly layout: Layout = 'public';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly hearingHref: string;

  constructor(language: Language, consultation: Consultation) {
    super();
    this.t = uninvitedWords[language];
    this.title = this.t.sentTitle;
    this.hearingHref = `/horinger/${consultation.id}`;
    this.crumbs = [{ href: this.hearingHref, text: consultation.title }];
  }
}
