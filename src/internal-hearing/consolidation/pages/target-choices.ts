import { placeLabel } from '../../../analysis/placement/place-label.js';
import type { Language } from '../../../shared/language/words.js';
import type { ConsolidationOverview, PassageTarget, PlaceInView, PlaceOverview } from '../consolidation.types.js';
import { benchWords } from './bench.words.js';
import { intoPassage, intoPlace } from './consolidation-paths.js';
import { firstWords } from './first-words.js';
import { passageName } from './passage-view.js';

interface TargetChoice {
  readonly value: string;
  readonly text: string;
}

const INTO = /^(avsnitt|sted) (\S+)$/;

/**
 * Where a comment of a place can go: into a new passage there or one that stands; from a place that the answer does not
 * have, into any other.
 */
export function targetChoices(
  overview: ConsolidationOverview,
  here: PlaceInView,
  language: Language,
): readonly TargetChoice[] {
  const t = benchWords[language];
  if (here.isAnswerable) return [{ value: intoPlace(here.place.key), text: t.newHere }, ...passagesAt(here, language)];
  return overview.places
    .filter(({ isAnswerable }) => isAnswerable)
    .flatMap((other) => {
      const where = placeLabel(other.place, language);
      const named = passagesAt(other, language).map(({ value, text }) => ({ value, text: `${where}: ${text}` }));
      return [{ value: intoPlace(other.place.key), text: t.newAt(where) }, ...named];
    });
}

/** Reads the field `inn`; a text that names nothing is a new passage at the place where the comment stands. */
export function parseTarget(into: string, here: string): PassageTarget {
  const [, kind, key] = INTO.exec(into) ?? [];
  if (key === undefined) return { place: here };
  return kind === 'avsnitt' ? { passageId: key } : { place: key };
}

function passagesAt({ passages }: PlaceOverview, language: Language): readonly TargetChoice[] {
  return passages.map((passage, index) => ({
    value: intoPassage(passage.id),
    text: `${passageName(passage, index, language)}: ${firstWords(passage.text, 40)}`,
  }));
}
