import { Email, type EmailRecipient } from '../../../delivery/email/email.js';
import type { Language } from '../../../shared/language/words.js';
import { disputeWords } from './dispute.words.js';

/** What the case officer must know of a dispute. */
export interface DisputeNotice {
  readonly body: string;
  readonly hearing: string;
  readonly said: string;
  /** The page of the answer on the desk. */
  readonly address: string;
}

/** Tells the case officer that a body does not know of an answer sent in its name. */
export class DisputeEmail extends Email {
  readonly template = 'response/dispute';
  readonly t;
  readonly subject: string;
  readonly opening: string;
  readonly said: string;
  readonly address: string;

  constructor(
    { body, hearing, said, address }: DisputeNotice,
    readonly recipient: EmailRecipient,
    readonly languageForm: Language,
  ) {
    super();
    this.t = disputeWords[languageForm];
    this.subject = this.t.subject(body);
    this.opening = this.t.mailOpening(body, hearing);
    this.said = said;
    this.address = address;
  }

  static sample(language: Language): DisputeEmail {
    const notice = {
      body: 'Snåase – Snåsa & nabokommuner',
      hearing: 'Pakkeforløp for gravide og rusmidler',
      said: 'Vi har ikke behandlet saken ennå.\nSnakk med Maren på servicetorget.',
      address: 'https://horing.example/skrivebord/horinger/1/svar/2',
    };
    return new DisputeEmail(notice, { address: 'randi@helsedir.example', name: 'Randi Rådgiver' }, language);
  }
}
