import { DomainError } from '../../shared/errors/domain-error.js';

/** The body was merged into another; what is to be changed stands there now. */
export class OrganisationMerged extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Denne instansen er slått sammen med en annen. Endringer gjøres på den som ble beholdt.',
      nn: 'Denne instansen er slått saman med ein annan. Endringar blir gjorde på den som vart behalden.',
      en: 'This body has been merged into another. Changes are made to the one that was kept.',
    });
  }
}

/** A body cannot be merged with itself. */
export class SameOrganisation extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Velg to ulike instanser.',
      nn: 'Vel to ulike instansar.',
      en: 'Choose two different bodies.',
    });
  }
}
