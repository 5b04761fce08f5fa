import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import {
  IdColumn,
  InstantColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';

/**
 * That a member's comment in a place is not brought on in the answer (utelatt), with the reason that the member is told.
 * Ended, never deleted, when it is taken back. Of the placement without a foreign key, see `PassageSource`.
 */
@Entity('left_out')
@Index('ux_left_out_standing', ['point'], { unique: true, where: '"endedAt" IS NULL' })
@Index('ix_left_out_consultation', ['consultationId', 'at'])
@Check('ck_left_out_reason', `"reason" <> ''`)
@Check('ck_left_out_ended', `("endedAt" IS NULL) = ("endedByName" IS NULL)`)
export class LeftOut {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_left_out_consultation' }) consultationId!: string;
  @TextColumn() placementId!: string;
  /** See `PassageSource.point`. */
  @TextColumn() point!: string;
  @TextColumn() reason!: string;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
  @InstantColumn() at!: Date;
  @OptionalInstantColumn() endedAt!: Date | null;
  @OptionalTextColumn() endedByName!: string | null;
}
