import { DomainError } from '../../shared/errors/domain-error.js';

/** The list is locked; it must be reopened before it is changed. */
export class ListLocked extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Høringslisten er låst. Åpne den igjen før du endrer den.',
      nn: 'Høyringslista er låst. Opne ho igjen før du endrar ho.',
      en: 'The list of recipients is locked. Reopen it before you change it.',
    });
  }
}

/** Only a list that has been looked through can be locked. */
export class ListNotReady extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Høringslisten er endret eller ikke klargjort. Se gjennom den og klargjør den før den låses.',
      nn: 'Høyringslista er endra eller ikkje klargjord. Sjå gjennom ho og gjer ho klar før ho blir låst.',
      en: 'The list of recipients has been changed or is not ready. Look through it and mark it ready before it is locked.',
    });
  }
}

/** Nobody is chosen. */
export class ListEmpty extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Ingen mottakere er valgt. Velg minst én før listen gjøres klar.',
      nn: 'Ingen mottakarar er valde. Vel minst éin før lista blir gjord klar.',
      en: 'No recipients are chosen. Choose at least one before the list is made ready.',
    });
  }
}
