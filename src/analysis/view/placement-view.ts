import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { CodebookTree } from '../codebook/codebook-tree.js';
import type { CardPlacement } from '../comment/comment-card.js';
import type { LaterEdition } from '../placement/draft-editions.js';
import { DECISIONS, type Decision } from '../placement/assessment.rules.js';
import { placeLabel, shortPlaceLabel } from '../placement/place-label.js';
import type { PlaceCatalogue } from '../placement/place-catalogue.js';
import type { StandardText } from '../standard-text/standard-text.entity.js';
import { changeView, type ChangeView } from './change-view.js';
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
  /** Who or what placed it: a field of the form, a person, or a person who accepted a suggestion; false where nobody wrote it down. */
  readonly placedBy: string | false;
  /** The standard texts that can be put into the reason, with those of its tags first. */
  readonly texts: readonly Choice[];
  readonly hasTexts: boolean;
  readonly change: ChangeView;
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
  readonly standardTexts: readonly StandardText[];
  readonly editions: readonly LaterEdition[];
}

export function placementView(
  ground: ViewGround,
  { placement, tagIds }: CardPlacement,
  typed?: TypedOnPlacement,
): PlacementView {
  const { language, consultationId, catalogue, codebook } = ground;
  const t = placementViewWords[language];
  const texts = textChoices(ground, placement, tagIds);
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
    placedBy: placedBy(placement, language),
    texts,
    hasTexts: texts.length > 0,
    change: changeView(ground, placement),
    isDecided: placement.isDecided,
    decision: placement.decision === null ? t.undecided : decisionWords[language][placement.decision],
    reason: placement.reason ?? false,
    decidedBy: decidedBy(placement, language),
    assessWords: placement.isDecided ? t.reassess : t.assess,
    ...assessmentForm(placement, language, typed),
    path: consultationPath(consultationId, 'plasseringer', placement.id),
  };
}

function textChoices(
  { codebook, standardTexts }: ViewGround,
  { standardTextKey }: Placement,
  tagIds: readonly string[],
): readonly Choice[] {
  const tags = tagIds.flatMap((id) => codebook.find(id) ?? []).filter(({ defaultText }) => defaultText !== '');
  const texts = standardTexts.filter((text) => !text.isRetired || text.key === standardTextKey);
  return [
    ...tags.map(({ id, name }) => ({ value: `tag:${id}`, text: name })),
    ...texts.map(({ key, title }) => ({ value: key, text: title })),
  ].map((choice) => ({ ...choice, isChosen: choice.value === standardTextKey }));
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

function placedBy({ origin, suggestionId, placedByName }: Placement, language: Language): string | false {
  const t = placementViewWords[language];
  if (origin === 'formField') return t.fromField;
  if (placedByName === null) return false;
  return suggestionId === null ? t.placedBy(placedByName) : t.suggestionAcceptedBy(placedByName);
}
