import type { Decision } from '../../analysis/placement/assessment.rules.js';
import { citedNumbers } from '../citation/citation-marks.js';
import type { ResolvedCitations } from '../citation/resolved-citations.js';
import type { Finding, SummaryModel, SummaryPart, SummaryPlace, UnplacedComment } from '../summary.model.js';
import { writtenTexts } from '../writing/writing-places.js';

/** A comment in a place that something remains to be done with. */
export interface RemainingFinding {
  readonly place: SummaryPlace;
  readonly finding: Finding;
}

/** A citation in a text that leads nowhere, or that has lost some of its comments. */
export interface BrokenCitation {
  /** The key of the text. */
  readonly place: string;
  readonly number: number;
  /** The comments that are no longer there; none where the citation has none left or never was. */
  readonly gone: readonly string[];
}

/** What remains before a summary is issued (kontroll før utgivelse). */
export interface Readiness {
  /** Comments that are placed nowhere: they would be left out. They block. */
  readonly unplaced: readonly UnplacedComment[];
  /** Citations that lead to nothing. They block. */
  readonly dangling: readonly BrokenCitation[];
  /** Citations some of whose comments are removed, moved, or of an answer that was withdrawn. They block. */
  readonly outdated: readonly BrokenCitation[];
  /** Comments in places that nobody has decided. They block until a reason names them. */
  readonly undecided: readonly RemainingFinding[];
  /** Comments with a decision that no text cites. They block until a reason names them. */
  readonly uncited: readonly RemainingFinding[];
}

/** What is thanked for and noted need not be cited; every other decision is accounted for in the text. */
const NEED_NOT_BE_CITED: readonly (Decision | null)[] = [null, 'noted'];

/**
 * What remains of a summary. A comment is cited when the text of its place, of a theme in it, or of the part that the place
 * is in cites it, and need not be where the place is given in the table alone.
 */
export function readinessOf(
  model: SummaryModel,
  citations: ResolvedCitations,
  tabulated: ReadonlySet<string>,
): Readiness {
  const texts = writtenTexts(model);
  const broken = [...texts].flatMap(([place, text]) => brokenIn(place, text, citations));
  const all = model.parts.flatMap((part) =>
    part.places.flatMap((place) => place.findings.map((finding) => ({ place, finding }))),
  );
  return {
    unplaced: model.unplaced,
    dangling: broken.filter(({ gone }) => gone.length === 0),
    outdated: broken.filter(({ gone }) => gone.length > 0),
    undecided: all.filter(({ finding }) => finding.decision === null),
    uncited: model.parts.flatMap((part) =>
      part.places
        .filter(({ key }) => !tabulated.has(key))
        .flatMap((place) => uncitedIn(part, place, { texts, citations })),
    ),
  };
}

/** True when nothing can be submitted, whatever reason is given. */
export function isBlocked({ unplaced, dangling, outdated }: Readiness): boolean {
  return unplaced.length + dangling.length + outdated.length > 0;
}

/** True when it can be submitted only with a reason. */
export function asksForReason({ undecided, uncited }: Readiness): boolean {
  return undecided.length + uncited.length > 0;
}

/** The comments of a place that must be cited and are not. */
export function uncitedIn(
  part: SummaryPart,
  place: SummaryPlace,
  written: { readonly texts: ReadonlyMap<string, string>; readonly citations: ResolvedCitations },
): readonly RemainingFinding[] {
  const keys = [...new Set([place.key, part.key, ...place.themes.map(({ key }) => key)])];
  const cited = new Set(keys.flatMap((key) => [...written.citations.citedIn(written.texts.get(key) ?? '')]));
  return place.findings
    .filter(({ decision, placementId }) => !NEED_NOT_BE_CITED.includes(decision) && !cited.has(placementId))
    .map((finding) => ({ place, finding }));
}

function brokenIn(place: string, text: string, citations: ResolvedCitations): readonly BrokenCitation[] {
  return citedNumbers(text).flatMap((number): BrokenCitation[] => {
    const found = citations.get(number);
    if (!found || (found.findings.length === 0 && found.gone.length === 0)) return [{ place, number, gone: [] }];
    return found.gone.length === 0 ? [] : [{ place, number, gone: found.gone.map(({ commentId }) => commentId) }];
  });
}
