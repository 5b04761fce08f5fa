import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { OrganisationGroup } from '../../register/group/organisation-group.entity.js';
import { Organisation } from '../../register/organisation/organisation.entity.js';
import { IdColumn, InstantColumn, OptionalTextColumn, TextColumn } from '../../shared/database/columns.js';
import { Consultation } from '../consultation.entity.js';

/** A recipient that the choices would give, and that is left out on purpose (unntak), with why. */
@Entity('recipient_exclusion')
@Index('ux_recipient_exclusion_organisation', ['consultationId', 'organisationId'], { unique: true })
@Index('ux_recipient_exclusion_group', ['consultationId', 'groupId'], { unique: true })
@Check('ck_recipient_exclusion_target', `("organisationId" IS NULL) <> ("groupId" IS NULL)`)
@Check('ck_recipient_exclusion_reason', `"reason" <> ''`)
export class RecipientExclusion {
  @IdColumn() id!: string;
  @TextColumn()
  @ForeignKey(() => Consultation, { name: 'fk_recipient_exclusion_consultation' })
  consultationId!: string;
  @OptionalTextColumn()
  @ForeignKey(() => Organisation, { name: 'fk_recipient_exclusion_organisation' })
  organisationId!: string | null;
  @OptionalTextColumn() @ForeignKey(() => OrganisationGroup, { name: 'fk_recipient_exclusion_group' }) groupId!:
    string | null;
  /** The name when it was left out, so that the reason can be read when the register has changed. */
  @TextColumn() name!: string;
  @TextColumn() reason!: string;
  @InstantColumn() createdAt!: Date;
  @TextColumn() createdByName!: string;
}
