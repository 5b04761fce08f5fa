import { DomainError } from '../../shared/errors/domain-error.js';

/** A tag is said of a comment in a place; one that stands nowhere has nowhere to carry it. */
export class PlaceItFirst extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Merknaden står ikke noe sted ennå. Plasser den før du godtar forslag til tema.',
      nn: 'Merknaden står ikkje nokon stad enno. Plasser han før du godtek framlegg til tema.',
      en: 'The comment has no place yet. Place it before you accept suggested themes.',
    });
  }
}

/** Somebody has already said that the suggestion is right, and the comment stands there. */
export class AlreadyAccepted extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Forslaget er godtatt. Fjern plasseringen eller temaet i stedet.',
      nn: 'Framlegget er godteke. Fjern plasseringa eller temaet i staden.',
      en: 'The suggestion has been accepted. Remove the placement or the theme instead.',
    });
  }
}
