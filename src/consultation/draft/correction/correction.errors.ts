import { DomainError } from '../../../shared/errors/domain-error.js';

/** The file that is to replace the draft is the one that stands there. */
export class SameFile extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Filen er den samme som ligger der fra før. Velg den rettede filen.',
      nn: 'Fila er den same som ligg der frå før. Vel den retta fila.',
      en: 'The file is the one that is there already. Choose the corrected file.',
    });
  }
}

/** There is no file to correct. */
export class NothingToCorrect extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Utkastet har ingen fil som kan rettes.',
      nn: 'Utkastet har inga fil som kan rettast.',
      en: 'The draft has no file to correct.',
    });
  }
}
