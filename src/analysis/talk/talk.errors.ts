import { DomainError } from '../../shared/errors/domain-error.js';

/** A remark without a word in it. */
export class NothingSaid extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Skriv noe før du sender innlegget.',
      nn: 'Skriv noko før du sender innlegget.',
      en: 'Write something before you send your remark.',
    });
  }
}

/** A remark that is longer than anybody reads in a discussion. */
export class TooMuchSaid extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Innlegget er for langt. Del det opp, eller skriv det som et notat.',
      nn: 'Innlegget er for langt. Del det opp, eller skriv det som eit notat.',
      en: 'The remark is too long. Split it up, or write it as a note.',
    });
  }
}

/** What somebody else has said is theirs to take back. */
export class SaidBySomebodyElse extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Bare den som har skrevet innlegget, kan trekke det tilbake.',
      nn: 'Berre den som har skrive innlegget, kan trekkje det tilbake.',
      en: 'Only whoever wrote the remark can take it back.',
    });
  }
}
