import { DomainError } from '../../shared/errors/domain-error.js';

/** A body has one wish waiting at a time. */
export class ExtensionRequestWaits extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Dere har alt bedt om utsatt frist, og venter på svar. Trekk ønsket hvis dere vil be om en annen dag.',
      nn: 'De har alt bede om utsett frist, og ventar på svar. Trekk ønsket om de vil be om ein annan dag.',
      en: 'You have already asked for a later deadline and are waiting for an answer. Withdraw it to ask for another day.',
    });
  }
}

/** The wish has been decided or withdrawn. */
export class ExtensionRequestEnded extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Ønsket om utsatt frist er alt avgjort eller trukket. Last siden på nytt for å se hva som gjelder.',
      nn: 'Ønsket om utsett frist er alt avgjort eller trekt. Last sida på nytt for å sjå kva som gjeld.',
      en: 'The request for a later deadline has already been decided or withdrawn. Reload the page to see what holds.',
    });
  }
}
