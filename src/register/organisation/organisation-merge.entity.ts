import { Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import { IdColumn, InstantColumn, TextColumn } from '../../shared/database/columns.js';
import { Organisation } from './organisation.entity.js';

/** That two rows turned out to be one body (sammenslåing): who said so and when. */
@Entity('organisation_merge')
@Index('ix_organisation_merge_into', ['intoId'])
export class OrganisationMerge {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_organisation_merge_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => Organisation, { name: 'fk_organisation_merge_from' }) fromId!: string;
  @TextColumn() @ForeignKey(() => Organisation, { name: 'fk_organisation_merge_into' }) intoId!: string;
  /** The name that went. */
  @TextColumn() fromName!: string;
  @InstantColumn() at!: Date;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
}
