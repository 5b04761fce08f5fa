import { DomainError } from '../../shared/errors/domain-error.js';

/** The placement has not been decided: there is no decision that could have led to a change. */
export class NotYetDecided extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Vurder merknaden før du sier hvilken endring den førte til.',
      nn: 'Vurder merknaden før du seier kva endring han førte til.',
      en: 'Assess the comment before you say which change it led to.',
    });
  }
}
