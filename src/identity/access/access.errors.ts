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
      nb: 'Åpne lenken i e-posten om høringen for å svare. Da vet vi hvem dere er. Har dere mistet lenken, få en ny under «Mistet lenken?» nederst på siden.',
      nn: 'Opne lenkja i e-posten om høyringa for å svare. Då veit vi kven de er. Har de mista lenkja, få ei ny under «Mista lenkja?» nedst på sida.',
      en: 'Open the link in the e-mail about the consultation to answer. Then we know who you are. If you have lost the link, get a new one under “Lost the link?” below.',
    });
  }
}

/** The page is for an address that has opened the link to everything it is asked. */
export class AddressLinkRequired extends DomainError {
  readonly kind = 'forbidden';

  constructor() {
    super({
      nb: 'Åpne lenken «Våre høringer» i e-posten fra oss. Har du den ikke, få en ny under «Mistet lenken?» nederst på siden.',
      nn: 'Opne lenkja «Våre høyringar» i e-posten vår. Har du ho ikkje, få ei ny under «Mista lenkja?» nedst på sida.',
      en: 'Open the link “Our consultations” in our e-mail. If you do not have it, get a new one under “Lost the link?” below.',
    });
  }
}
