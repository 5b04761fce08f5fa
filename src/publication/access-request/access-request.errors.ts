import { DomainError } from '../../shared/errors/domain-error.js';

/** The request has been answered; the answer stands, and a new request may be made. */
export class AccessDecided extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Innsynskravet er allerede avgjort. Last siden på nytt og se hva svaret ble.',
      nn: 'Innsynskravet er alt avgjort. Last sida på nytt og sjå kva svaret vart.',
      en: 'The access request has already been decided. Reload the page to see the outcome.',
    });
  }
}
