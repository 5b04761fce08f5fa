import { DomainError } from '../../../shared/errors/domain-error.js';

/** The template is the default already. */
export class TemplateInUse extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Denne malen er i bruk allerede.',
      nn: 'Denne malen er i bruk allereie.',
      en: 'This template is in use already.',
    });
  }
}

/** Only what is in use can be taken out of it. */
export class TemplateNotInUse extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Denne malen er ikke i bruk.',
      nn: 'Denne malen er ikkje i bruk.',
      en: 'This template is not in use.',
    });
  }
}
