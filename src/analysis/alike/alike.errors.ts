import { DomainError } from '../../shared/errors/domain-error.js';

/** None of the comments was chosen, or more than can be decided at once. */
export class ChooseFollowers extends DomainError {
  readonly kind = 'invalid';

  constructor(most: number) {
    super({
      nb: `Velg minst én merknad, og høyst ${String(most)} om gangen.`,
      nn: `Vel minst éin merknad, og høgst ${String(most)} om gongen.`,
      en: `Choose at least one comment, and at most ${String(most)} at a time.`,
    });
  }
}

/** There is no longer a decision to follow: it has been taken back, or the one who had it is gone or follows another. */
export class NothingToFollow extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Den felles vurderingen er tatt tilbake, eller finnes ikke lenger.',
      nn: 'Den felles vurderinga er teken tilbake, eller finst ikkje lenger.',
      en: 'The shared assessment has been taken back, or is no longer there.',
    });
  }
}
