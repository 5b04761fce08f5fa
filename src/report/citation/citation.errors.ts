import { DomainError } from '../../shared/errors/domain-error.js';

/** A citation without a comment. */
export class NothingToCite extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Velg minst én merknad å henvise til.',
      nn: 'Vel minst éin merknad å vise til.',
      en: 'Choose at least one comment to cite.',
    });
  }
}

/** A comment of an answer that was withdrawn or replaced, or one that was moved or removed: it cannot be cited. */
export class CitedCommentGone extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'En av merknadene er ikke lenger med: svaret er trukket eller erstattet, eller merknaden er flyttet. Last siden på nytt.',
      nn: 'Ein av merknadene er ikkje lenger med: svaret er trekt eller erstatta, eller merknaden er flytt. Last sida på nytt.',
      en: 'One of the comments is no longer there: its answer was withdrawn or replaced, or the comment was moved. Reload the page.',
    });
  }
}
