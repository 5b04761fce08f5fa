import type { ConsultationOutline } from '../../consultation/consultation-reader.js';
import type { Tag } from '../codebook/tag.entity.js';
import { PlaceCatalogue, type HearingPlace } from '../placement/place-catalogue.js';
import type { Ground, GroundPlace } from './model/suggested.js';

/** A hearing's places and the tags that can be chosen, as the model starts from them. */
export function groundOf(outline: ConsultationOutline, tags: readonly Tag[]): Ground {
  const { places } = new PlaceCatalogue(outline);
  const keyOf = new Map(
    places.flatMap(({ key, target, draft }) => (target === 'draft' && draft ? [[draft.id, key]] : [])),
  );
  return {
    places: places.map((place) => groundPlace(place, keyOf)),
    tags: tags
      .filter((tag) => !tag.isRetired)
      .sort((left, right) => (left.id < right.id ? -1 : 1))
      .map(({ id, name, definition, example }) => ({ key: id, name, definition, example })),
  };
}

function groundPlace(place: HearingPlace, keyOf: ReadonlyMap<string, string>): GroundPlace {
  const { key, target, draft } = place;
  const isBelow = target === 'section' || target === 'question';
  return {
    key,
    kind: target,
    draftKey: isBelow && draft ? (keyOf.get(draft.id) ?? null) : null,
    ...wordsOf(place),
  };
}

function wordsOf({ target, draft, section, question }: HearingPlace): Pick<GroundPlace, 'title' | 'text'> {
  if (question) return { title: question.text, text: question.help ?? '' };
  if (section) return { title: section.title, text: '' };
  return { title: draft?.title ?? '', text: target === 'draft' ? (draft?.shortTitle ?? '') : '' };
}
