import { DomainError } from '../../../shared/errors/domain-error.js';

/** The summary is of a hearing that is not held in public, so that nobody could read it. */
export class HearingNotForEveryone extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Høringen er ikke åpen for alle. Derfor kan oppsummeringen ikke publiseres.',
      nn: 'Høyringa er ikkje open for alle. Difor kan oppsummeringa ikkje publiserast.',
      en: 'The consultation is not open to everyone, so that its summary cannot be published.',
    });
  }
}

/** There is nothing published to take down. */
export class SummaryNotPublished extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Ingen oppsummering er publisert, så det er ingenting å ta ned.',
      nn: 'Inga oppsummering er publisert, så det er ingenting å ta ned.',
      en: 'No summary is published, so there is nothing to take down.',
    });
  }
}

/** What is taken down is taken down for a reason, which is kept. */
export class TakenDownWithoutReason extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Skriv hvorfor oppsummeringen tas ned.',
      nn: 'Skriv kvifor oppsummeringa blir teken ned.',
      en: 'Write why the summary is taken down.',
    });
  }
}
