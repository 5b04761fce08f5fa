import { DomainError } from '../shared/errors/domain-error.js';
import type { ConsultationState } from './consultation-status.js';

/** The hearing is not in a state from which this can be done. */
export class StateRefuses extends DomainError {
  readonly kind = 'conflict';

  constructor(
    readonly from: ConsultationState,
    readonly to: ConsultationState,
  ) {
    super({
      nb: 'Høringen har fått en annen status, så dette kan ikke gjøres nå. Last siden på nytt.',
      nn: 'Høyringa har fått ein annan status, så dette kan ikkje gjerast no. Last sida på nytt.',
      en: 'The consultation has changed status, so this cannot be done now. Reload the page.',
    });
  }
}

/** The hearing has been sent or stopped; what the bodies were asked about stands. */
export class ContentStands extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Høringen er sendt ut eller avlyst. Innholdet kan ikke endres lenger.',
      nn: 'Høyringa er send ut eller avlyst. Innhaldet kan ikkje endrast lenger.',
      en: 'The consultation has been sent out or cancelled. Its content can no longer be changed.',
    });
  }
}

/** What is approved is not what was submitted: somebody changed it in between. */
export class SubmissionChanged extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Innholdet er endret etter at det ble sendt til godkjenning. Det må sendes til godkjenning på nytt.',
      nn: 'Innhaldet er endra etter at det vart sendt til godkjenning. Det må sendast til godkjenning på nytt.',
      en: 'The content has changed since it was submitted for approval. It must be submitted again.',
    });
  }
}

/** The one who wrote or submitted a hearing cannot also be the one who approves it. */
export class OwnApproval extends DomainError {
  readonly kind = 'forbidden';

  constructor() {
    super({
      nb: 'Du har selv skrevet eller sendt inn dette. En annen må godkjenne det.',
      nn: 'Du har sjølv skrive eller sendt inn dette. Nokon andre må godkjenne det.',
      en: 'You wrote or submitted this yourself. Somebody else must approve it.',
    });
  }
}

/** A return without a note helps nobody. */
export class ReturnWithoutNote extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Skriv hva som må endres før du returnerer saken.',
      nn: 'Skriv kva som må endrast før du returnerer saka.',
      en: 'Write what must be changed before you return the matter.',
    });
  }
}

/** The deadline cannot stand: it is missing, over, or under six weeks away without a reason. */
export class DeadlineRefused extends DomainError {
  readonly kind = 'invalid';

  constructor(readonly reason: 'missing' | 'past' | 'reasonMissing') {
    super({
      nb: 'Høringsfristen mangler, er passert, eller er kortere enn seks uker uten at det er begrunnet. Rett fristen først.',
      nn: 'Høyringsfristen manglar, er passert, eller er kortare enn seks veker utan grunngiving. Rett fristen først.',
      en: 'The deadline is missing, over, or under six weeks without a reason. Correct the deadline first.',
    });
  }
}

/** A deadline that was told to the bodies is never moved back. */
export class DeadlineShortened extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Den nye fristen må være senere enn fristen som gjelder nå. En frist kan ikke kortes inn.',
      nn: 'Den nye fristen må vere seinare enn fristen som gjeld no. Ein frist kan ikkje kortast inn.',
      en: 'The new deadline must be later than the one that holds now. A deadline cannot be shortened.',
    });
  }
}

/** Only while the hearing is open for answers. */
export class NotOpen extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Dette kan bare gjøres mens høringen er åpen for svar.',
      nn: 'Dette kan berre gjerast medan høyringa er open for svar.',
      en: 'This can only be done while the consultation is open for answers.',
    });
  }
}

/** Something that a hearing must have before it is submitted is not there. */
export class NotComplete extends DomainError {
  readonly kind = 'invalid';

  constructor(readonly missing: readonly string[]) {
    super({
      nb: 'Høringen er ikke ferdig forberedt. Oversikten viser hva som mangler.',
      nn: 'Høyringa er ikkje ferdig førebudd. Oversikta viser kva som manglar.',
      en: 'The consultation is not fully prepared. The overview shows what is missing.',
    });
  }
}

/** A hearing is not stopped without saying why. */
export class CancellationWithoutNote extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Skriv hvorfor høringen avlyses.',
      nn: 'Skriv kvifor høyringa blir avlyst.',
      en: 'Write why the consultation is cancelled.',
    });
  }
}

/** The page of an internal hearing shows what the outer hearing asks, so it is never for more people than the outer one is. */
export class MoreOpenThanOuter extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Høringen dere svarer på, er ikke for alle. Da kan heller ikke siden for den interne høringen være det. Velg «Bare de som er invitert» eller «Ingen».',
      nn: 'Høyringa de svarer på, er ikkje for alle. Då kan heller ikkje sida for den interne høyringa vere det. Vel «Berre dei som er inviterte» eller «Ingen».',
      en: 'The consultation you answer is not for everyone, so the page of the internal one cannot be either. Choose those who are invited, or nobody.',
    });
  }
}
