import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import {
  IdColumn,
  InstantColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';

/**
 * That the comments of a place are given in the table alone (gjengis i tabellen), so that no text need cite them. Ended,
 * never deleted, when it is taken back.
 */
@Entity('tabulation')
@Index('ux_tabulation_standing', ['consultationId', 'place'], { unique: true, where: '"endedAt" IS NULL' })
@Check('ck_tabulation_ended', `("endedAt" IS NULL) = ("endedByName" IS NULL)`)
export class Tabulation {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_tabulation_consultation' }) consultationId!: string;
  /** The key of a place of the hearing; see `Placement.place`. */
  @TextColumn() place!: string;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
  @InstantColumn() at!: Date;
  @OptionalInstantColumn() endedAt!: Date | null;
  @OptionalTextColumn() endedByName!: string | null;
}
