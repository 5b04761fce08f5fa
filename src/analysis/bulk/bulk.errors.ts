import { DomainError } from '../../shared/errors/domain-error.js';

/** What is done to many at once is being done or has been done, and cannot be changed any more. */
export class AlreadyStarted extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Dette er allerede satt i gang eller gjort. Gå til merknadene for å velge på nytt.',
      nn: 'Dette er alt sett i gang eller gjort. Gå til merknadene for å velje på nytt.',
      en: 'This has been started or done already. Go to the comments to choose again.',
    });
  }
}

/** What has not been done, or is still being done, cannot be taken back. */
export class NothingDoneYet extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Dette kan ikke angres før det er gjort.',
      nn: 'Dette kan ikkje angrast før det er gjort.',
      en: 'This cannot be undone before it has been done.',
    });
  }
}
