import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import { IdColumn, OptionalTextColumn, TextColumn } from '../../shared/database/columns.js';
import { OrganisationGroup } from '../group/organisation-group.entity.js';
import { Organisation } from '../organisation/organisation.entity.js';

/** What an address is used for: hearings, or everything else. */
export const CONTACT_PURPOSES = ['consultation', 'general'] as const;
export type ContactPurpose = (typeof CONTACT_PURPOSES)[number];

/** An e-mail address that a host uses for a body or a group (kontakt), one for each purpose. */
@Entity('contact')
@Index('ux_contact_organisation', ['hostId', 'organisationId', 'purpose'], { unique: true })
@Index('ux_contact_group', ['hostId', 'groupId', 'purpose'], { unique: true })
@Index('ix_contact_organisation', ['organisationId'])
// Of the address in lower case, which no decorator can say.
@Index('ix_contact_email', { synchronize: false })
@Check('ck_contact_of', `("organisationId" IS NULL) <> ("groupId" IS NULL)`)
@Check('ck_contact_purpose', `"purpose" IN ('consultation', 'general')`)
export class Contact {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_contact_host' }) hostId!: string;
  @OptionalTextColumn() @ForeignKey(() => Organisation, { name: 'fk_contact_organisation' }) organisationId!:
    string | null;
  @OptionalTextColumn() @ForeignKey(() => OrganisationGroup, { name: 'fk_contact_group' }) groupId!: string | null;
  @TextColumn() purpose!: ContactPurpose;
  @TextColumn() email!: string;
  @OptionalTextColumn() name!: string | null;
}
