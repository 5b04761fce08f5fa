import { DomainError } from '../../shared/errors/domain-error.js';

/** The hearing is still being written: there is nothing yet to make a next round from. */
export class RoundTooEarly extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Du kan lage en ny runde når høringen er godkjent.',
      nn: 'Du kan lage ein ny runde når høyringa er godkjend.',
      en: 'You can make a new round once the consultation is approved.',
    });
  }
}

/** The hearing has a next round of this name already, perhaps from a button that was pressed twice. */
export class RoundExists extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Det er allerede laget en ny runde med denne tittelen. Du finner den i listen over høringer.',
      nn: 'Det er allereie laga ein ny runde med denne tittelen. Du finn han i lista over høyringar.',
      en: 'A new round with this title has been made already. You find it in the list of consultations.',
    });
  }
}
