import { DomainError } from '../shared/errors/domain-error.js';

/** A passage without a letter in it, or outside its text. */
export class EmptyPassage extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Merk minst ett ord i teksten.',
      nn: 'Merk minst eitt ord i teksten.',
      en: 'Select at least one word of the text.',
    });
  }
}

/** A comment cannot be split there: one part would be empty. */
export class NothingToSplit extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Merknaden kan ikke deles her. Velg et sted inne i merknaden, med tekst på begge sider.',
      nn: 'Merknaden kan ikkje delast her. Vel ein stad inne i merknaden, med tekst på begge sider.',
      en: 'The comment cannot be split here. Choose a place inside it, with text on both sides.',
    });
  }
}

/** Two comments that stand in different texts, or one with itself. */
export class CannotJoin extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Bare to merknader i samme tekst kan slås sammen.',
      nn: 'Berre to merknader i same tekst kan slåast saman.',
      en: 'Only two comments in the same text can be merged.',
    });
  }
}

/** There is no next comment in the text to merge with. */
export class NoNextComment extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Det står ingen merknad etter denne i teksten.',
      nn: 'Det står ingen merknad etter denne i teksten.',
      en: 'No comment follows this one in the text.',
    });
  }
}

/** A passage that has been decided on is not set aside by mistake. */
export class AlreadyAssessed extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Merknaden er vurdert. Fjern vurderingen før du setter den til side.',
      nn: 'Merknaden er vurdert. Fjern vurderinga før du set han til side.',
      en: 'The comment has been assessed. Remove the assessment before you set it aside.',
    });
  }
}

/** A passage that is set aside is no comment, and has no place until it is taken up. */
export class IsSetAside extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Avsnittet er satt til side. Gjør det til en merknad før du plasserer det.',
      nn: 'Avsnittet er sett til side. Gjer det til ein merknad før du plasserer det.',
      en: 'The passage is set aside. Make it a comment before you place it.',
    });
  }
}

/** The body has sent a newer version or withdrawn its answer: nothing more is done with the old text. */
export class AnswerReplaced extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Svaret er trukket eller erstattet av en nyere versjon. Les den nye versjonen i stedet.',
      nn: 'Svaret er trekt eller erstatta av ein nyare versjon. Les den nye versjonen i staden.',
      en: 'The answer has been withdrawn or replaced by a newer version. Read the new version instead.',
    });
  }
}

/** A hearing that is archived or cancelled is not worked on any more. */
export class HearingIsOver extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Høringen er arkivert eller avlyst. Merknadene kan leses, men ikke endres.',
      nn: 'Høyringa er arkivert eller avlyst. Merknadene kan lesast, men ikkje endrast.',
      en: 'The hearing is archived or cancelled. Its comments can be read but not changed.',
    });
  }
}

/** A decision that is not wholly in the body's favour, without a reason. */
export class ReasonMissing extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Skriv en begrunnelse når merknaden ikke tas helt til følge.',
      nn: 'Skriv ei grunngiving når merknaden ikkje blir teken heilt til følgje.',
      en: 'Write a reason when the comment is not fully followed.',
    });
  }
}

/** The person has done nothing in this answer that can be taken back. */
export class NothingToUndo extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Du har ingenting å angre i dette svaret.',
      nn: 'Du har ingenting å angre i dette svaret.',
      en: 'You have nothing to undo in this answer.',
    });
  }
}

/** No proposal to split the text stands where one was accepted. */
export class NothingProposed extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Det er ingen forslag å godta her. Teksten er kanskje allerede delt.',
      nn: 'Det er ingen forslag å godta her. Teksten er kanskje alt delt.',
      en: 'There is no proposal to accept here. The text may have been split already.',
    });
  }
}

/** Nothing was undone, or something else has been done since. */
export class NothingToRedo extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Du har ingenting å gjøre om igjen i dette svaret.',
      nn: 'Du har ingenting å gjere om att i dette svaret.',
      en: 'You have nothing to redo in this answer.',
    });
  }
}

/** The person has not placed any other comment that this one could be placed like. */
export class NothingToRepeat extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Du har ikke plassert noen annen merknad ennå.',
      nn: 'Du har ikkje plassert nokon annan merknad enno.',
      en: 'You have not placed any other comment yet.',
    });
  }
}

/** A tag cannot stand below itself. */
export class TagBelowItself extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Et tema kan ikke ligge under seg selv.',
      nn: 'Eit tema kan ikkje ligge under seg sjølv.',
      en: 'A theme cannot stand below itself.',
    });
  }
}

/** Another tag that is offered in the hearing has the same name. */
export class TagNameTaken extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Kodeboken har allerede et tema med dette navnet.',
      nn: 'Kodeboka har alt eit tema med dette namnet.',
      en: 'The codebook already has a theme with this name.',
    });
  }
}
