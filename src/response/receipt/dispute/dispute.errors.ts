import { DomainError } from '../../../shared/errors/domain-error.js';

/** Somebody else has settled the dispute meanwhile; what they found out stands on the page. */
export class DisputeSettled extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Innsigelsen er allerede avklart. Gå tilbake til svaret og se hva som er skrevet.',
      nn: 'Innvendinga er allereie avklart. Gå tilbake til svaret og sjå kva som er skrive.',
      en: 'The dispute has been settled already. Go back to the answer to see what was written.',
    });
  }
}
