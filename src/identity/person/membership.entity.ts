import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, TextColumn } from '../../shared/database/columns.js';
import { Host } from '../host/host.entity.js';
import { Person } from './person.entity.js';

/** What a person may be at a host. Roles in one hearing live with the consultation. */
export const HOST_ROLES = ['administrator', 'adviser', 'approver', 'summariser', 'reader'] as const;
export type HostRole = (typeof HOST_ROLES)[number];

/** A person's role at a host (medlemskap). One row for each role. */
@Entity('membership')
@Index('ux_membership_role', ['personId', 'hostId', 'role'], { unique: true })
@Check('ck_membership_role', `"role" IN ('administrator', 'adviser', 'approver', 'summariser', 'reader')`)
export class Membership {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Person, { name: 'fk_membership_person' }) personId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_membership_host' }) hostId!: string;
  @TextColumn() role!: HostRole;
  @InstantColumn() createdAt!: Date;
}
