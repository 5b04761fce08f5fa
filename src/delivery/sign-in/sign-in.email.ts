import { identityWords } from '../../identity/identity.words.js';
import type { Language } from '../../shared/language/words.js';
import { deliveryWords } from '../delivery.words.js';
import { Email, type EmailRecipient } from '../email/email.js';

/** A person as the e-mail needs them. */
export interface SignInPerson {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** The e-mail with a link that signs one person in, once. */
export class SignInEmail extends Email {
  readonly template = 'delivery/sign-in';
  readonly recipient: EmailRecipient;
  readonly languageForm: Language;
  readonly t;
  readonly subject: string;
  readonly greeting: string;

  constructor(
    person: SignInPerson,
    readonly address: string,
  ) {
    super();
    this.recipient = { address: person.email, name: person.name };
    this.languageForm = person.language;
    this.t = identityWords[person.language];
    this.subject = this.t.linkSubject;
    this.greeting = deliveryWords[person.language].greeting(person.name);
  }

  static sample(language: Language): SignInEmail {
    const person = { name: 'Randi Rådgiver', email: 'randi@helsedir.example', language };
    return new SignInEmail(person, 'https://horing.example/logg-inn/lenke/dGhlLXNlY3JldC1vZi10aGUtbGluaw');
  }
}
