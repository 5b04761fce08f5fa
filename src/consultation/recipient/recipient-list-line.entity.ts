import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, IntegerColumn, TextColumn } from '../../shared/database/columns.js';
import { Consultation } from '../consultation.entity.js';

/**
 * One line of the printed list that goes with the letter (linje i høringslisten): a snapshot. A group is one line, a body
 * in two categories has a line under each.
 */
@Entity('recipient_list_line')
@Index('ix_recipient_list_line_order', ['consultationId', 'categoryPosition', 'sortKey'])
export class RecipientListLine {
  @IdColumn() id!: string;
  @TextColumn()
  @ForeignKey(() => Consultation, { name: 'fk_recipient_list_line_consultation' })
  consultationId!: string;
  /** The heading; empty for bodies that were chosen singly and stand in no category. */
  @TextColumn() category!: string;
  @IntegerColumn() categoryPosition!: number;
  @TextColumn() name!: string;
  @TextColumn() sortKey!: string;
}
