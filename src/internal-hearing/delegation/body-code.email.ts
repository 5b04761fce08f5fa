import { Email, type EmailRecipient } from '../../delivery/email/email.js';
import type { Language } from '../../shared/language/words.js';
import { inTwoGroups } from './code-figures.js';
import { SAMPLE_MATTER, type StartCodeMatter } from './start-code.email.js';
import { startEmailWords } from './start-email.words.js';

/** Asks a body, at its registered address, whether somebody of another domain may start its internal hearing. */
export class BodyCodeEmail extends Email {
  readonly template = 'response/confirmation-code';
  readonly recipient: EmailRecipient;
  readonly t: { readonly emailValid: string; readonly emailIgnore: string };
  readonly subject: string;
  readonly greeting: string;
  readonly why: string;
  readonly code: string;

  constructor(
    { code, hearing, body, name, email }: StartCodeMatter,
    address: string,
    readonly languageForm: Language,
  ) {
    super();
    const words = startEmailWords[languageForm];
    this.recipient = { address, name: body };
    this.t = { emailValid: words.valid, emailIgnore: words.bodyIgnore(name) };
    this.code = inTwoGroups(code);
    this.subject = words.bodySubject(name);
    this.greeting = words.bodyGreeting;
    this.why = words.bodyWhy(`${name} (${email})`, body, hearing);
  }

  static sample(language: Language): BodyCodeEmail {
    return new BodyCodeEmail(SAMPLE_MATTER, 'post@fjellmedisin.example', language);
  }
}
