import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Person } from '../identity/person/person.entity.js';
import { IdColumn, InstantColumn, TextColumn } from '../shared/database/columns.js';
import { Consultation } from './consultation.entity.js';

/** What a person may be in one hearing, beside their roles at the host. */
export const CONSULTATION_ROLES = ['editor', 'summariser'] as const;
export type ConsultationRoleName = (typeof CONSULTATION_ROLES)[number];

/** A person's role in one hearing (rolle i høringen). Its author and its case officer are editors. */
@Entity('consultation_role')
@Index('ux_consultation_role', ['consultationId', 'personId', 'role'], { unique: true })
@Check('ck_consultation_role_role', `"role" IN ('editor', 'summariser')`)
export class ConsultationRole {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_consultation_role_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Person, { name: 'fk_consultation_role_person' }) personId!: string;
  @TextColumn() role!: ConsultationRoleName;
  @InstantColumn() createdAt!: Date;
}
