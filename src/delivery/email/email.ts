import type { LanguageForm } from '../../shared/language/words.js';

/** Whom an e-mail is for. */
export interface EmailRecipient {
  readonly address: string;
  readonly name: string | null;
}

/**
 * An e-mail as a domain describes it, in a file named `.email.ts`: whom it is for, in which language, and every word that
 * its three templates (`templates/email/<template>/{subject,text,html}.hbs`) show, as own `readonly` fields. Each has a
 * static `sample` that a test renders.
 */
export abstract class Email {
  /** Below `templates/email/`, such as `delivery/sign-in`. */
  abstract readonly template: string;
  abstract readonly recipient: EmailRecipient;
  abstract readonly languageForm: LanguageForm;
}
