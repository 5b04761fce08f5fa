import { formatClock, formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { secondsAfter } from '../../shared/time/clock.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import { answerAddress } from '../portal/portal-address.js';
import { confirmationWords } from './confirmation.words.js';
import { CODE_SECONDS } from './email-code.js';
import type { SenderDomain } from './sender-domain.rules.js';
import type { OpenConfirmation } from './sender-confirmations.service.js';

/** What the page is made from. */
export interface ConfirmationView {
  readonly open: OpenConfirmation;
  readonly domain: SenderDomain;
  readonly now: Date;
}

/** Why the page is shown again. */
export interface ConfirmationRefusal {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly warning: string | false;
  readonly status: 409 | 422;
}

/** Where a sender writes the code that was sent to their address; until then nothing is submitted. */
export class ConfirmationPage extends Page {
  readonly template = 'pages/response/confirmation';
  override readonly layout: Layout = 'portal';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly warning: string | false;
  /** What happened to the e-mail, in place of where it went, or false. */
  readonly noCode: string | false;
  readonly sentTo: string;
  readonly valid: string | false;
  readonly counts: string;
  readonly otherDomain: boolean;
  readonly code: Field;
  readonly address: Field;
  readonly mayResend: boolean;
  readonly resendFrom: string;
  readonly maySendWithout: boolean;
  readonly withoutFrom: string;
  readonly action: string;
  readonly resendAction: string;
  readonly addressAction: string;
  readonly withoutAction: string;
  readonly reloadHref: string;
  readonly checkHref: string;

  constructor(language: Language, view: ConfirmationView, refusal: ConfirmationRefusal | null = null) {
    super();
    const { confirmation, inHand, hasFailed, maySendWithout } = view.open;
    const { address, codeSentAt } = confirmation;
    const { scope } = inHand;
    this.t = confirmationWords[language];
    this.title = this.t.title;
    this.status = refusal?.status ?? 200;
    this.crumbs = [{ href: answerAddress('/svar', scope), text: inHand.outline.consultation.title }];
    this.summary = errorSummary(refusal?.errors ?? []);
    this.warning = refusal?.warning ?? false;
    this.noCode = codeSentAt === null ? this.t.noCode(address) : hasFailed && this.t.failed(address);
    this.sentTo = this.t.sentTo(address);
    this.valid = codeSentAt !== null && this.t.valid(formatClock(secondsAfter(codeSentAt, CODE_SECONDS), language));
    this.counts = this.t.counts(formatInstant(confirmation.pressedAt, language));
    this.otherDomain = view.domain === 'other';
    const fields = new FieldSet({ senderEmail: address, ...refusal?.typed }, refusal?.errors);
    this.code = fields.input({
      name: 'code',
      label: this.t.code,
      hint: this.t.codeHint,
      autocomplete: 'one-time-code',
      required: true,
    });
    this.address = fields.input({ name: 'senderEmail', label: this.t.address, type: 'email', autocomplete: 'email' });
    this.mayResend = view.now >= confirmation.resendFrom;
    this.resendFrom = this.t.resendFrom(formatClock(confirmation.resendFrom, language));
    this.maySendWithout = maySendWithout;
    this.withoutFrom = this.t.withoutFrom(formatClock(confirmation.withoutCodeFrom, language));
    this.action = answerAddress('/svar/bekreftelse', scope);
    this.resendAction = answerAddress('/svar/bekreftelse/ny-kode', scope);
    this.addressAction = answerAddress('/svar/bekreftelse/adresse', scope);
    this.withoutAction = answerAddress('/svar/bekreftelse/uten-kode', scope);
    this.reloadHref = this.action;
    this.checkHref = answerAddress('/svar/kontroll', scope);
  }
}
