import { Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../consultation/consultation.entity.js';
import { IdColumn, InstantColumn, IntegerColumn, TextColumn } from '../shared/database/columns.js';

/** What staff have written about one part of the hearing, for the summary (tekst i høringsoppsummeringen). */
@Entity('summary_text')
@Index('ux_summary_text_place', ['consultationId', 'place'], { unique: true })
export class SummaryText {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_summary_text_consultation' }) consultationId!: string;
  /** `consultation` or `draft:<id>`. */
  @TextColumn() place!: string;
  /** Paragraphs with a blank line between. */
  @TextColumn() text!: string;
  @IntegerColumn() version!: number;
  @InstantColumn() updatedAt!: Date;
  @TextColumn() updatedByName!: string;
}
