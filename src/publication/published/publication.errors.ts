import { DomainError } from '../../shared/errors/domain-error.js';

/** The whole answer is withheld; that decision is reversed before it is published. */
export class AnswerWithheld extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Hele svaret er skjermet. Opphev skjermingen før du publiserer svaret.',
      nn: 'Heile svaret er skjerma. Opphev skjerminga før du publiserer svaret.',
      en: 'The whole answer is withheld. Reverse the withholding before you publish the answer.',
    });
  }
}

/** The hearing is for its members alone, or closed: there is no public page to publish on. */
export class HearingNotPublic extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Høringen er ikke åpen for alle. Da kan ikke svarene publiseres på nett.',
      nn: 'Høyringa er ikkje open for alle. Då kan ikkje svara publiserast på nett.',
      en: 'The consultation is not open to everyone, so its answers cannot be published on the web.',
    });
  }
}

/** Only what is published can be taken down. */
export class NotPublished extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Svaret er ikke publisert. Da er det ikke noe å ta ned.',
      nn: 'Svaret er ikkje publisert. Då er det ikkje noko å ta ned.',
      en: 'The answer is not published, so there is nothing to take down.',
    });
  }
}
