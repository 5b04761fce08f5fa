import { DomainError } from '../../shared/errors/domain-error.js';

/** The edition counts already; to go back to it, it is saved anew. */
export class AlreadyInUse extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Denne utgaven av brevhodet er tatt i bruk allerede.',
      nn: 'Denne utgåva av brevhovudet er teken i bruk allereie.',
      en: 'This edition of the letterhead is in use already.',
    });
  }
}
