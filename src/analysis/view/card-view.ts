import { consultationPath } from '../../consultation/consultation-crumbs.js';
import type { CommentCard } from '../comment/comment-card.js';
import { SET_ASIDE_KINDS } from '../comment/comment.entity.js';
import type { HearingPlace, PlaceCatalogue } from '../placement/place-catalogue.js';
import { placeLabel, shortPlaceLabel } from '../placement/place-label.js';
import type { Language } from '../../shared/language/words.js';
import { placementView, type PlacementView, type TypedOnPlacement, type ViewGround } from './placement-view.js';
import { setAsideWords } from './view.words.js';

interface PlaceChoice {
  readonly value: string;
  readonly text: string;
}

/** A comment with the forms to place it and to work on it. */
export interface CardView {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly isSetAside: boolean;
  readonly setAsideKind: string;
  readonly kinds: readonly { readonly value: string; readonly text: string; readonly isChosen: boolean }[];
  readonly placements: readonly PlacementView[];
  readonly hasPlacements: boolean;
  /** The drafts it does not stand in, with the number that is the key to it. */
  readonly drafts: readonly (PlaceChoice & { readonly key: number })[];
  readonly hasDrafts: boolean;
  readonly places: readonly PlaceChoice[];
  readonly path: string;
}

const KEYS = 9;

export function cardView(ground: ViewGround, card: CommentCard, typed?: TypedOnPlacement): CardView {
  const { comment } = card;
  const { language, catalogue } = ground;
  const isFree = (place: HearingPlace): boolean => card.at(place.key) === undefined;
  const drafts = catalogue.drafts.slice(0, KEYS).map((place, index) => ({ place, key: index + 1 }));
  return {
    id: comment.id,
    version: comment.version,
    text: comment.text,
    isSetAside: comment.isSetAside,
    setAsideKind: comment.setAsideKind === null ? '' : setAsideWords[language][comment.setAsideKind],
    kinds: SET_ASIDE_KINDS.map((value) => ({
      value,
      text: setAsideWords[language][value],
      isChosen: value === (comment.setAsideKind ?? 'background'),
    })),
    placements: card.placements.map((placed) => placementView(ground, placed, typed)),
    hasPlacements: card.placements.length > 0,
    drafts: drafts
      .filter(({ place }) => isFree(place))
      .map(({ place, key }) => ({ value: place.key, text: shortPlaceLabel(place, language), key })),
    hasDrafts: drafts.some(({ place }) => isFree(place)),
    places: placeChoices(catalogue, language).filter(({ value }) => card.at(value) === undefined),
    path: consultationPath(ground.consultationId, 'merknader', comment.id),
  };
}

/** Every place of the hearing as the choices of a field. */
export function placeChoices(catalogue: PlaceCatalogue, language: Language): readonly PlaceChoice[] {
  return catalogue.places.map((place) => ({ value: place.key, text: placeLabel(place, language) }));
}
