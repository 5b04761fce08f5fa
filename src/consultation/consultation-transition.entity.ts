import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, OptionalTextColumn, TextColumn } from '../shared/database/columns.js';
import type { ConsultationState } from './consultation-status.js';
import { Consultation } from './consultation.entity.js';

const STATES = `'draft', 'submittedForApproval', 'returned', 'approved', 'open', 'closed', 'summarised', 'archived', 'cancelled'`;

/** Who took a hearing from one state to another, when, and with what note (statusendring). */
@Entity('consultation_transition')
@Index('ix_consultation_transition_consultation', ['consultationId', 'at'])
@Check('ck_consultation_transition_from', `"fromState" IN (${STATES})`)
@Check('ck_consultation_transition_to', `"toState" IN (${STATES})`)
export class ConsultationTransition {
  @IdColumn() id!: string;
  @TextColumn()
  @ForeignKey(() => Consultation, { name: 'fk_consultation_transition_consultation' })
  consultationId!: string;
  @TextColumn() fromState!: ConsultationState;
  @TextColumn() toState!: ConsultationState;
  @InstantColumn() at!: Date;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
  @OptionalTextColumn() note!: string | null;
  /** SHA-256 of what was submitted, approved or opened. */
  @OptionalTextColumn() digest!: string | null;
}
