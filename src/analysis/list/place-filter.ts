import { parsePlace } from '../../response/place.js';
import { markOf } from '../line/line-marks.js';
import { ALL_DRAFTS } from '../placement/place-catalogue.js';

/** The mark that a filter by place asks for: a draft has all its sections and questions with it. Null when we know no such place. */
export function placeMark(consultationId: string, key: string): string | null {
  if (key === ALL_DRAFTS) return markOf(consultationId, 'place', ALL_DRAFTS);
  const place = parsePlace(key);
  if (!place.ok) return null;
  if (place.value.kind === 'draft') return markOf(consultationId, 'draft', place.value.draftId);
  if (place.value.kind === 'section') return markOf(consultationId, 'section', place.value.sectionId);
  return markOf(consultationId, 'place', key);
}

/** The draft that a filter by place asks for; null when it asks for something else. */
export function draftOf(key: string): string | null {
  const place = parsePlace(key);
  return place.ok && place.value.kind === 'draft' ? place.value.draftId : null;
}
