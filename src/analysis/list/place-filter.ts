import { parsePlace } from '../../response/place.js';
import { ALL_DRAFTS } from '../placement/place-catalogue.js';

/** A filter by place, as a condition on the placement p with one value. */
export interface PlaceFilter {
  readonly condition: string;
  readonly value: string;
}

/** Reads a filter by place: a draft has all its sections and questions with it. Null when it asks for nothing we know. */
export function parsePlaceFilter(key: string): PlaceFilter | null {
  if (key === ALL_DRAFTS) return { condition: 'p."place" = ?', value: ALL_DRAFTS };
  const place = parsePlace(key);
  if (!place.ok) return null;
  if (place.value.kind === 'draft') return { condition: 'p."draftId" = ?', value: place.value.draftId };
  if (place.value.kind === 'section') return { condition: 'p."sectionId" = ?', value: place.value.sectionId };
  return { condition: 'p."place" = ?', value: key };
}
