import { Entity, ForeignKey, Index } from 'typeorm';
import { BooleanColumn, IdColumn, IntegerColumn, TextColumn } from '../shared/database/columns.js';
import { Consultation } from './consultation.entity.js';

/** Somebody whose name stands below the letter (underskriver). */
@Entity('signatory')
@Index('ux_signatory_position', ['consultationId', 'position'], { unique: true })
export class Signatory {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_signatory_consultation' }) consultationId!: string;
  @IntegerColumn() position!: number;
  @TextColumn() name!: string;
  @TextColumn() title!: string;
  /** True for *e.f.* (etter fullmakt), which follows the signer's own name. */
  @BooleanColumn() onBehalf!: boolean;
}
