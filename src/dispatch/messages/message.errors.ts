import { DomainError } from '../../shared/errors/domain-error.js';

/** What was stopped by a person does not go on letter by letter. */
export class DispatchIsStopped extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Utsendingen er stoppet, så ingenting mer sendes. Send et nytt brev i stedet.',
      nn: 'Utsendinga er stoppa, så ingenting meir blir sendt. Send eit nytt brev i staden.',
      en: 'The dispatch has been stopped, so nothing more is sent. Send a new letter instead.',
    });
  }
}
