import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../../identity/host/host.entity.js';
import { IdColumn, OptionalTextColumn, TextColumn } from '../../../shared/database/columns.js';
import { OrganisationGroup } from '../../group/organisation-group.entity.js';
import { Organisation } from '../../organisation/organisation.entity.js';

/** Where a host sends letters on paper to a body or a group (postadresse). */
@Entity('postal_address')
@Index('ux_postal_address_organisation', ['hostId', 'organisationId'], { unique: true })
@Index('ux_postal_address_group', ['hostId', 'groupId'], { unique: true })
@Index('ix_postal_address_organisation', ['organisationId'])
@Check('ck_postal_address_of', `("organisationId" IS NULL) <> ("groupId" IS NULL)`)
@Check('ck_postal_address_lines', `"lines" <> ''`)
export class PostalAddress {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_postal_address_host' }) hostId!: string;
  @OptionalTextColumn() @ForeignKey(() => Organisation, { name: 'fk_postal_address_organisation' }) organisationId!:
    string | null;
  @OptionalTextColumn() @ForeignKey(() => OrganisationGroup, { name: 'fk_postal_address_group' }) groupId!:
    string | null;
  /** As on the envelope, below the name: one line each. */
  @TextColumn() lines!: string;
}
