import { MOST_FILES } from '../../shared/web/uploads.js';
import { DomainError } from '../../shared/errors/domain-error.js';
import type { Wording } from '../../shared/errors/domain-error.js';
import type { Obstacle } from './submission-plan.js';

/** Why nothing can be sent, in words; see `Obstacle`. */
export const OBSTACLE_WORDINGS: Readonly<Record<Obstacle, Wording>> = {
  linkRevoked: {
    nb: 'Svarlenken til høringen dere svarer på, er trukket tilbake. Ta kontakt med avsenderen for å få en ny.',
    nn: 'Svarlenkja til høyringa de svarer på, er trekt tilbake. Ta kontakt med avsendaren for å få ei ny.',
    en: 'The link to the consultation you answer has been withdrawn. Contact the sender for a new one.',
  },
  cancelled: {
    nb: 'Høringen dere svarer på, er avlyst. Den tar ikke imot svar, og det dere har skrevet, blir liggende her.',
    nn: 'Høyringa de svarer på, er avlyst. Ho tek ikkje imot svar, og det de har skrive, blir liggjande her.',
    en: 'The consultation you answer has been cancelled. It receives no answers, and what you have written stays here.',
  },
  over: {
    nb: 'Høringen dere svarer på, er avsluttet og tar ikke imot flere svar.',
    nn: 'Høyringa de svarer på, er avslutta og tek ikkje imot fleire svar.',
    en: 'The consultation you answer is over, and receives no more answers.',
  },
  notAdopted: {
    nb: 'Forslaget ble ikke vedtatt. Endre teksten, og legg fram et nytt forslag før dere sender svaret.',
    nn: 'Framlegget vart ikkje vedteke. Endre teksten, og legg fram eit nytt framlegg før de sender svaret.',
    en: 'The proposal was not adopted. Change the text, and put a new proposal forward before you send the answer.',
  },
  nothingWritten: {
    nb: 'Det er ikke skrevet noe svar ennå. Skriv i sammenstillingen, eller velg hva dere ikke har merknader til.',
    nn: 'Det er ikkje skrive noko svar enno. Skriv i samanstillinga, eller vel kva de ikkje har merknader til.',
    en: 'No answer has been written yet. Write in the consolidation, or choose what you have no remarks on.',
  },
};

/** Something stands in the way of sending an answer. */
export class NotToBeSent extends DomainError {
  readonly kind = 'conflict';

  constructor(obstacle: Obstacle) {
    super(OBSTACLE_WORDINGS[obstacle]);
  }
}

/** Nothing was chosen to be sent. */
export class NoAnswerChosen extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Velg minst ett svar som skal sendes.',
      nn: 'Vel minst eitt svar som skal sendast.',
      en: 'Choose at least one answer to send.',
    });
  }
}

/** An answer has no room for all the files that would go with it. */
export class TooManyFiles extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: `Et svar har plass til ${String(MOST_FILES)} vedlegg på til sammen 200 MB. Velg færre medlemmer, eller fjern vedlegg som ligger i svaret fra før.`,
      nn: `Eit svar har plass til ${String(MOST_FILES)} vedlegg på til saman 200 MB. Vel færre medlemmer, eller fjern vedlegg som ligg i svaret frå før.`,
      en: `An answer has room for ${String(MOST_FILES)} attachments of 200 MB in all. Choose fewer members, or remove attachments that are there already.`,
    });
  }
}

/** Something that a person must have seen has not been ticked. */
export class NotAcknowledged extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Kryss av for at du har sett det som må bekreftes før svaret sendes.',
      nn: 'Kryss av for at du har sett det som må stadfestast før svaret blir sendt.',
      en: 'Tick that you have seen what must be confirmed before the answer is sent.',
    });
  }
}
