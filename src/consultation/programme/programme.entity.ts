import { Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import { IdColumn, InstantColumn, TextColumn } from '../../shared/database/columns.js';

/** Several consultations that belong together (program, høringsrunder): rounds 1, 2, 3 of one work. */
@Entity('programme')
@Index('ux_programme_name', ['hostId', 'name'], { unique: true })
export class Programme {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_programme_host' }) hostId!: string;
  @TextColumn() name!: string;
  @TextColumn() sortKey!: string;
  @InstantColumn() createdAt!: Date;
}
