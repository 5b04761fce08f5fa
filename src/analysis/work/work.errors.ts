import { DomainError } from '../../shared/errors/domain-error.js';

/** Somebody else has the comment: it is handed over by assigning it anew, not by claiming it. */
export class SomebodyHasIt extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Noen andre har allerede ansvaret for merknaden. Velg deg selv som ansvarlig hvis du skal overta den.',
      nn: 'Nokon andre har alt ansvaret for merknaden. Vel deg sjølv som ansvarleg om du skal overta han.',
      en: 'Somebody else already has the comment. Choose yourself as responsible if you are to take it over.',
    });
  }
}

/** Only whoever may work on the hearing's comments can be given one. */
export class CannotHaveComments extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Denne personen kan ikke behandle merknader i høringen. Velg en av dem som står på listen.',
      nn: 'Denne personen kan ikkje behandle merknader i høyringa. Vel ein av dei som står på lista.',
      en: 'This person cannot work on the comments of the consultation. Choose somebody on the list.',
    });
  }
}

/** There is no comment left that nobody has and that is not done. */
export class NothingToClaim extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Ingen merknader venter på noen.',
      nn: 'Ingen merknader ventar på nokon.',
      en: 'No comments are waiting for anybody.',
    });
  }
}
