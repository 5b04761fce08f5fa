import { DomainError } from '../../shared/errors/domain-error.js';

/** Two different people code a sample, both of whom may work on the comments. */
export class TwoCodersNeeded extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Velg to forskjellige personer som skal kode.',
      nn: 'Vel to ulike personar som skal kode.',
      en: 'Choose two different people to code.',
    });
  }
}

/** There is no comment in the hearing to draw a sample from. */
export class NothingToCode extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Høringen har ingen merknader å trekke et utvalg av.',
      nn: 'Høyringa har ingen merknader å trekkje eit utval av.',
      en: 'The consultation has no comments to draw a sample from.',
    });
  }
}

/** The sample is coded by two others. */
export class CodedByOthers extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Dette utvalget skal kodes av to andre.',
      nn: 'Dette utvalet skal kodast av to andre.',
      en: 'This sample is to be coded by two others.',
    });
  }
}

/** What a coder has said is finished stands, so that nobody adjusts it to the other's. */
export class CodingIsFinished extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Du har sagt deg ferdig med å kode. Kodene kan ikke endres.',
      nn: 'Du har sagt deg ferdig med å kode. Kodane kan ikkje endrast.',
      en: 'You have finished coding. The codes cannot be changed.',
    });
  }
}

/** Some passages of the sample have not been coded by the one who would finish. */
export class NotAllCoded extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Du må kode alle merknadene i utvalget før du er ferdig.',
      nn: 'Du må kode alle merknadene i utvalet før du er ferdig.',
      en: 'You must code every comment of the sample before you finish.',
    });
  }
}
