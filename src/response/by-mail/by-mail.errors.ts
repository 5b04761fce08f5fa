import { DomainError } from '../../shared/errors/domain-error.js';

/** The mail has become an answer; that is not taken back by saying that it is none. */
export class MailIsAnswer extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'E-posten er registrert som høringssvar. Gå til e-posten og følg lenken til svaret.',
      nn: 'E-posten er registrert som høyringssvar. Gå til e-posten og følg lenkja til svaret.',
      en: 'The e-mail has been registered as an answer. Go to the e-mail and follow the link to the answer.',
    });
  }
}
