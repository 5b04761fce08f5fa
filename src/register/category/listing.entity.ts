import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import { IdColumn, OptionalTextColumn, TextColumn } from '../../shared/database/columns.js';
import { OrganisationGroup } from '../group/organisation-group.entity.js';
import { Organisation } from '../organisation/organisation.entity.js';
import { Category } from './category.entity.js';

/** That a body or a group stands under a category (oppføring). A body may stand under several. */
@Entity('listing')
@Index('ux_listing_organisation', ['categoryId', 'organisationId'], { unique: true })
@Index('ux_listing_group', ['categoryId', 'groupId'], { unique: true })
@Index('ix_listing_organisation', ['organisationId'])
@Check('ck_listing_of', `("organisationId" IS NULL) <> ("groupId" IS NULL)`)
export class Listing {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_listing_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => Category, { name: 'fk_listing_category' }) categoryId!: string;
  @OptionalTextColumn() @ForeignKey(() => Organisation, { name: 'fk_listing_organisation' }) organisationId!:
    string | null;
  @OptionalTextColumn() @ForeignKey(() => OrganisationGroup, { name: 'fk_listing_group' }) groupId!: string | null;
}
