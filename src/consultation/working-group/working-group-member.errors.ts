import { DomainError } from '../../shared/errors/domain-error.js';

/** One address stands once in the working group of a draft. */
export class AlreadyInGroup extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'En med denne e-postadressen er allerede med i arbeidsgruppen.',
      nn: 'Ein med denne e-postadressa er allereie med i arbeidsgruppa.',
      en: 'Somebody with this e-mail address is already in the working group.',
    });
  }
}
