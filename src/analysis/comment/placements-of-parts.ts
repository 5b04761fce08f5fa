import { newId } from '../../shared/database/id.js';
import { Placement } from '../placement/placement.entity.js';
import type { CardPlacement, CommentCard } from './comment-card.js';

/** The placements of a comment for the other part of it when it is split: the same places, stances, tags and decisions. */
export function copiedPlacements(card: CommentCard, commentId: string): readonly CardPlacement[] {
  return card.placements.map(({ placement, tagIds }) => ({ placement: copyOf(placement, commentId), tagIds }));
}

/**
 * The placements of two comments that become one, on the first of them. A place where only one of them stood is kept as it
 * was. Where both stood, the tags are added up; differing stances become unclear, and differing decisions are dropped.
 */
export function joinedPlacements(first: CommentCard, second: CommentCard): readonly CardPlacement[] {
  const own = first.placements.map((placed) => {
    const other = second.at(placed.placement.place);
    return other ? joined(placed, other) : placed;
  });
  const added = second.placements.filter(({ placement }) => !first.at(placement.place));
  return [
    ...own,
    ...added.map(({ placement, tagIds }) => ({ placement: copyOf(placement, first.comment.id), tagIds })),
  ];
}

function joined(own: CardPlacement, other: CardPlacement): CardPlacement {
  const { placement } = own;
  if (placement.stance !== other.placement.stance) placement.stance = 'unclear';
  const isDecidedAlike = placement.decision === other.placement.decision && placement.reason === other.placement.reason;
  if (!isDecidedAlike) placement.dropDecision();
  return { placement, tagIds: [...new Set([...own.tagIds, ...other.tagIds])] };
}

function copyOf(placement: Placement, commentId: string): Placement {
  return Object.assign(new Placement(), placement, { id: newId(), commentId, version: 1 });
}
