import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import type { MessageInView } from './message-access.js';
import { messageListWords } from './message-list.words.js';
import { subjectOf } from './message-mend.service.js';
import { crumbsBelow, pathBelow } from './message-paths.js';
import { messageWords } from './message.words.js';

const WHY_ROWS = 3;

interface FormContent {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

/** A deed with one letter: asked about before it is done. */
abstract class LetterDeedPage extends Page {
  readonly template = 'pages/dispatch/messages/mend';
  override readonly crumbs: readonly Crumb[];
  override readonly status: number;
  readonly t;
  readonly backHref: string;
  readonly summary: ErrorSummary;
  abstract override readonly title: string;
  abstract readonly text: string;
  abstract readonly isWarning: boolean;
  abstract readonly action: string;
  abstract readonly submit: string;
  readonly field: Field | false = false;
  readonly choices: Choices | false = false;
  readonly note: string | false = false;

  constructor(language: Language, view: MessageInView, errors: readonly FieldError[]) {
    super();
    const ref = { consultationId: view.consultation.id, dispatchId: view.dispatch.id };
    const listHref = pathBelow(ref, 'mottakere');
    this.t = messageWords[language];
    this.backHref = pathBelow(ref, 'mottakere', view.message.id);
    this.status = errors.length > 0 ? 422 : 200;
    this.summary = errorSummary(errors);
    this.crumbs = crumbsBelow(
      view,
      language,
      { href: listHref, text: messageListWords[language].title },
      { href: this.backHref, text: view.invitation.addressedName },
    );
  }
}

/** «Rett adressen og send på nytt». */
export class MendAddressPage extends LetterDeedPage {
  readonly title: string;
  readonly text: string;
  readonly isWarning = false;
  readonly action: string;
  readonly submit: string;
  override readonly field: Field;
  override readonly choices: Choices | false;
  override readonly note: string | false;

  constructor(language: Language, view: MessageInView, { typed, errors }: FormContent) {
    super(language, view, errors);
    const { t } = this;
    const { message, invitation } = view;
    const fields = new FieldSet(typed, errors);
    const isInRegister = subjectOf(invitation) !== null;
    this.title = t.mendTitle;
    this.text = t.mendText(invitation.addressedName);
    this.action = `${this.backHref}/adresse`;
    this.submit = t.mend;
    const hint = t.newAddressHint(message.toAddress);
    this.field = fields.input({ name: 'address', label: t.newAddress, hint, type: 'email', required: true });
    const choice = { value: 'ja', text: t.alsoRegisterChoice, hint: t.alsoRegisterHint };
    this.choices = isInRegister && fields.boxes({ name: 'register', label: t.alsoRegister }, [choice]);
    this.note = !isInRegister && t.notInRegister;
  }
}

/** Sending once more what may have arrived. */
export class ResendPage extends LetterDeedPage {
  readonly title: string;
  readonly text: string;
  readonly isWarning: boolean;
  readonly action: string;
  readonly submit: string;

  constructor(language: Language, view: MessageInView) {
    super(language, view, []);
    const { addressedName } = view.invitation;
    this.isWarning = view.message.state === 'uncertain';
    this.title = this.t.resendTitle;
    this.text = this.isWarning
      ? this.t.resendWarning(addressedName)
      : this.t.resendText(addressedName, view.message.toAddress);
    this.action = `${this.backHref}/ny-sending`;
    this.submit = this.t.resend;
  }
}

/** «Den kom fram», and how that is known. */
export class ArrivalPage extends LetterDeedPage {
  readonly title: string;
  readonly text: string;
  readonly isWarning = false;
  readonly action: string;
  readonly submit: string;
  override readonly field: Field;

  constructor(language: Language, view: MessageInView, { typed, errors }: FormContent) {
    super(language, view, errors);
    this.title = this.t.confirmTitle;
    this.text = this.t.confirmText(view.invitation.addressedName);
    this.action = `${this.backHref}/bekreftelse`;
    this.submit = this.t.confirm;
    const description = { name: 'why', label: this.t.why, hint: this.t.whyHint, rows: WHY_ROWS, required: true };
    this.field = new FieldSet(typed, errors).textArea(description);
  }
}
