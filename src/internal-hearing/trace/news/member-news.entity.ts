import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../../consultation/consultation.entity.js';
import { IdColumn, InstantColumn, IntegerColumn, TextColumn } from '../../../shared/database/columns.js';

/** What members are told of: that the answer is submitted, and that the outer host has issued its summary. */
export const NEWS_OCCASIONS = ['submitted', 'decided'] as const;
export type NewsOccasion = (typeof NEWS_OCCASIONS)[number];

/**
 * That the members of an internal hearing have been told (melding til medlemmene). Written in the transaction that queues
 * the e-mails, so that nobody is told twice whatever stops in between.
 */
@Entity('member_news')
@Index('ux_member_news_occasion', ['consultationId', 'occasion'], { unique: true })
@Check('ck_member_news_occasion', `"occasion" IN ('submitted', 'decided')`)
export class MemberNews {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_member_news_consultation' }) consultationId!: string;
  @TextColumn() occasion!: NewsOccasion;
  /** How many were told; 0 when nobody who had answered could be. */
  @IntegerColumn() members!: number;
  @InstantColumn() at!: Date;
}
