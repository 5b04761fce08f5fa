import { DomainError } from '../../shared/errors/domain-error.js';
import type { PlanState } from './plan-status.js';

/** A plan was asked to become what its state does not allow. */
export class PlanCannotBecome extends DomainError {
  readonly kind = 'conflict';

  constructor(
    readonly from: PlanState,
    readonly to: PlanState,
  ) {
    super({
      nb: 'Brevet har fått en annen status, så dette kan ikke gjøres nå. Last siden på nytt, og se hvor det står.',
      nn: 'Brevet har fått ein annan status, så dette kan ikkje gjerast no. Last sida på nytt, og sjå kvar det står.',
      en: 'The letter has changed status, so this cannot be done now. Reload the page and see where it stands.',
    });
  }
}

/** What is approved or sent is not what was submitted: the text, the occasion, the recipients or the day was changed. */
export class PlanChanged extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Brevet, mottakerne eller dagen er endret etter at det ble sendt til godkjenning. Send det til godkjenning på nytt.',
      nn: 'Brevet, mottakarane eller dagen er endra etter at det vart sendt til godkjenning. Send det til godkjenning på nytt.',
      en: 'The letter, its recipients or its day has changed since it was submitted. Submit it for approval again.',
    });
  }
}

/** Whoever planned or submitted a letter at a state body is not the one who approves it. */
export class OwnPlan extends DomainError {
  readonly kind = 'forbidden';

  constructor() {
    super({
      nb: 'Du har selv planlagt eller sendt inn dette brevet. En annen må godkjenne det.',
      nn: 'Du har sjølv planlagt eller sendt inn dette brevet. Nokon andre må godkjenne det.',
      en: 'You planned or submitted this letter yourself. Somebody else must approve it.',
    });
  }
}

/** A plan is not returned without saying what must be changed. */
export class PlanReturnWithoutNote extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Skriv hva som må endres før du returnerer brevet.',
      nn: 'Skriv kva som må endrast før du returnerer brevet.',
      en: 'Write what must be changed before you return the letter.',
    });
  }
}

/** The hearing is not where letters of this kind can be sent from: reminders and corrections while it is open, an extension also after, the closing letter when it is summarised. */
export class HearingDoesNotAllow extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Høringen er ikke der den må være for at dette brevet kan sendes. Påminnelser og rettelser sendes mens den er åpen, sluttbrevet når den er oppsummert.',
      nn: 'Høyringa er ikkje der ho må vere for at dette brevet kan sendast. Påminningar og rettingar blir sende medan ho er open, sluttbrevet når ho er oppsummert.',
      en: 'The consultation is not where it must be for this letter to be sent. Reminders and corrections go while it is open, the closing letter when it has been summarised.',
    });
  }
}
