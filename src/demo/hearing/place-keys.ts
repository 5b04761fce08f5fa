import { ALL_DRAFTS } from '../../analysis/placement/place-catalogue.js';
import type { ConsultationOutline } from '../../consultation/consultation-reader.js';
import { placeKey } from '../../response/place.js';
import { draftKeys, questionKeys, type DraftKey, type Place, type QuestionKey } from '../content/content.types.js';

/** Finds the places of a hearing in the database by the names that the content has for them. */
export class PlaceKeys {
  constructor(private readonly outline: ConsultationOutline) {}

  /** The key under which comments stand in the place. */
  keyOf(place: Place): string {
    switch (place.kind) {
      case 'consultation':
        return placeKey({ kind: 'consultation' });
      case 'allDrafts':
        return ALL_DRAFTS;
      case 'draft':
        return placeKey({ kind: 'draft', draftId: this.draftId(place.draft) });
      case 'section':
        return placeKey({ kind: 'section', sectionId: this.sectionId(place.draft, place.section) });
      case 'question':
        return placeKey({
          kind: 'question',
          questionId: this.questionId(place.question),
          draftId: place.draft === undefined ? null : this.draftId(place.draft),
        });
    }
  }

  /** Where a body can write it: the form has no field for all drafts at once, only for the hearing as a whole. */
  fieldOf(place: Place): string {
    return this.keyOf(place.kind === 'allDrafts' ? { kind: 'consultation' } : place);
  }

  draftId(key: DraftKey): string {
    return found(this.outline.drafts[draftKeys.indexOf(key)], key).draft.id;
  }

  sectionId(key: DraftKey, number: string): string {
    const { sections } = found(this.outline.drafts[draftKeys.indexOf(key)], key);
    return found(
      sections.find((section) => section.number === number),
      `${key} ${number}`,
    ).id;
  }

  questionId(key: QuestionKey): string {
    return found(this.outline.questions[questionKeys.indexOf(key)], key).id;
  }
}

function found<T>(thing: T | undefined, name: string): T {
  if (thing === undefined) throw new Error(`The demonstration hearing has no ${name}`);
  return thing;
}
