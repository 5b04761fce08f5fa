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

/** What can be wrong in the forms of a placement. */
export type PlacementField = 'decision' | 'reason' | 'tag';

/** What somebody wrote in the forms of a placement that could not be saved, with what was wrong with it. */
export interface TypedOnPlacement {
  readonly placementId: string;
  readonly decision: string;
  readonly reason: string;
  readonly tag: string;
  readonly errors: readonly { readonly field: PlacementField; readonly message: string }[];
  /** True when somebody else saved meanwhile. */
  readonly isOvertaken: boolean;
}

/** The id of a field of a placement, where the error summary leads. */
export function placementFieldName(field: PlacementField, placementId: string): string {
  return `${field}-${placementId}`;
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
  readonly tagError: string | false;
  readonly typedReason: string;
  readonly typedTag: string;
  readonly isOpen: boolean;
  readonly isOvertaken: boolean;
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
  typed?: TypedOnPlacement,
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
  'decisions' | 'decisionError' | 'reasonError' | 'tagError' | 'typedReason' | 'typedTag' | 'isOpen' | 'isOvertaken'
>;

function assessmentForm(placement: Placement, language: Language, typed?: TypedOnPlacement): AssessmentForm {
  const own = typed?.placementId === placement.id ? typed : undefined;
  const assessed = own && own.tag === '' ? own : undefined;
  const chosen = assessed ? assessed.decision : (placement.decision ?? '');
  const errorOf = (field: PlacementField): string | false =>
    own?.errors.find((error) => error.field === field)?.message ?? false;
  return {
    decisions: DECISIONS.map((value: Decision) => ({
      value,
      text: decisionWords[language][value],
      isChosen: value === chosen,
    })),
    decisionError: errorOf('decision'),
    reasonError: errorOf('reason'),
    tagError: errorOf('tag'),
    typedReason: assessed ? assessed.reason : (placement.reason ?? ''),
    typedTag: own?.tag ?? '',
    isOpen: assessed !== undefined,
    isOvertaken: own?.isOvertaken ?? false,
  };
}

function decidedBy({ decidedByName, decidedAt }: Placement, language: Language): string {
  if (decidedByName === null || decidedAt === null) return '';
  return `${placementViewWords[language].decidedBy} ${decidedByName}, ${formatInstant(decidedAt, language)}`;
}
