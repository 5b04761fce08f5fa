import { DomainError } from '../shared/errors/domain-error.js';

/** The host of the outer hearing has taken back the link by which the internal hearing answers. */
export class OuterLinkRevoked extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Svarlenken til høringen dere svarer på, er trukket tilbake. Ta kontakt med avsenderen for å få en ny.',
      nn: 'Svarlenkja til høyringa de svarer på, er trekt tilbake. Ta kontakt med avsendaren for å få ei ny.',
      en: 'The link to the consultation you answer has been withdrawn. Contact the sender for a new one.',
    });
  }
}
