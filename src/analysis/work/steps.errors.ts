import { DomainError } from '../../shared/errors/domain-error.js';

/** One step, and no more, counts as done. */
export class NoStepIsDone extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Velg hvilket trinn som betyr at merknaden er ferdig behandlet.',
      nn: 'Vel kva trinn som tyder at merknaden er ferdig behandla.',
      en: 'Choose the step that means that the comment is done.',
    });
  }
}
