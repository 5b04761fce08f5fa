import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, TextColumn } from '../../shared/database/columns.js';
import { Consultation } from '../consultation.entity.js';

/** That a hearing was made as the next round of another (ny høringsrunde), by whom and when. A round has one that it came from. */
@Entity('consultation_round')
@Index('ix_consultation_round_former', ['formerId'])
@Check('ck_consultation_round_former', `"formerId" <> "consultationId"`)
export class ConsultationRound {
  @PrimaryColumn('text')
  @ForeignKey(() => Consultation, { name: 'fk_consultation_round_consultation' })
  consultationId!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_consultation_round_former' }) formerId!: string;
  @InstantColumn() createdAt!: Date;
  @TextColumn() createdById!: string;
  @TextColumn() createdByName!: string;
}
