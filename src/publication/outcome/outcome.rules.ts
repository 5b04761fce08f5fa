import type { Finding, SummaryModel, SummaryPart, SummaryPlace } from '../../report/summary.model.js';
import type { DecidedComment, Outcome, OutcomePart, OutcomePlace } from './outcome.js';

/** Whose outcome is asked for: a body, and the answers of others that are given for it too. */
export interface OutcomeOwner {
  readonly invitationId: string;
  /** The versions of joint answers that name it; what stands in them is its own words too. */
  readonly jointVersionIds: ReadonlySet<string>;
}

/**
 * What became of what one body has said: its own comments alone, and those of the joint answers it stands behind. Nothing of
 * an answer that it only endorses, since those are the words of another.
 */
export function outcomeOf(model: Pick<SummaryModel, 'bodies' | 'parts'>, owner: OutcomeOwner): Outcome {
  const listed = model.bodies.find(({ invitationId }) => invitationId === owner.invitationId);
  return {
    answered: listed?.outcome ?? null,
    other: listed?.other ?? null,
    parts: model.parts.map((part) => partOf(part, owner)).filter(({ places }) => places.length > 0),
  };
}

function partOf({ key, draftId, title, places }: SummaryPart, owner: OutcomeOwner): OutcomePart {
  const own = places.map((place) => placeOf(place, owner)).filter(({ comments }) => comments.length > 0);
  return { key, draftId, title, places: own };
}

function placeOf({ key, title, findings }: SummaryPlace, owner: OutcomeOwner): OutcomePlace {
  return { key, title, comments: findings.flatMap((finding) => commentOf(finding, owner)) };
}

function commentOf(finding: Finding, { invitationId, jointVersionIds }: OutcomeOwner): readonly DecidedComment[] {
  const isOwn = finding.invitationId === invitationId;
  if (!isOwn && !jointVersionIds.has(finding.versionId)) return [];
  const { placementId, text, source, page, decision, reason, change, changeEdition, body } = finding;
  return [
    {
      ...{ placementId, text, source, page, decision, changeEdition },
      reason: reason ?? '',
      change: change ?? '',
      jointWith: isOwn ? null : body,
    },
  ];
}
