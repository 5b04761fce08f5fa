import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { Passage } from './passage.entity.js';

/** What somebody did to the text of a passage. */
export const TEXT_OUTCOMES = ['saved', 'beside', 'removed', 'broughtBack'] as const;
export type TextOutcome = (typeof TEXT_OUTCOMES)[number];

/**
 * What somebody did to a passage, with its text then. Only added to: `saved` became the passage's text, `beside` lost to a
 * newer one and is kept beside it, so that a conflict loses nothing even when the page is closed.
 */
@Entity('passage_version')
@Index('ux_passage_version_number', ['passageId', 'number'], { unique: true, where: `"outcome" = 'saved'` })
@Index('ix_passage_version_passage', ['passageId', 'at'])
@Index('ix_passage_version_consultation', ['consultationId', 'at'])
@Check('ck_passage_version_outcome', `"outcome" IN ('saved', 'beside', 'removed', 'broughtBack')`)
@Check('ck_passage_version_let_go', `"letGoAt" IS NULL OR "outcome" = 'beside'`)
export class PassageVersion {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Passage, { name: 'fk_passage_version_passage' }) passageId!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_passage_version_consultation' }) consultationId!: string;
  @TextColumn() outcome!: TextOutcome;
  /** The version that it became or was; of a text kept beside, the version that its author had seen. */
  @IntegerColumn() number!: number;
  @TextColumn() text!: string;
  /** Why the text was changed after the organ had decided on it; null before, and where nobody said. */
  @OptionalTextColumn() reason!: string | null;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
  @InstantColumn() at!: Date;
  /** When somebody had no more use for a text kept beside; it stays in the history. */
  @OptionalInstantColumn() letGoAt!: Date | null;
}
