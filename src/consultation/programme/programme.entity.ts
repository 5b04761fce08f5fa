import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import { IdColumn, InstantColumn, TextColumn } from '../../shared/database/columns.js';

/** Several consultations that belong together (program, høringsrunder): rounds 1, 2, 3 of one work, from mandate to use. */
@Entity('programme')
@Index('ux_programme_name', ['hostId', 'name'], { unique: true })
export class Programme {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_programme_host' }) hostId!: string;
  @TextColumn() name!: string;
  @TextColumn() sortKey!: string;
  @InstantColumn() createdAt!: Date;
  /** In a few sentences, for everyone. Paragraphs with a blank line between. */
  @Column('text', { default: '' }) introduction!: string;
  /** What the host was asked to do, by whom, and what its working groups are to do. */
  @Column('text', { default: '' }) mandate!: string;
  @Column('integer', { default: 1 }) version!: number;

  describe(texts: { readonly introduction: string; readonly mandate: string }): void {
    this.introduction = texts.introduction;
    this.mandate = texts.mandate;
    this.version += 1;
  }
}
