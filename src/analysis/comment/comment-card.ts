import type { Placement } from '../placement/placement.entity.js';
import type { CommentSnapshot, PlacementSnapshot, WorkSnapshot } from './comment-snapshot.js';
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
    /** Null while nobody has it and it stands in the first step. */
    public work: WorkSnapshot | null = null,
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
    const { startOffset, endOffset, kind, setAsideKind, removedAt, memo, edition } = this.comment;
    return {
      startOffset,
      endOffset,
      kind,
      setAsideKind,
      removedAt: removedAt?.toISOString() ?? null,
      ...(edition > 1 && { edition }),
      ...given({ memo }),
      placements: [...this.placements]
        .sort((left, right) => (left.placement.id < right.placement.id ? -1 : 1))
        .map(snapshotOf),
      ...(this.work && { work: this.work }),
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
    ...given({
      followsId: placement.followsId,
      standardTextKey: placement.standardTextKey,
      changeNote: placement.changeNote,
      changeEditionId: placement.changeEditionId,
      suggestionId: placement.suggestionId,
      placedByName: placement.placedByName,
    }),
    tagIds: [...tagIds].sort(),
  };
}

/** Only what has a value: a picture that lacks a field equals one taken before the field existed. */
function given<K extends string>(fields: Readonly<Record<K, string | null | undefined>>): Partial<Record<K, string>> {
  const entries = Object.entries<string | null | undefined>(fields).filter(([, value]) => (value ?? '') !== '');
  return Object.fromEntries(entries) as Partial<Record<K, string>>; // reason: only the fields that were given, with texts
}

/** True when two pictures show the same comment, whoever has it and in whichever step. */
export function isSameApartFromWork(left: CommentSnapshot, right: CommentSnapshot): boolean {
  const withoutWork = (key: string, value: unknown): unknown => (key === 'work' ? undefined : value);
  return JSON.stringify(left, withoutWork) === JSON.stringify(right, withoutWork);
}

/** True when two pictures show the same. */
export function isSameSnapshot(left: CommentSnapshot, right: CommentSnapshot): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
