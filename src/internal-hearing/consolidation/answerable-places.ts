import type { HearingPlace } from '../../analysis/placement/place-catalogue.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { DRAFT_CHOICES, QUESTION_CHOICES } from '../../response/response-status.js';

/**
 * True when the answer has such a place to write in: not in the hearing's own questions, which the outer hearing does not
 * know, nor at all drafts at once, which no answer form has. A hearing that answers for nobody has them all.
 */
export function isAnswerable(place: HearingPlace, consultation: Consultation): boolean {
  if (consultation.answersForInvitationId === null) return true;
  if (place.target === 'allDrafts') return false;
  return place.question?.consultationId !== consultation.id;
}

/** What can be chosen at a place, as in the answer form; nothing where there is only text. */
export function choicesAt({ target, question }: HearingPlace): readonly string[] {
  if (target === 'draft') return DRAFT_CHOICES;
  if (target !== 'question' || question === null) return [];
  switch (question.kind) {
    case 'yesPartlyNoUnsure':
      return QUESTION_CHOICES;
    case 'choice':
      return question.options;
    case 'freeText':
      return [];
  }
}
