import type { Finding, SummaryModel } from '../summary.model.js';
import { writingPlaces, type WritingPlace } from '../writing/writing-places.js';

/** What is otherwise in a place of a later summary. */
export interface PlaceComparison {
  readonly key: string;
  readonly title: string;
  readonly part: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly textBefore: string;
  readonly textAfter: string;
  readonly isTextChanged: boolean;
  /** Comments that have come, gone, or been decided otherwise. */
  readonly commentsAdded: number;
  readonly commentsRemoved: number;
  readonly decisionsChanged: number;
}

/** Two summaries of the same hearing, in what differs (sammenligning av utgaver). */
export interface SummaryComparison {
  readonly places: readonly PlaceComparison[];
  readonly bodiesAdded: readonly string[];
  readonly bodiesRemoved: readonly string[];
  /** Bodies that have answered otherwise, such as one that was silent before. */
  readonly bodiesChanged: readonly string[];
}

/** What differs between two summaries, place by place in the order of the later one; places that are alike are left out. */
export function compareSummaries(before: SummaryModel, after: SummaryModel): SummaryComparison {
  const earlier = new Map(writingPlaces(before).map((place) => [place.key, place]));
  const later = writingPlaces(after);
  const laterKeys = new Set(later.map(({ key }) => key));
  const removed = [...earlier.values()].filter(({ key }) => !laterKeys.has(key));
  const outcomes = new Map(before.bodies.map(({ invitationId, outcome }) => [invitationId, outcome]));
  const ids = new Set(after.bodies.map(({ invitationId }) => invitationId));
  return {
    places: [
      ...later.map((place) => compared(earlier.get(place.key), place)),
      ...removed.map((place) => compared(place, undefined)),
    ].filter((place) => place !== null),
    bodiesAdded: after.bodies.filter(({ invitationId }) => !outcomes.has(invitationId)).map(({ name }) => name),
    bodiesRemoved: before.bodies.filter(({ invitationId }) => !ids.has(invitationId)).map(({ name }) => name),
    bodiesChanged: after.bodies
      .filter(({ invitationId, outcome }) => (outcomes.get(invitationId) ?? outcome) !== outcome)
      .map(({ name }) => name),
  };
}

function compared(before: WritingPlace | undefined, after: WritingPlace | undefined): PlaceComparison | null {
  if (before && after) {
    const comparison = compareOne('changed', before, after);
    const { isTextChanged, commentsAdded, commentsRemoved, decisionsChanged } = comparison;
    return isTextChanged || commentsAdded + commentsRemoved + decisionsChanged > 0 ? comparison : null;
  }
  if (after) return compareOne('added', { ...after, text: '', findings: [] }, after);
  return before ? compareOne('removed', before, { ...before, text: '', findings: [] }) : null;
}

function compareOne(kind: PlaceComparison['kind'], before: WritingPlace, after: WritingPlace): PlaceComparison {
  const { key, part, place, theme, title } = after;
  return {
    key,
    title: theme ? `${place.title}: ${title}` : title,
    part: part.title,
    kind,
    textBefore: before.text,
    textAfter: after.text,
    isTextChanged: before.text !== after.text,
    ...differingComments(before.findings, after.findings),
  };
}

function differingComments(
  before: readonly Finding[],
  after: readonly Finding[],
): Pick<PlaceComparison, 'commentsAdded' | 'commentsRemoved' | 'decisionsChanged'> {
  const decided = new Map(before.map((finding) => [finding.placementId, decisionOf(finding)]));
  const ids = new Set(after.map(({ placementId }) => placementId));
  const both = after.filter(({ placementId }) => decided.has(placementId));
  return {
    commentsAdded: after.length - both.length,
    commentsRemoved: before.filter(({ placementId }) => !ids.has(placementId)).length,
    decisionsChanged: both.filter((finding) => decided.get(finding.placementId) !== decisionOf(finding)).length,
  };
}

function decisionOf({ decision, reason, change }: Finding): string {
  return JSON.stringify([decision, reason, change]);
}
