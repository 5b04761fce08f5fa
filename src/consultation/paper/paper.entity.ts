import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntegerColumn, TextColumn } from '../../shared/database/columns.js';
import { Consultation } from '../consultation.entity.js';

/** What is sent out with the letter, beside the drafts (høringsnotat, høringsgrunnlag). */
@Entity('paper')
@Index('ix_paper_consultation', ['consultationId', 'position'])
export class Paper {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_paper_consultation' }) consultationId!: string;
  @IntegerColumn() position!: number;
  @TextColumn() title!: string;
  @TextColumn() sha256!: string;
  @TextColumn() filename!: string;
  @TextColumn() mediaType!: string;
  @IntegerColumn() sizeBytes!: number;
  @InstantColumn() createdAt!: Date;
  @TextColumn() createdByName!: string;
}
