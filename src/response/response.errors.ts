import { DomainError } from '../shared/errors/domain-error.js';

/** There is no submitted answer to change in this way: it has been withdrawn, or nothing has been sent. */
export class ResponseWithdrawn extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Svaret er trukket tilbake, eller det er ikke sendt inn. Gå til siden for høringen og se hvor svaret står.',
      nn: 'Svaret er trekt tilbake, eller det er ikkje sendt inn. Gå til sida for høyringa og sjå kvar svaret står.',
      en: 'The answer has been withdrawn or was never submitted. Go to the page of the consultation to see where it stands.',
    });
  }
}

/** The hearing does not receive answers: it is not out yet, it was cancelled, or the case is closed. */
export class AnswersNotReceived extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Høringen tar ikke imot svar. Den er ikke sendt ut, den er avlyst, eller saken er avsluttet. Ta kontakt med den som står oppført på siden for høringen.',
      nn: 'Høyringa tek ikkje imot svar. Ho er ikkje send ut, ho er avlyst, eller saka er avslutta. Ta kontakt med den som står oppført på sida for høyringa.',
      en: 'The consultation does not receive answers. It is not out, it has been cancelled, or the case is closed. Contact the person named on the page of the consultation.',
    });
  }
}

/** An answer may hold ten files of 200 MB in all. */
export class TooManyFiles extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Et svar kan ha inntil 10 filer, til sammen 200 MB. Fjern en fil først, eller slå sammen filene.',
      nn: 'Eit svar kan ha inntil 10 filer, til saman 200 MB. Fjern ei fil først, eller slå saman filene.',
      en: 'An answer can hold up to 10 files, 200 MB in all. Remove a file first, or combine the files.',
    });
  }
}
