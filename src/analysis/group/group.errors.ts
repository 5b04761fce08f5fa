import { DomainError } from '../../shared/errors/domain-error.js';

/** What somebody else has said in the group is theirs to take back. */
export class NotYourRemark extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Du kan bare trekke tilbake det du selv har skrevet.',
      nn: 'Du kan berre trekkje tilbake det du sjølv har skrive.',
      en: 'You can only take back what you have written yourself.',
    });
  }
}
