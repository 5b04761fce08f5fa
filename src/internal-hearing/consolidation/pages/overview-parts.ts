import { placeLabel } from '../../../analysis/placement/place-label.js';
import type { HearingPlace } from '../../../analysis/placement/place-catalogue.js';
import { choiceText } from '../../../response/choice-text.js';
import { formatNumber } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import type { ConsolidationCounts, ConsolidationOverview, PlaceOverview } from '../consolidation.types.js';
import { placePath } from './consolidation-paths.js';
import { overviewWords } from './overview.words.js';
import { hasContent } from './places-around.js';

/** How many of the comments somebody has decided what to do with. */
export interface Progress {
  readonly percent: number;
  readonly text: string;
}

interface PlaceLine {
  readonly name: string;
  readonly href: string;
}

interface Row extends PlaceLine {
  readonly level: number;
  readonly progress: Progress | false;
  readonly bodies: string;
  readonly passages: string;
  readonly choice: { readonly text: string; readonly color: string } | false;
  readonly isToReadAgain: boolean;
}

/** One draft, or the hearing as a whole, with its places in the order of reading. */
export interface OverviewPart {
  readonly id: string;
  readonly title: string;
  /** Where somebody has said or written something. */
  readonly rows: readonly Row[];
  readonly hasRows: boolean;
  /** The places where nobody has. */
  readonly quiet: readonly PlaceLine[];
  readonly others: string | false;
}

const MOST_LEVELS = 4;

export function overviewParts(overview: ConsolidationOverview, language: Language): readonly OverviewPart[] {
  const t = overviewWords[language];
  const parts = new Map<string | null, PlaceOverview[]>();
  for (const place of overview.places) {
    const draftId = place.place.draft?.id ?? null;
    parts.set(draftId, [...(parts.get(draftId) ?? []), place]);
  }
  return [...parts.values()].map((places, index) => {
    const said = places.filter((place) => hasContent(place) || isFirstOfItsPart(place));
    const quiet = places.filter((place) => !said.includes(place));
    return {
      id: `del-${String(index)}`,
      title: places[0]?.place.draft?.title ?? t.whole,
      rows: said.map((place) => rowOf(overview, place, language)),
      hasRows: said.length > 0,
      quiet: quiet.map((place) => lineOf(overview, place, language)),
      others: quiet.length > 0 && t.othersShown(quiet.length),
    };
  });
}

export function progressOf({ comments, open }: ConsolidationCounts, language: Language): Progress | false {
  if (comments === 0) return false;
  const percent = Math.floor(((comments - open) / comments) * 100);
  return { percent, text: overviewWords[language].percent(percent) };
}

/** The draft, or the hearing, as a whole: where one states what one thinks of it, also when nobody has said anything. */
function isFirstOfItsPart({ place }: PlaceOverview): boolean {
  return place.target === 'draft' || place.target === 'consultation';
}

function rowOf(overview: ConsolidationOverview, place: PlaceOverview, language: Language): Row {
  const t = overviewWords[language];
  const { comments, open } = place;
  const counted = `${formatNumber(comments - open, language)} / ${formatNumber(comments, language)}`;
  const progress = progressOf(place, language);
  return {
    ...lineOf(overview, place, language),
    level: Math.min(MOST_LEVELS, levelOf(place.place)),
    progress: progress && { ...progress, text: counted },
    bodies: formatNumber(place.bodies, language),
    passages: place.isAnswerable ? formatNumber(place.passages.length, language) : t.notAsked,
    choice: choiceOf(place, language),
    isToReadAgain: place.passages.some(({ sources }) =>
      sources.some(({ gone, isRedrawn }) => gone !== null || isRedrawn),
    ),
  };
}

function lineOf({ consultation }: ConsolidationOverview, { place }: PlaceOverview, language: Language): PlaceLine {
  return { name: nameOf(place, language), href: placePath(consultation.id, { place: place.key }) };
}

/** Under the heading of its draft a section need not say which draft it is in. */
function nameOf(place: HearingPlace, language: Language): string {
  if (place.target === 'draft') return overviewWords[language].wholeDraft;
  const { section } = place;
  if (place.target !== 'section' || section === null) return placeLabel(place, language);
  return section.number === null ? section.title : `${section.number} ${section.title}`;
}

function levelOf({ target, section }: HearingPlace): number {
  if (section === null) return 0;
  return target === 'section' ? section.level - 1 : section.level;
}

function choiceOf({ place, choice, isAnswerable }: PlaceOverview, language: Language): Row['choice'] {
  const kind = place.target === 'draft' ? 'draft' : place.question?.kind;
  if (!isAnswerable || kind === undefined || kind === 'freeText') return false;
  const chosen = choice?.choice ?? null;
  return chosen === null
    ? { text: overviewWords[language].notChosen, color: 'warning' }
    : { text: choiceText(kind, chosen, language), color: 'success' };
}
