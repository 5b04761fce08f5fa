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
  /** Left out while it follows none, so that pictures taken before there were families are still equal. */
  readonly followsId?: string;
  /** The next ones are left out when there is none, so that pictures taken before they existed are still equal. */
  readonly standardTextKey?: string;
  readonly changeNote?: string;
  readonly changeEditionId?: string;
  readonly suggestionId?: string;
  readonly placedByName?: string;
  /** In the order of their ids. */
  readonly tagIds: readonly string[];
}

/** Who had a comment at one time, and in which step. Instants as ISO 8601. */
export interface WorkSnapshot {
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly claimedAt: string | null;
  readonly stepId: string | null;
}

/** A comment with its placements as it was at one time, all that taking a deed back needs. The text follows from the range. */
export interface CommentSnapshot {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly kind: CommentKind;
  readonly setAsideKind: SetAsideKind | null;
  readonly removedAt: string | null;
  /** Which reading of the text the offsets count in; left out for the first. */
  readonly edition?: number;
  /** Left out when there is none. */
  readonly memo?: string;
  readonly placements: readonly PlacementSnapshot[];
  /** Left out while nobody has it and it stands in the first step. */
  readonly work?: WorkSnapshot;
}

/** What a deed changed. `before` is null when it brought the comment into being. */
export interface CommentDifference {
  readonly before: CommentSnapshot | null;
  readonly after: CommentSnapshot;
  /** The `deedId` of the deed that this one took back; only on deeds that undo. */
  readonly takesBack?: string;
}
