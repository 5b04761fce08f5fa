import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  TextColumn,
} from '../../shared/database/columns.js';

/** What became of a text when it was saved. */
export const WRITING_OUTCOMES = ['saved', 'beside'] as const;
export type WritingOutcome = (typeof WRITING_OUTCOMES)[number];

/** Whether a person wrote the text, or took what was proposed from the decisions. */
export const WRITING_ORIGINS = ['written', 'proposed'] as const;
export type WritingOrigin = (typeof WRITING_ORIGINS)[number];

/**
 * A text that somebody saved of a place of the summary (versjon av teksten). Only added to: `saved` became the text of the
 * place, `beside` lost to a newer one and is kept beside it, so that a conflict loses nothing even when the page is closed.
 */
@Entity('summary_text_version')
@Index('ux_summary_text_version_number', ['consultationId', 'place', 'number'], {
  unique: true,
  where: `"outcome" = 'saved'`,
})
@Index('ix_summary_text_version_place', ['consultationId', 'place', 'at'])
@Check('ck_summary_text_version_outcome', `"outcome" IN ('saved', 'beside')`)
@Check('ck_summary_text_version_origin', `"origin" IN ('written', 'proposed')`)
@Check('ck_summary_text_version_let_go', `"letGoAt" IS NULL OR "outcome" = 'beside'`)
export class SummaryTextVersion {
  @IdColumn() id!: string;
  @TextColumn()
  @ForeignKey(() => Consultation, { name: 'fk_summary_text_version_consultation' })
  consultationId!: string;
  /** See `SummaryText.place`. */
  @TextColumn() place!: string;
  @TextColumn() outcome!: WritingOutcome;
  /** The version that it became; of a text kept beside, the version that its author had seen. */
  @IntegerColumn() number!: number;
  @TextColumn() text!: string;
  @TextColumn() origin!: WritingOrigin;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
  @InstantColumn() at!: Date;
  /** When somebody had no more use for a text kept beside; it stays in the history. */
  @OptionalInstantColumn() letGoAt!: Date | null;
}
