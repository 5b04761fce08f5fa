import { shortPlaceLabel } from '../../../analysis/placement/place-label.js';
import type { Language } from '../../../shared/language/words.js';
import type { ConsolidationOverview, PlaceOverview } from '../consolidation.types.js';
import { benchWords } from './bench.words.js';
import { placePath } from './consolidation-paths.js';

/** A link from one place to another. */
export interface WayOn {
  readonly href: string;
  readonly text: string;
}

/** True of a place where somebody has said or written anything. */
export function hasContent({ comments, passages, choice }: PlaceOverview): boolean {
  return comments > 0 || passages.length > 0 || (choice?.choice ?? null) !== null;
}

/** From a place to the one before and after it where there is anything, and to the next where comments are open. */
export function waysOn(overview: ConsolidationOverview, key: string, language: Language): readonly WayOn[] {
  const t = benchWords[language];
  const at = overview.places.findIndex(({ place }) => place.key === key);
  const [before, after] = [overview.places.slice(0, at), overview.places.slice(at + 1)];
  const open = [...after, ...before].find((candidate) => candidate.open > 0);
  const way = (words: string, to: PlaceOverview | undefined): readonly WayOn[] =>
    to
      ? [
          {
            href: placePath(overview.consultation.id, { place: to.place.key }),
            text: `${words}: ${shortPlaceLabel(to.place, language)}`,
          },
        ]
      : [];
  return [
    ...way(t.previous, before.findLast(hasContent)),
    ...way(t.next, after.find(hasContent)),
    ...way(t.nextOpen, open),
  ];
}
