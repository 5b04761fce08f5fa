import { DomainError } from '../../shared/errors/domain-error.js';

/** The hearing takes no more questions: it is over, or was cancelled. */
export class NoMoreInquiries extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Det går ikke lenger an å stille spørsmål om denne høringen. Ta kontakt med den som er oppgitt som kontakt.',
      nn: 'Det går ikkje lenger an å stille spørsmål om denne høyringa. Ta kontakt med den som er oppgitt som kontakt.',
      en: 'Questions about this consultation are no longer taken. Get in touch with the contact that is named.',
    });
  }
}

/** A question that has an answer cannot be put aside: the answer has been sent. */
export class InquiryAnswered extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Spørsmålet er alt behandlet. Last siden på nytt for å se hva som er gjort.',
      nn: 'Spørsmålet er alt behandla. Last sida på nytt for å sjå kva som er gjort.',
      en: 'The question has already been dealt with. Reload the page to see what was done.',
    });
  }
}
