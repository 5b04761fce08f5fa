import { Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import {
  BooleanColumn,
  IdColumn,
  IntegerColumn,
  OptionalInstantColumn,
  TextColumn,
} from '../../shared/database/columns.js';

/**
 * A step on a comment's way through the hands of the host (arbeidstrinn), of the hearing's own choosing. One of the steps
 * that are in use counts as done.
 */
@Entity('work_step')
@Index('ix_work_step_consultation', ['consultationId', 'position'])
export class WorkStep {
  /** The standard steps are named for their hearing, so that a form can name one before it is stored. */
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_work_step_consultation' }) consultationId!: string;
  /** Its place among the steps: 1, 2, 3 … */
  @IntegerColumn() position!: number;
  @TextColumn() name!: string;
  @BooleanColumn() isDone!: boolean;
  /** A step that can no longer be chosen; comments that stand in it stay there. */
  @OptionalInstantColumn() retiredAt!: Date | null;

  get isRetired(): boolean {
    return this.retiredAt !== null;
  }
}
