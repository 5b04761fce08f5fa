import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { CodebookTree } from '../codebook/codebook-tree.js';
import type { CardPlacement } from '../comment/comment-card.js';
import { DECISIONS, type Decision } from '../placement/assessment.rules.js';
import { placeLabel, shortPlaceLabel } from '../placement/place-label.js';
import type { PlaceCatalogue } from '../placement/place-catalogue.js';
import { STANCES, type Placement, type Stance } from '../placement/placement.entity.js';
import { decisionWords, stanceWords } from '../placement/placement.words.js';
import { placementViewWords } from './view.words.js';

export const STANCE_COLORS: Record<Stance, string> = {
  supports: 'success',
  supportsWithRemarks: 'info',
  opposes: 'danger',
  neutral: 'neutral',
  unclear: 'neutral',
};

interface Choice {
  readonly value: string;
  readonly text: string;
  readonly isChosen: boolean;
}

/** What somebody wrote in the form of an assessment, with what was wrong with it. */
export interface TypedAssessment {
  readonly placementId: string;
  readonly decision: string;
  readonly reason: string;
  readonly errors: readonly { readonly field: 'decision' | 'reason'; readonly message: string }[];
  /** True when somebody else saved meanwhile. */
  readonly isOvertaken: boolean;
}

/** A placement as a card and a comment's page show it, with the forms to change it. */
export interface PlacementView {
  readonly id: string;
  readonly version: number;
  readonly place: string;
  readonly short: string;
  readonly stance: string;
  readonly stanceColor: string;
  readonly stances: readonly Choice[];
  readonly tags: readonly { readonly id: string; readonly name: string }[];
  readonly hasTags: boolean;
  readonly isFromField: boolean;
  readonly isDecided: boolean;
  readonly decision: string;
  readonly reason: string | false;
  readonly decidedBy: string;
  readonly assessWords: string;
  readonly decisions: readonly Choice[];
  readonly decisionError: string | false;
  readonly reasonError: string | false;
  readonly typedReason: string;
  readonly isOpen: boolean;
  readonly isOvertaken: boolean;
  readonly hasError: boolean;
  readonly path: string;
}

/** What a view of placements is made from. */
export interface ViewGround {
  readonly language: Language;
  readonly consultationId: string;
  readonly catalogue: PlaceCatalogue;
  readonly codebook: CodebookTree;
}

export function placementView(
  { language, consultationId, catalogue, codebook }: ViewGround,
  { placement, tagIds }: CardPlacement,
  typed?: TypedAssessment,
): PlacementView {
  const t = placementViewWords[language];
  const place = catalogue.find(placement.place);
  const stances = stanceWords[language];
  return {
    id: placement.id,
    version: placement.version,
    place: place ? placeLabel(place, language) : placement.place,
    short: place ? shortPlaceLabel(place, language) : placement.place,
    stance: stances[placement.stance],
    stanceColor: STANCE_COLORS[placement.stance],
    stances: STANCES.map((value) => ({ value, text: stances[value], isChosen: value === placement.stance })),
    tags: tagIds.map((id) => ({ id, name: codebook.find(id)?.name ?? id })),
    hasTags: tagIds.length > 0,
    isFromField: placement.origin === 'formField',
    isDecided: placement.isDecided,
    decision: placement.decision === null ? t.undecided : decisionWords[language][placement.decision],
    reason: placement.reason ?? false,
    decidedBy: decidedBy(placement, language),
    assessWords: placement.isDecided ? t.reassess : t.assess,
    ...assessmentForm(placement, language, typed),
    path: consultationPath(consultationId, 'plasseringer', placement.id),
  };
}

type AssessmentForm = Pick<
  PlacementView,
  'decisions' | 'decisionError' | 'reasonError' | 'typedReason' | 'isOpen' | 'isOvertaken' | 'hasError'
>;

function assessmentForm(placement: Placement, language: Language, typed?: TypedAssessment): AssessmentForm {
  const own = typed?.placementId === placement.id ? typed : undefined;
  const chosen = own ? own.decision : (placement.decision ?? '');
  const errorOf = (field: 'decision' | 'reason'): string | false =>
    own?.errors.find((error) => error.field === field)?.message ?? false;
  return {
    decisions: DECISIONS.map((value: Decision) => ({
      value,
      text: decisionWords[language][value],
      isChosen: value === chosen,
    })),
    decisionError: errorOf('decision'),
    reasonError: errorOf('reason'),
    typedReason: own ? own.reason : (placement.reason ?? ''),
    isOpen: own !== undefined,
    isOvertaken: own?.isOvertaken ?? false,
    hasError: (own?.errors.length ?? 0) > 0,
  };
}

function decidedBy({ decidedByName, decidedAt }: Placement, language: Language): string {
  if (decidedByName === null || decidedAt === null) return '';
  return `${placementViewWords[language].decidedBy} ${decidedByName}, ${formatInstant(decidedAt, language)}`;
}
