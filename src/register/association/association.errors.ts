import { DomainError } from '../../shared/errors/domain-error.js';

/** The last day of a membership lies before its first. */
export class AssociationEndsBeforeItBegins extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Sluttdatoen kan ikke være før startdatoen.',
      nn: 'Sluttdatoen kan ikkje vere før startdatoen.',
      en: 'The last day cannot be before the first.',
    });
  }
}

/** The two bodies are umbrella and member already, at a time that overlaps. */
export class AssociationOverlaps extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Dette medlemskapet er allerede registrert for hele eller deler av perioden.',
      nn: 'Denne medlemskapen er alt registrert for heile eller delar av perioden.',
      en: 'This membership is in the register already for all or part of the period.',
    });
  }
}
