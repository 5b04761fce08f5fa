import { DomainError } from '../../shared/errors/domain-error.js';

/** The page is for the signed in. The web filter leads to the sign-in page and back again. */
export class SignInRequired extends DomainError {
  readonly kind = 'forbidden';

  constructor(readonly returnTo: string) {
    super({ nb: 'Du må logge inn først.', nn: 'Du må logge inn først.', en: 'You must sign in first.' });
  }
}

/** The page is for a body that has opened its response link. */
export class LinkRequired extends DomainError {
  readonly kind = 'forbidden';

  constructor() {
    super({
      nb: 'Åpne lenken i e-posten om høringen for å svare. Da vet vi hvem dere er.',
      nn: 'Opne lenkja i e-posten om høyringa for å svare. Då veit vi kven de er.',
      en: 'Open the link in the e-mail about the consultation to answer. Then we know who you are.',
    });
  }
}
