import { DomainError } from '../../shared/errors/domain-error.js';

/** Nobody takes their own link out of use, or changes their own role: a colleague does. */
export class OwnLink extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Dette er din egen lenke. Be en kollega om å gjøre endringen.',
      nn: 'Dette er di eiga lenkje. Be ein kollega om å gjere endringa.',
      en: 'This is your own link. Ask a colleague to make the change.',
    });
  }
}

/** A colleague gets at most a handful of e-mails about the same link. */
export class EnoughEmails extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'E-posten er sendt så mange ganger den kan. Sjekk adressen med kollegaen, eller inviter en annen adresse.',
      nn: 'E-posten er send så mange gonger han kan. Sjekk adressa med kollegaen, eller inviter ei anna adresse.',
      en: 'The e-mail has been sent as many times as it can be. Check the address with your colleague, or invite another address.',
    });
  }
}

/** The link by which an internal hearing answers stays in use for as long as the hearing does. */
export class LinkAnswers extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Den interne høringen svarer med denne lenken. Avlys den interne høringen først.',
      nn: 'Den interne høyringa svarar med denne lenkja. Avlys den interne høyringa først.',
      en: 'The internal consultation answers by this link. Cancel the internal consultation first.',
    });
  }
}
