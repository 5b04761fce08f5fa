import { Check, Column, Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';

/** How far a comment has come in one place. */
export const LINE_STATES = ['undecided', 'decided', 'unplaced'] as const;
/** Sorts after every id, in any database and under any collation. */
export const UNPLACED = 'unplaced';
export type LineState = (typeof LINE_STATES)[number];

/**
 * A comment in one place, as lists read it (linje i merknadslisten); one that is not placed has one line alone. Copied by
 * `CommentLines` from what it is about, so that a list sorts and filters in one table: nothing is decided here. There is a
 * line only of what a list shows: comments that are not set aside or removed, of answers that count. A trigger takes the
 * lines away when an answer is replaced or withdrawn, and what is searched with them.
 */
@Entity('comment_line')
@Index('ix_comment_line_body', ['consultationId', 'bodyKey', 'versionId', 'sourceId', 'startOffset', 'id'])
@Index('ix_comment_line_place', ['consultationId', 'draftKey', 'place', 'bodyKey', 'startOffset', 'id'])
@Index('ix_comment_line_newest', ['consultationId', 'createdAt', 'id'])
@Index('ix_comment_line_comment', ['commentId'])
@Index('ix_comment_line_version', ['versionId'])
@Index('ux_comment_line_no', ['no'], { unique: true })
@Index('ix_comment_line_numbers', ['invitationId', 'no'])
@Check('ck_comment_line_state', `"state" IN ('undecided', 'decided', 'unplaced')`)
@Check('ck_comment_line_unplaced', `("state" = 'unplaced') = ("placementId" IS NULL)`)
export class CommentLine {
  /** The id of the placement; of the comment, when it is not placed. */
  @IdColumn() id!: string;
  /** Its number in the full text index, by which the hearing's lines stand in order; see `lineNumbers`. */
  @Column('bigint', { transformer: { to: (no: number) => no, from: Number } }) no!: number;
  @TextColumn() consultationId!: string;
  @TextColumn() commentId!: string;
  @OptionalTextColumn() placementId!: string | null;
  @TextColumn() versionId!: string;
  @TextColumn() invitationId!: string;
  @TextColumn() sourceId!: string;
  @IntegerColumn() startOffset!: number;
  /** The draft that the place is in; empty where it is in none, and `UNPLACED` last of all. */
  @TextColumn() draftKey!: string;
  /** The place as one key; empty for a comment that is not placed. */
  @TextColumn() place!: string;
  @TextColumn() state!: LineState;
  /** The body's name as a list sorts it. */
  @TextColumn() bodyKey!: string;
  /** When the comment was drawn. */
  @InstantColumn() createdAt!: Date;
  /** Every mark of the line between blanks, the same as in the full text index; see `lineMarks`. */
  @TextColumn() marks!: string;
}
