import { DomainError } from '../shared/errors/domain-error.js';

/** There is no submitted answer to add to. */
export class NothingToSupplement extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Dere har ikke sendt inn noe svar som kan få et tillegg. Send inn svaret først.',
      nn: 'De har ikkje sendt inn noko svar som kan få eit tillegg. Send inn svaret først.',
      en: 'You have not submitted an answer that can be supplemented. Submit the answer first.',
    });
  }
}

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

/** The answer is not registered, or it is published already: there is no registration to undo. */
export class NotRegistered extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Registreringen kan ikke angres. Svaret er ikke registrert, eller det er allerede publisert.',
      nn: 'Registreringa kan ikkje angrast. Svaret er ikkje registrert, eller det er alt publisert.',
      en: 'The registration cannot be undone. The answer is not registered, or it has already been published.',
    });
  }
}

/** Nobody has looked at the answer: it is registered before anything is decided about publishing it. */
export class NotRegisteredYet extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Svaret er ikke registrert ennå. Registrer det før du bestemmer hva som skal publiseres.',
      nn: 'Svaret er ikkje registrert enno. Registrer det før du avgjer kva som skal publiserast.',
      en: 'The answer has not been registered yet. Register it before you decide what to publish.',
    });
  }
}

/** A registered answer is moved or joined to another only after its registration has been undone. */
export class AlreadyRegistered extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Svaret er allerede registrert. Angre registreringen først.',
      nn: 'Svaret er alt registrert. Angre registreringa først.',
      en: 'The answer is already registered. Undo the registration first.',
    });
  }
}

/** The body has sent a newer version since the page was opened; whoever registers must read that one. */
export class NewerVersionCame extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Instansen har sendt en ny versjon av svaret. Se på den før du registrerer.',
      nn: 'Instansen har sendt ein ny versjon av svaret. Sjå på han før du registrerer.',
      en: 'The body has submitted a newer version of the answer. Look at it before you register.',
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
