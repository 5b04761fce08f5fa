import { Entity, ForeignKey, Index } from 'typeorm';
import { ResponseVersion } from '../../response/submission/response-version.entity.js';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  OptionalInstantColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import type { CommentDifference } from './comment-snapshot.js';
import { Comment } from './comment.entity.js';

/** What was done to a comment. Stored as text without a constraint, so that a new kind of deed needs no new table. */
export const COMMENT_DEEDS = [
  'made',
  'madeFromField',
  'carried',
  'reread',
  'moved',
  'split',
  'merged',
  'setAside',
  'takenUp',
  'removed',
  'placed',
  'unplaced',
  'repeated',
  'stanceSet',
  'tagged',
  'assessed',
  'assessmentDropped',
  'decidedAlike',
  'followLeft',
  'followTakenBack',
  'changeNamed',
  'memoWritten',
  'replaced',
  'claimed',
  'released',
  'assigned',
  'stepSet',
  'undone',
  'redone',
  'proposalAccepted',
  'suggestionAccepted',
] as const;
export type CommentDeed = (typeof COMMENT_DEEDS)[number];

/**
 * One change of a comment and its placements (endringslogg): who, when, what it was and what it became. A deed that touches
 * several comments, such as a merge, is several rows with one `deedId`.
 */
@Entity('comment_change')
@Index('ix_comment_change_comment', ['commentId', 'at'])
@Index('ix_comment_change_by', ['byId', 'at'])
@Index('ix_comment_change_version', ['versionId', 'at'])
@Index('ix_comment_change_deed', ['deedId'])
export class CommentChange {
  @IdColumn() id!: string;
  @TextColumn() deedId!: string;
  @TextColumn() @ForeignKey(() => Comment, { name: 'fk_comment_change_comment' }) commentId!: string;
  /** The version of the answer whose text was worked on. */
  @TextColumn() @ForeignKey(() => ResponseVersion, { name: 'fk_comment_change_version' }) versionId!: string;
  @InstantColumn() at!: Date;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
  @TextColumn() deed!: CommentDeed;
  @JsonColumn() what!: CommentDifference;
  /** Set when the one who did it took it back. */
  @OptionalInstantColumn() undoneAt!: Date | null;
}
