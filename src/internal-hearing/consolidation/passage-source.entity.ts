import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import {
  IdColumn,
  InstantColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { Passage } from './passage.entity.js';

/** How a comment came into a passage. */
export const TREATMENTS = ['takenIn', 'merged', 'reworded', 'dissent'] as const;
export type Treatment = (typeof TREATMENTS)[number];

/**
 * That a passage was made from a member's comment in a place: its provenance. Ended, never deleted, when it is taken back.
 * The placement has no foreign key, since it goes when the comment is moved; the row then says what it was made from.
 */
@Entity('passage_source')
@Index('ux_passage_source_standing', ['passageId', 'point'], { unique: true, where: '"endedAt" IS NULL' })
@Index('ix_passage_source_consultation', ['consultationId', 'at'])
@Index('ix_passage_source_point', ['point'])
@Check('ck_passage_source_treatment', `"treatment" IN ('takenIn', 'merged', 'reworded', 'dissent')`)
@Check('ck_passage_source_ended', `("endedAt" IS NULL) = ("endedByName" IS NULL)`)
export class PassageSource {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_passage_source_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Passage, { name: 'fk_passage_source_passage' }) passageId!: string;
  @TextColumn() placementId!: string;
  /** What was said, the same through the answer's versions as long as the words stand; see `pointOf`. */
  @TextColumn() point!: string;
  /** The comment of the placement, and whose it is: they stay when the placement goes. */
  @TextColumn() commentId!: string;
  @TextColumn() invitationId!: string;
  /** SHA-256 of the comment's words then, by which it shows that they were drawn anew. */
  @TextColumn() textDigest!: string;
  @TextColumn() treatment!: Treatment;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
  @InstantColumn() at!: Date;
  @OptionalInstantColumn() endedAt!: Date | null;
  @OptionalTextColumn() endedByName!: string | null;
}
