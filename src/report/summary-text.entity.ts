import { Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../consultation/consultation.entity.js';
import { IdColumn, InstantColumn, IntegerColumn, TextColumn } from '../shared/database/columns.js';

/** What staff have written of one place of the summary (tekst i høringsoppsummeringen); see `SummaryTextVersion` for what stood before. */
@Entity('summary_text')
@Index('ux_summary_text_place', ['consultationId', 'place'], { unique: true })
export class SummaryText {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_summary_text_consultation' }) consultationId!: string;
  /** The key of a place or a theme of the model: `Placement.place`, or `theme:<tagId>@<place>`. */
  @TextColumn() place!: string;
  /** Marked text with citations, `[#12]`. */
  @TextColumn() text!: string;
  @IntegerColumn() version!: number;
  @InstantColumn() updatedAt!: Date;
  @TextColumn() updatedByName!: string;
}
