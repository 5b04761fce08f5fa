import { DomainError } from '../shared/errors/domain-error.js';

/** No letter can be made: the hearing has no template in the body's language form, which approval would have given it. */
export class NoTemplate extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Høringsbrevet er ikke godkjent i alle målformer. Send høringen til godkjenning på nytt.',
      nn: 'Høyringsbrevet er ikkje godkjent i alle målformer. Send høyringa til godkjenning på nytt.',
      en: 'The letter is not approved in every language. Submit the consultation for approval again.',
    });
  }
}

/** A body has no way to answer: its response link is revoked, or was never made. */
export class NoResponseLink extends DomainError {
  readonly kind = 'conflict';

  constructor(readonly invitationId: string) {
    super({
      nb: 'En mottaker mangler svarlenke. Lås høringslisten på nytt.',
      nn: 'Ein mottakar manglar svarlenkje. Lås høyringslista på nytt.',
      en: 'A recipient has no response link. Lock the list of recipients again.',
    });
  }
}

/** The hearing is summarised or cancelled: no more letters of this kind will go out. */
export class LetterStands extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Høringen er ferdig eller avlyst. Brevet kan ikke endres lenger.',
      nn: 'Høyringa er ferdig eller avlyst. Brevet kan ikkje endrast lenger.',
      en: 'The consultation is finished or cancelled. The letter can no longer be changed.',
    });
  }
}
