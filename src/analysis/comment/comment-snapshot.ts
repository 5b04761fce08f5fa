import type { Decision } from '../placement/assessment.rules.js';
import type { PlacementTarget, Stance } from '../placement/placement.entity.js';
import type { CommentKind, SetAsideKind } from './comment.entity.js';

/** A placement as it was at one time. Instants as ISO 8601. */
export interface PlacementSnapshot {
  readonly id: string;
  readonly place: string;
  readonly target: PlacementTarget;
  readonly draftId: string | null;
  readonly sectionId: string | null;
  readonly questionId: string | null;
  readonly stance: Stance;
  readonly decision: Decision | null;
  readonly reason: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: string | null;
  readonly origin: 'person' | 'formField';
  readonly createdAt: string;
  /** In the order of their ids. */
  readonly tagIds: readonly string[];
}

/** A comment with its placements as it was at one time, all that taking a deed back needs. The text follows from the range. */
export interface CommentSnapshot {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly kind: CommentKind;
  readonly setAsideKind: SetAsideKind | null;
  readonly removedAt: string | null;
  readonly placements: readonly PlacementSnapshot[];
}

/** What a deed changed. `before` is null when it brought the comment into being. */
export interface CommentDifference {
  readonly before: CommentSnapshot | null;
  readonly after: CommentSnapshot;
}
