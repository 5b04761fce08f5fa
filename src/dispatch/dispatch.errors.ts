import { DomainError } from '../shared/errors/domain-error.js';
import type { DispatchState } from './dispatch-status.js';

/** A dispatch was asked to become what its state does not allow. */
export class DispatchCannotBecome extends DomainError {
  readonly kind = 'conflict';

  constructor(
    readonly from: DispatchState,
    readonly to: DispatchState,
  ) {
    super({
      nb: 'Utsendingen er kommet for langt til at dette kan gjøres. Last siden på nytt, og se hvor den står.',
      nn: 'Utsendinga er komen for langt til at dette kan gjerast. Last sida på nytt, og sjå kvar ho står.',
      en: 'The dispatch has come too far for this to be done. Reload the page and see where it stands.',
    });
  }
}

/** Nothing leaves before another person has approved it. */
export class NotApproved extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Høringen må være godkjent før den kan sendes ut.',
      nn: 'Høyringa må vere godkjend før ho kan sendast ut.',
      en: 'The consultation must be approved before it can be sent out.',
    });
  }
}

/** What would leave is not what was approved. */
export class ApprovalLapsed extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Innholdet er endret etter at det ble godkjent. Det må godkjennes på nytt før det kan sendes ut.',
      nn: 'Innhaldet er endra etter at det vart godkjent. Det må godkjennast på nytt før det kan sendast ut.',
      en: 'The content has changed since it was approved. It must be approved again before it can be sent out.',
    });
  }
}

/** A letter to nobody opens no hearing. */
export class NobodyToReach extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Ingen av mottakerne har en e-postadresse som kan brukes. Legg inn adresser i registeret, og lås listen på nytt.',
      nn: 'Ingen av mottakarane har ei e-postadresse som kan brukast. Legg inn adresser i registeret, og lås lista på nytt.',
      en: 'None of the recipients has an e-mail address that can be used. Add addresses in the register, and lock the list again.',
    });
  }
}

/** Everybody who might have got the letter has answered, or needs it no longer for another reason. */
export class NobodyLeft extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Ingen trenger dette brevet lenger: alle har svart, eller skal ikke ha det av en annen grunn.',
      nn: 'Ingen treng dette brevet lenger: alle har svara, eller skal ikkje ha det av ein annan grunn.',
      en: 'Nobody needs this letter any more: everybody has answered, or is not to have it for another reason.',
    });
  }
}
