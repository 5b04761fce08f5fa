import { DomainError } from '../../shared/errors/domain-error.js';

/** At a state body another person always approves. */
export class ApprovalNotChosen extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'I en statlig virksomhet må alltid en annen godkjenne. Dette kan ikke endres.',
      nn: 'I ei statleg verksemd må alltid nokon andre godkjenne. Dette kan ikkje endrast.',
      en: 'At a state body somebody else must always approve. This cannot be changed.',
    });
  }
}
