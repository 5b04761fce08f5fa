import type { ConsultationOutline, OutlinedDraft } from '../../consultation/consultation-reader.js';
import type { Question } from '../../consultation/question/question.entity.js';
import type { PlaceKind } from '../summary.model.js';
import type { PlacementRow } from './placement-source.js';

/** What the parts and places that have no title of their own are called, in the language of the summary. */
export interface PartTitles {
  readonly consultation: string;
  readonly allDrafts: string;
  readonly wholeDraft: string;
  /** A place that is no longer asked about, where something has been said all the same. */
  readonly formerPlace: string;
}

/** A place before anything is said of it. */
export interface PlaceOutline {
  readonly key: string;
  readonly kind: PlaceKind;
  readonly title: string;
}

export interface PartOutline {
  readonly key: string;
  readonly draftId: string | null;
  readonly title: string;
  readonly places: readonly PlaceOutline[];
}

/**
 * Parts and places in the order of the summary: the hearing as a whole, all drafts, each draft with its sections and
 * questions. What is said of a place that the hearing no longer asks about is not left out: it comes last in its part.
 */
export function partOutlines(
  outline: ConsultationOutline,
  titles: PartTitles,
  placements: readonly PlacementRow[],
): readonly PartOutline[] {
  const parts = [
    consultationPart(outline, titles),
    {
      key: 'allDrafts',
      draftId: null,
      title: titles.allDrafts,
      places: [{ key: 'allDrafts', kind: 'allDrafts', title: titles.allDrafts } as const],
    },
    ...outline.drafts.map((outlined) => draftPart(outlined, outline.questions, titles)),
  ];
  const former = formerPlaces(parts, titles, placements);
  return parts.map((part, index) => ({ ...part, places: [...part.places, ...(former.get(index) ?? [])] }));
}

/** The key of a question's place: asked of each draft, it has one for each. */
export function questionKey({ id }: Pick<Question, 'id'>, draftId: string | null): string {
  return draftId === null ? `question:${id}` : `question:${id}:${draftId}`;
}

function consultationPart({ questions }: ConsultationOutline, titles: PartTitles): PartOutline {
  const title = titles.consultation;
  const asked = questions.filter((question) => question.scope === 'consultation');
  const places: readonly PlaceOutline[] = [
    { key: 'consultation', kind: 'consultation', title },
    ...asked.map((question) => questionPlace(question, null)),
  ];
  return { key: 'consultation', draftId: null, title, places };
}

function draftPart(
  { draft, sections }: OutlinedDraft,
  questions: readonly Question[],
  titles: PartTitles,
): PartOutline {
  const key = `draft:${draft.id}`;
  const asked = questions.filter((question) => question.isAskedOfEach(draft.id) || question.draftId === draft.id);
  const places: readonly PlaceOutline[] = [
    { key, kind: 'draft', title: titles.wholeDraft },
    ...sections.map((section) => ({
      key: `section:${section.id}`,
      kind: 'section' as const,
      title: [section.number, section.title].filter(Boolean).join(' '),
    })),
    ...asked.map((question) => questionPlace(question, question.scope === 'eachDraft' ? draft.id : null)),
  ];
  return { key, draftId: draft.id, title: draft.title, places };
}

function questionPlace(question: Question, draftId: string | null): PlaceOutline {
  const title = `${String(question.position)}. ${question.text}`;
  return { key: questionKey(question, draftId), kind: 'question', title };
}

/** By the index of the part: that of the placement's draft, and of the hearing as a whole where it has none. */
function formerPlaces(
  parts: readonly PartOutline[],
  titles: PartTitles,
  placements: readonly PlacementRow[],
): ReadonlyMap<number, readonly PlaceOutline[]> {
  const known = new Set(parts.flatMap((part) => part.places.map(({ key }) => key)));
  const former = new Map<number, PlaceOutline[]>();
  for (const { place, target, draftId } of placements) {
    if (known.has(place)) continue;
    known.add(place);
    const index = Math.max(
      parts.findIndex((part) => draftId !== null && part.draftId === draftId),
      0,
    );
    former.set(index, [...(former.get(index) ?? []), { key: place, kind: target, title: titles.formerPlace }]);
  }
  return former;
}
