import { Email, type EmailRecipient } from '../../delivery/email/email.js';
import type { Language } from '../../shared/language/words.js';
import { inTwoGroups } from './code-figures.js';
import { startEmailWords } from './start-email.words.js';

/** What an e-mail with a code to start an internal hearing is written from. */
export interface StartCodeMatter {
  /** Six figures. */
  readonly code: string;
  /** The title of the hearing that is to be answered. */
  readonly hearing: string;
  /** The body that is asked, as it was addressed. */
  readonly body: string;
  /** Who starts the internal hearing. */
  readonly name: string;
  readonly email: string;
}

/** The code by which whoever starts an internal hearing shows that the address they gave is theirs. */
export class StartCodeEmail extends Email {
  readonly template = 'response/confirmation-code';
  readonly recipient: EmailRecipient;
  readonly t: { readonly emailValid: string; readonly emailIgnore: string };
  readonly subject: string;
  readonly greeting: string;
  readonly why: string;
  readonly code: string;

  constructor(
    { code, hearing, body, name, email }: StartCodeMatter,
    readonly languageForm: Language,
  ) {
    super();
    const words = startEmailWords[languageForm];
    this.recipient = { address: email, name };
    this.t = { emailValid: words.valid, emailIgnore: words.ignore };
    this.code = inTwoGroups(code);
    this.subject = words.subject(this.code);
    this.greeting = words.greeting(name);
    this.why = words.why(body, hearing);
  }

  static sample(language: Language): StartCodeEmail {
    return new StartCodeEmail(SAMPLE_MATTER, language);
  }
}

export const SAMPLE_MATTER: StartCodeMatter = {
  code: '048213',
  hearing: 'Pasientforløp hjem – for hele mennesket',
  body: 'Norsk forening for fjellmedisin',
  name: 'Sunniva Sekretær',
  email: 'sunniva@fjellmedisin.example',
};
