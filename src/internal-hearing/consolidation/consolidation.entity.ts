import { Entity, ForeignKey } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import { IdColumn, InstantColumn, OptionalInstantColumn, TextColumn } from '../../shared/database/columns.js';

/**
 * The making of one answer from what the members say (sammenstilling); begun by the first deed. Its row is locked by every
 * deed, so that two secretaries at once come one after the other.
 */
@Entity('consolidation')
export class Consolidation {
  @IdColumn() @ForeignKey(() => Consultation, { name: 'fk_consolidation_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_consolidation_host' }) hostId!: string;
  @InstantColumn() startedAt!: Date;
  /** When the organ decided on the texts: from then on a change of words needs a reason. Null before. */
  @OptionalInstantColumn() textsDecidedAt!: Date | null;
}
