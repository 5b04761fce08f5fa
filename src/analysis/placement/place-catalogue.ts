import type { Draft } from '../../consultation/draft/draft.entity.js';
import type { Section } from '../../consultation/draft/section.entity.js';
import type { Question, QuestionKind } from '../../consultation/question/question.entity.js';
import { placeKey } from '../../response/place.js';
import type { PlacementTarget } from './placement.entity.js';

/** What of a hearing its places are made from. */
export interface PlacedOutline {
  readonly drafts: readonly { readonly draft: Draft; readonly sections: readonly Section[] }[];
  readonly questions: readonly Question[];
}

/** One place of the hearing that a comment can stand in. */
export interface HearingPlace {
  /** See `Placement.place`. */
  readonly key: string;
  readonly target: PlacementTarget;
  readonly draft: Draft | null;
  readonly section: Section | null;
  readonly question: Question | null;
}

/** All drafts at once: the one place that a body cannot answer at, and only whoever reads can choose. */
export const ALL_DRAFTS = 'allDrafts';

const NOWHERE = { draft: null, section: null, question: null } as const;

/**
 * Every place of a hearing in the order of reading: the hearing as a whole, its own questions, all drafts, then each draft
 * with its questions and sections, a section's questions behind it.
 */
export class PlaceCatalogue {
  readonly places: readonly HearingPlace[];
  private readonly byKey: ReadonlyMap<string, HearingPlace>;

  constructor({ drafts, questions }: PlacedOutline) {
    this.places = [
      { ...NOWHERE, key: placeKey({ kind: 'consultation' }), target: 'consultation' },
      ...questions.filter((question) => question.scope === 'consultation').map((question) => questionPlace(question)),
      ...(drafts.length > 1 ? [{ ...NOWHERE, key: ALL_DRAFTS, target: 'allDrafts' } as const] : []),
      ...drafts.flatMap(({ draft, sections }) => placesOfDraft(draft, sections, questions)),
    ];
    this.byKey = new Map(this.places.map((place) => [place.key, place]));
  }

  find(key: string): HearingPlace | undefined {
    return this.byKey.get(key);
  }

  /** The drafts in the order of the letter, as the keys 1 to 9 reach them. */
  get drafts(): readonly HearingPlace[] {
    return this.places.filter((place) => place.target === 'draft');
  }

  /** The kind of the question at a place; null where there is none. */
  questionKindAt(key: string): QuestionKind | null {
    return this.find(key)?.question?.kind ?? null;
  }
}

function placesOfDraft(draft: Draft, sections: readonly Section[], questions: readonly Question[]): HearingPlace[] {
  const own = questions.filter(
    (question) => question.isAskedOfEach(draft.id) || (question.scope === 'draft' && question.draftId === draft.id),
  );
  return [
    { ...NOWHERE, key: placeKey({ kind: 'draft', draftId: draft.id }), target: 'draft', draft },
    ...own.map((question) => questionPlace(question, draft)),
    ...sections.flatMap((section) => placesOfSection(draft, section, questions)),
  ];
}

function placesOfSection(draft: Draft, section: Section, questions: readonly Question[]): HearingPlace[] {
  const own = questions.filter((question) => question.scope === 'section' && question.sectionId === section.id);
  return [
    {
      ...NOWHERE,
      key: placeKey({ kind: 'section', sectionId: section.id }),
      target: 'section',
      draft,
      section,
    },
    ...own.map((question) => questionPlace(question, draft, section)),
  ];
}

function questionPlace(question: Question, draft: Draft | null = null, section: Section | null = null): HearingPlace {
  const draftId = question.scope === 'eachDraft' ? (draft?.id ?? null) : null;
  return {
    key: placeKey({ kind: 'question', questionId: question.id, draftId }),
    target: 'question',
    draft,
    section,
    question,
  };
}
