import { DomainError } from '../../shared/errors/domain-error.js';

/** A decision rests on a provision that is in force and that allows what is decided. */
export class BasisNotInForce extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Velg en hjemmel som gjelder i dag og som passer til avgjørelsen.',
      nn: 'Vel ein heimel som gjeld i dag og som passar til avgjerda.',
      en: 'Choose a legal basis that is in force today and that fits the decision.',
    });
  }
}

/** There is nothing to withhold: no passage was chosen, or none of the words stand in the text. */
export class NoPassages extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Vi finner ikke noe av det du vil skjerme i teksten. Kontroller ordene, eller velg avsnitt.',
      nn: 'Vi finn ikkje noko av det du vil skjerme i teksten. Kontroller orda, eller vel avsnitt.',
      en: 'None of what you want to withhold was found in the text. Check the words, or choose paragraphs.',
    });
  }
}

/** The text was read anew while the passages were chosen, so their places are no longer sure. */
export class TextReadAnew extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Teksten er lest på nytt etter at du åpnet siden. Last siden på nytt og velg igjen.',
      nn: 'Teksten er lesen på nytt etter at du opna sida. Last sida på nytt og vel igjen.',
      en: 'The text has been read anew since you opened the page. Reload it and choose again.',
    });
  }
}

/** The decision was reversed before; it holds no longer. */
export class AlreadyReversed extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Skjermingen er allerede opphevet.',
      nn: 'Skjerminga er alt oppheva.',
      en: 'The withholding has already been reversed.',
    });
  }
}
