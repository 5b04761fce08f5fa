import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, TextColumn } from '../../shared/database/columns.js';
import { Consultation } from '../consultation.entity.js';

/** What one can choose: a whole category, a group, a single body. */
export const CHOICE_KINDS = ['category', 'group', 'organisation'] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

/** One choice that the list is made of (valg av mottakere). Expanded anew from the register until the list is locked. */
@Entity('recipient_choice')
@Index('ux_recipient_choice', ['consultationId', 'kind', 'targetId'], { unique: true })
@Check('ck_recipient_choice_kind', `"kind" IN ('category', 'group', 'organisation')`)
export class RecipientChoice {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_recipient_choice_consultation' }) consultationId!: string;
  @TextColumn() kind!: ChoiceKind;
  /** The id of the category, group or organisation in the register. */
  @TextColumn() targetId!: string;
  @InstantColumn() createdAt!: Date;
}
