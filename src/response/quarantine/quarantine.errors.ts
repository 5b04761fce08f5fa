import { DomainError } from '../../shared/errors/domain-error.js';

/** There is nothing to release: the file was never held, or somebody has released it. */
export class NotInQuarantine extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Filen er ikke i karantene. Den kan være frigitt av en annen.',
      nn: 'Fila er ikkje i karantene. Ho kan vere frigjeven av ein annan.',
      en: 'The file is not in quarantine. Somebody else may have released it.',
    });
  }
}
