import { DomainError } from '../../shared/errors/domain-error.js';

/** Somebody else was quicker: the mail is done already, or waits again. */
export class MailAlreadyThere extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'E-posten står allerede slik. Noen andre kan ha gjort det samme før deg.',
      nn: 'E-posten står slik alt. Nokon andre kan ha gjort det same før deg.',
      en: 'The e-mail is like that already. Somebody else may have done the same before you.',
    });
  }
}

/** A mail was called a bounce, but the message it concerns is not known, or is where no bounce can change anything. */
export class NoMessageToBounce extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Vi vet ikke hvilken utsendt e-post dette gjelder, eller den kan ikke lenger komme i retur.',
      nn: 'Vi veit ikkje kva utsend e-post dette gjeld, eller han kan ikkje lenger kome i retur.',
      en: 'We do not know which message this concerns, or it can no longer be returned.',
    });
  }
}
