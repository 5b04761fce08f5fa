import { DomainError } from '../../shared/errors/domain-error.js';

/** A part of the address's query says what the interface does not know. */
export class QueryNotKnown extends DomainError {
  readonly kind = 'invalid';

  constructor(name: string, known: readonly string[]) {
    const list = known.join(', ');
    super({
      nb: `Parameteren «${name}» må være en av disse: ${list}.`,
      nn: `Parameteren «${name}» må vere ein av desse: ${list}.`,
      en: `The parameter «${name}» must be one of: ${list}.`,
    });
  }
}
