import { Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { IdColumn, InstantColumn, IntegerColumn, TextColumn } from '../../shared/database/columns.js';

/**
 * A citation (henvisning): one or several comments that a text of the summary rests on, written `[#12]` in it. The number is
 * the hearing's next and is never used again, so that a text that was set aside can come back.
 */
@Entity('citation')
@Index('ux_citation_number', ['consultationId', 'number'], { unique: true })
export class Citation {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_citation_consultation' }) consultationId!: string;
  @IntegerColumn() number!: number;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
  @InstantColumn() at!: Date;
}
