import { Email, type EmailRecipient } from '../../delivery/email/email.js';
import type { Language } from '../../shared/language/words.js';
import { confirmationWords } from './confirmation.words.js';

/** The e-mail with the code by which a sender shows that the address is theirs. */
export class ConfirmationCodeEmail extends Email {
  readonly template = 'response/confirmation-code';
  readonly t;
  readonly subject: string;
  readonly greeting: string;
  readonly why: string;
  /** In two groups, as one reads it: `123 456`. */
  readonly code: string;

  constructor(
    readonly recipient: EmailRecipient,
    { code, hearing }: { readonly code: string; readonly hearing: string },
    readonly languageForm: Language,
  ) {
    super();
    this.t = confirmationWords[languageForm];
    this.subject = this.t.emailSubject(grouped(code));
    this.greeting = this.t.emailGreeting(recipient.name ?? '');
    this.why = this.t.emailWhy(hearing);
    this.code = grouped(code);
  }

  static sample(language: Language): ConfirmationCodeEmail {
    const recipient = { address: 'maren@snasa.example', name: 'Maren Moen' };
    const about = { code: '048213', hearing: 'Pakkeforløp for gravide og rusmidler' };
    return new ConfirmationCodeEmail(recipient, about, language);
  }
}

function grouped(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
