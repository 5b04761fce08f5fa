import type { Placement } from '../placement/placement.entity.js';
import type { CommentSnapshot, PlacementSnapshot } from './comment-snapshot.js';
import type { Comment } from './comment.entity.js';

/** A placement with the ids of its tags. */
export interface CardPlacement {
  readonly placement: Placement;
  tagIds: readonly string[];
}

/** A comment with all its placements, as it is worked on: changed in memory, saved as a whole by `CommentCards`. */
export class CommentCard {
  constructor(
    readonly comment: Comment,
    public placements: readonly CardPlacement[],
  ) {}

  at(place: string): CardPlacement | undefined {
    return this.placements.find(({ placement }) => placement.place === place);
  }

  find(placementId: string): CardPlacement | undefined {
    return this.placements.find(({ placement }) => placement.id === placementId);
  }

  get isDecidedAnywhere(): boolean {
    return this.placements.some(({ placement }) => placement.isDecided);
  }

  add(placed: CardPlacement): void {
    this.placements = [...this.placements, placed];
  }

  drop(placementId: string): void {
    this.placements = this.placements.filter(({ placement }) => placement.id !== placementId);
  }

  /** A picture of the card as it is now. */
  snapshot(): CommentSnapshot {
    const { startOffset, endOffset, kind, setAsideKind, removedAt } = this.comment;
    return {
      startOffset,
      endOffset,
      kind,
      setAsideKind,
      removedAt: removedAt?.toISOString() ?? null,
      placements: [...this.placements]
        .sort((left, right) => (left.placement.id < right.placement.id ? -1 : 1))
        .map(snapshotOf),
    };
  }
}

function snapshotOf({ placement, tagIds }: CardPlacement): PlacementSnapshot {
  return {
    id: placement.id,
    place: placement.place,
    target: placement.target,
    draftId: placement.draftId,
    sectionId: placement.sectionId,
    questionId: placement.questionId,
    stance: placement.stance,
    decision: placement.decision,
    reason: placement.reason,
    decidedByName: placement.decidedByName,
    decidedAt: placement.decidedAt?.toISOString() ?? null,
    origin: placement.origin,
    createdAt: placement.createdAt.toISOString(),
    tagIds: [...tagIds].sort(),
  };
}

/** True when two pictures show the same. */
export function isSameSnapshot(left: CommentSnapshot, right: CommentSnapshot): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
