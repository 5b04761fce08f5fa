import { DomainError } from '../../shared/errors/domain-error.js';

/** A passage without a word in it. */
export class BlankPassage extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Avsnittet er tomt. Skriv en tekst, eller fjern avsnittet.',
      nn: 'Avsnittet er tomt. Skriv ein tekst, eller fjern avsnittet.',
      en: 'The passage is empty. Write something, or remove the passage.',
    });
  }
}

/** A place that the outer hearing does not ask about: one of the hearing's own questions, or all drafts at once. */
export class NoSuchOuterPlace extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Høringen dere svarer på, har ikke et slikt sted. Velg et utkast, et kapittel eller et spørsmål fra den.',
      nn: 'Høyringa de svarer på, har ikkje ein slik stad. Vel eit utkast, eit kapittel eller eit spørsmål frå ho.',
      en: 'The consultation you answer has no such place. Choose one of its drafts, sections or questions.',
    });
  }
}

/** A deed on comments without one. */
export class NoCommentChosen extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Velg minst én merknad.',
      nn: 'Vel minst éin merknad.',
      en: 'Choose at least one comment.',
    });
  }
}

/** A comment of an answer that was withdrawn or replaced, or one that was moved or removed: it is not worked on any more. */
export class CommentGone extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'En av merknadene er ikke lenger med: svaret er trukket eller erstattet, eller merknaden er flyttet. Last siden på nytt.',
      nn: 'Ein av merknadene er ikkje lenger med: svaret er trekt eller erstatta, eller merknaden er flytt. Last sida på nytt.',
      en: 'One of the comments is no longer there: its answer was withdrawn or replaced, or the comment was moved. Reload the page.',
    });
  }
}

/** A comment is left out while a passage says it. */
export class StandsInPassage extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Merknaden er tatt med i et avsnitt. Ta den ut av avsnittet før du utelater den.',
      nn: 'Merknaden er teken med i eit avsnitt. Ta han ut av avsnittet før du utelèt han.',
      en: 'The comment stands in a passage. Take it out of the passage before you leave it out.',
    });
  }
}

/** A comment is left out without the reason that the member is told. */
export class LeftOutWithoutReason extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Skriv hvorfor merknaden utelates. Foreningen får se begrunnelsen.',
      nn: 'Skriv kvifor merknaden blir utelaten. Foreininga får sjå grunngivinga.',
      en: 'Write why the comment is left out. The association will see the reason.',
    });
  }
}

/** A dissent is one body's: comments of several cannot be given in the name of one. */
export class SeveralDissenters extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'En særmerknad gjelder én forening. Velg merknader fra bare én.',
      nn: 'Ein særmerknad gjeld éi forening. Vel merknader frå berre éi.',
      en: 'A dissent belongs to one association. Choose comments from one only.',
    });
  }
}

/** Comments are taken into a dissent of another body, or into a dissent as if the umbrella shared them. */
export class NotInDissent extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Avsnittet er særmerknaden til én forening. Bare merknadene fra den foreningen hører til der.',
      nn: 'Avsnittet er særmerknaden til éi forening. Berre merknadene frå den foreininga høyrer til der.',
      en: 'The passage is the dissent of one association. Only comments of that association belong there.',
    });
  }
}

/** The organ has decided on the texts: whoever changes one says why. */
export class ChangeWithoutReason extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Teksten er vedtatt. Skriv hvorfor den endres.',
      nn: 'Teksten er vedteken. Skriv kvifor han blir endra.',
      en: 'The text has been decided on. Write why it is changed.',
    });
  }
}
