import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, TextColumn } from '../../shared/database/columns.js';
import type { InquiryState } from './inquiry-status.js';
import { Inquiry } from './inquiry.entity.js';

/** That a question went from state to state: who did it, and when. */
@Entity('inquiry_transition')
@Index('ix_inquiry_transition_inquiry', ['inquiryId', 'at'])
@Check('ck_inquiry_transition_from', `"fromState" IN ('received', 'answered', 'published', 'setAside')`)
@Check('ck_inquiry_transition_to', `"toState" IN ('received', 'answered', 'published', 'setAside')`)
export class InquiryTransition {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Inquiry, { name: 'fk_inquiry_transition_inquiry' }) inquiryId!: string;
  @TextColumn() fromState!: InquiryState;
  @TextColumn() toState!: InquiryState;
  @InstantColumn() at!: Date;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
}
