import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { InstantColumn } from '../../shared/database/columns.js';

/**
 * That the published answers of a hearing may be searched: what is found is what is published now. A trigger of the database
 * takes the row away in the transaction that changes what is published, so that nothing that was taken down is found after it.
 */
@Entity('searched_hearing')
export class SearchedHearing {
  @PrimaryColumn('text')
  @ForeignKey(() => Consultation, { name: 'fk_searched_hearing_consultation' })
  consultationId!: string;
  /** When all of it had been read. */
  @InstantColumn() at!: Date;
}
