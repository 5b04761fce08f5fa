import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, TextColumn } from '../../shared/database/columns.js';
import { Organisation } from '../organisation/organisation.entity.js';
import { OrganisationGroup } from './organisation-group.entity.js';

/** That a body belongs to a group (gruppemedlem). */
@Entity('group_member')
@Index('ux_group_member', ['groupId', 'organisationId'], { unique: true })
@Index('ix_group_member_organisation', ['organisationId'])
export class GroupMember {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => OrganisationGroup, { name: 'fk_group_member_group' }) groupId!: string;
  @TextColumn() @ForeignKey(() => Organisation, { name: 'fk_group_member_organisation' }) organisationId!: string;
}
