import { Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import { IdColumn, IntegerColumn, TextColumn } from '../../shared/database/columns.js';

/** A heading of a host's list of bodies (kategori), such as "Stat og kommune". */
@Entity('category')
@Index('ux_category_name', ['hostId', 'name'], { unique: true })
export class Category {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_category_host' }) hostId!: string;
  @TextColumn() name!: string;
  /** Where it stands in the printed list: 1, 2, 3 … */
  @IntegerColumn() position!: number;
}
