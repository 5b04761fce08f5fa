import { DomainError } from '../../shared/errors/domain-error.js';

/** A proposal without a text or a choice. */
export class NothingToPutForward extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Det er ingenting å legge fram ennå. Skriv minst ett avsnitt i sammenstillingen først.',
      nn: 'Det er ingenting å leggje fram enno. Skriv minst eitt avsnitt i samanstillinga først.',
      en: 'There is nothing to put forward yet. Write at least one passage in the consolidation first.',
    });
  }
}

/** A decision on a proposal that was followed by another one. */
export class NewerProposal extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Det er lagt fram et nyere forslag. Før vedtaket på det.',
      nn: 'Det er lagt fram eit nyare framlegg. Før vedtaket på det.',
      en: 'A newer proposal has been put forward. Record the decision on that one.',
    });
  }
}

/** A proposal that was adopted as it stood, though its texts have been changed since. */
export class TextsChangedSince extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Teksten er endret etter at forslaget ble lagt fram. Velg «Vedtatt med endringer» og skriv hva som er endret, eller legg fram forslaget på nytt.',
      nn: 'Teksten er endra etter at framlegget vart lagt fram. Vel «Vedteke med endringar» og skriv kva som er endra, eller legg fram framlegget på nytt.',
      en: 'The text has been changed since the proposal was put forward. Choose “Adopted with changes” and write what was changed, or put the proposal forward again.',
    });
  }
}
