import { Email, type EmailRecipient } from '../../delivery/email/email.js';
import { linkPlace } from '../../delivery/secret-links.js';
import type { Language } from '../../shared/language/words.js';
import { SubscriptionLinks } from './subscription-links.js';
import type { SubscriptionTarget } from './subscription-target.js';
import { subscriptionWords, targetInWords } from './subscription.words.js';

/** What is asked for. */
interface AskedFor {
  readonly id: string;
  readonly target: SubscriptionTarget;
  readonly hearingTitle: string | null;
}

/** Asks whoever reads the mail of an address whether they want to be told. */
export class SubscriptionConfirmationEmail extends Email {
  readonly template = 'publication/subscription/confirmation';
  readonly recipient: EmailRecipient;
  readonly t;
  readonly subject: string;
  readonly what: string;
  readonly link: string;

  constructor(
    address: string,
    readonly languageForm: Language,
    { id, target, hearingTitle }: AskedFor,
  ) {
    super();
    this.recipient = { address, name: null };
    this.t = subscriptionWords[languageForm];
    this.subject = this.t.confirmSubject;
    this.what = targetInWords(target, hearingTitle, languageForm);
    this.link = linkPlace(SubscriptionLinks.idFor('subscribe', id));
  }

  static sample(language: Language): SubscriptionConfirmationEmail {
    const id = '01890000-0000-7000-8000-000000000001';
    const target = { kind: 'topic', topic: 'mentalHealth' } as const;
    return new SubscriptionConfirmationEmail('kari@leser.example', language, { id, target, hearingTitle: null });
  }
}
