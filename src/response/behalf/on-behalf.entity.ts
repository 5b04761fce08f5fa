import { Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { Organisation } from '../../register/organisation/organisation.entity.js';
import { IdColumn, IntegerColumn, OptionalTextColumn, TextColumn } from '../../shared/database/columns.js';
import { ResponseVersion } from '../submission/response-version.entity.js';

/**
 * One of those that a version is given for beside the body itself (på vegne av): the name as it was said, which the seal is
 * over, and the body that it is, when it stands in the hearing or in the register. Never changed, as the version itself.
 */
@Entity('on_behalf')
@Index('ux_on_behalf_position', ['versionId', 'position'], { unique: true })
@Index('ix_on_behalf_invitation', ['consultationId', 'invitationId'])
export class OnBehalf {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => ResponseVersion, { name: 'fk_on_behalf_version' }) versionId!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_on_behalf_consultation' }) consultationId!: string;
  /** 1, 2, 3 …, in the order they were named. */
  @IntegerColumn() position!: number;
  @TextColumn() name!: string;
  /** Its place in this hearing; null when it is not asked there. */
  @OptionalTextColumn() @ForeignKey(() => Invitation, { name: 'fk_on_behalf_invitation' }) invitationId!: string | null;
  /** The body in the register; null for a free name. */
  @OptionalTextColumn()
  @ForeignKey(() => Organisation, { name: 'fk_on_behalf_organisation' })
  organisationId!: string | null;
}
