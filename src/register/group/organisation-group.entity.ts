import { Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import { IdColumn, OptionalTextColumn, TextColumn } from '../../shared/database/columns.js';

/**
 * A name that stands for many bodies (gruppemottaker), such as "Landets kommuner". One without members is a recipient of
 * its own with one address, or is reached through another group. In a printed list it is one line.
 */
@Entity('organisation_group')
@Index('ux_organisation_group_name', ['hostId', 'name'], { unique: true })
export class OrganisationGroup {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_organisation_group_host' }) hostId!: string;
  @TextColumn() name!: string;
  @TextColumn() sortKey!: string;
  /** The reference list that its members come from; null for a group of the host's own. */
  @OptionalTextColumn() referenceKey!: string | null;
  /** The group whose members forward to this one: fylkesleger through fylkesmenn. */
  @OptionalTextColumn()
  @ForeignKey(() => OrganisationGroup, { name: 'fk_organisation_group_through' })
  reachedThroughGroupId!: string | null;
}
