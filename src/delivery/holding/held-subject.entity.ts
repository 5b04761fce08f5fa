import { Entity } from 'typeorm';
import { IdColumn, InstantColumn } from '../../shared/database/columns.js';

/**
 * A subject of which nothing may leave for now (satt på pause). Kept apart from the messages, so that one which comes back
 * from a relay, or from doubt, while its subject is held does not slip out.
 */
@Entity('held_subject')
export class HeldSubject {
  @IdColumn() subjectType!: string;
  @IdColumn() subjectId!: string;
  @InstantColumn() heldAt!: Date;
}
