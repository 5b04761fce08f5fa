import { newId } from '../../shared/database/id.js';
import type { HearingPlace } from './place-catalogue.js';
import { Placement } from './placement.entity.js';

/** A comment in a place, where nothing is said of it yet. Without a name it is a form field that places it. */
export function newPlacement(
  comment: { readonly id: string; readonly consultationId: string },
  place: HearingPlace,
  at: Date,
  placedByName: string | null = null,
): Placement {
  return Object.assign(new Placement(), {
    id: newId(),
    commentId: comment.id,
    consultationId: comment.consultationId,
    target: place.target,
    draftId: place.draft?.id ?? null,
    sectionId: place.section?.id ?? null,
    questionId: place.question?.id ?? null,
    place: place.key,
    stance: 'unclear',
    decision: null,
    reason: null,
    decidedByName: null,
    decidedAt: null,
    followsId: null,
    origin: 'person',
    suggestionId: null,
    placedByName,
    version: 1,
    createdAt: at,
  } as const);
}
