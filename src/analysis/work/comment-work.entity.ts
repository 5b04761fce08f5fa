import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Person } from '../../identity/person/person.entity.js';
import { OptionalInstantColumn, OptionalTextColumn, IdColumn, TextColumn } from '../../shared/database/columns.js';
import { Comment } from '../comment/comment.entity.js';
import { WorkStep } from './work-step.entity.js';

/**
 * Who has a comment, and how far it has come (ansvarlig og trinn). A comment that nobody has, in the first step, has no
 * row.
 */
@Entity('comment_work')
@Index('ix_comment_work_assignee', ['assigneeId', 'consultationId'])
@Index('ix_comment_work_step', ['consultationId', 'stepId'])
@Check('ck_comment_work_assignee', `("assigneeId" IS NULL) = ("assigneeName" IS NULL)`)
@Check('ck_comment_work_claimed', `("assigneeId" IS NULL) = ("claimedAt" IS NULL)`)
export class CommentWork {
  @IdColumn() @ForeignKey(() => Comment, { name: 'fk_comment_work_comment' }) commentId!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_comment_work_consultation' }) consultationId!: string;
  @OptionalTextColumn() @ForeignKey(() => Person, { name: 'fk_comment_work_assignee' }) assigneeId!: string | null;
  @OptionalTextColumn() assigneeName!: string | null;
  /** When it came to whoever has it now. */
  @OptionalInstantColumn() claimedAt!: Date | null;
  /** The step it stands in; null is the first. */
  @OptionalTextColumn() @ForeignKey(() => WorkStep, { name: 'fk_comment_work_step' }) stepId!: string | null;
}
