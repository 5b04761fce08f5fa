import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, IntegerColumn, OptionalTextColumn, TextColumn } from '../../shared/database/columns.js';
import { Comment } from '../comment/comment.entity.js';
import { BulkRun } from './bulk-run.entity.js';

/**
 * What became of each: done; so already; decided, and therefore left; stands in no place;
 * none of those that say the same has a decision to follow; changed by somebody meanwhile;
 * no longer there, or in an answer that has been replaced.
 */
export const BULK_OUTCOMES = [
  'done',
  'already',
  'decided',
  'unplaced',
  'nothingToFollow',
  'changedMeanwhile',
  'gone',
] as const;
export type BulkOutcome = (typeof BULK_OUTCOMES)[number];

/** One comment in one place among the many of a run, in the version that was shown, with what became of it. */
@Entity('bulk_row')
@Index('ux_bulk_row_position', ['runId', 'position'], { unique: true })
@Index('ix_bulk_row_outcome', ['runId', 'outcome', 'position'])
@Check(
  'ck_bulk_row_outcome',
  `"outcome" IN ('done', 'already', 'decided', 'unplaced', 'nothingToFollow', 'changedMeanwhile', 'gone')`,
)
export class BulkRow {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => BulkRun, { name: 'fk_bulk_row_run' }) runId!: string;
  @IntegerColumn() position!: number;
  @TextColumn() @ForeignKey(() => Comment, { name: 'fk_bulk_row_comment' }) commentId!: string;
  /** Null for a comment that stands nowhere; without a foreign key, since a placement can be taken away. */
  @OptionalTextColumn() placementId!: string | null;
  /** Of the placement, or of the comment where there is none. */
  @IntegerColumn() seenVersion!: number;
  /** Null until it has been tried. */
  @OptionalTextColumn() outcome!: BulkOutcome | null;
  /** The deed in the comment's history, for taking it back; null when nothing was changed. */
  @OptionalTextColumn() deedId!: string | null;
}
