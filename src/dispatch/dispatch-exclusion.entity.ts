import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Invitation } from '../consultation/invitation/invitation.entity.js';
import { IdColumn, TextColumn } from '../shared/database/columns.js';
import { Dispatch } from './dispatch.entity.js';

/** Why a body of the list gets no e-mail. */
export const EXCLUSION_REASONS = ['noAddress', 'unusableAddress'] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/** A body that stands on the list, but that a dispatch cannot reach (utelatt mottaker), and why. */
@Entity('dispatch_exclusion')
@Index('ux_dispatch_exclusion', ['dispatchId', 'invitationId'], { unique: true })
@Check('ck_dispatch_exclusion_reason', `"reason" IN ('noAddress', 'unusableAddress')`)
export class DispatchExclusion {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Dispatch, { name: 'fk_dispatch_exclusion_dispatch' }) dispatchId!: string;
  @TextColumn() @ForeignKey(() => Invitation, { name: 'fk_dispatch_exclusion_invitation' }) invitationId!: string;
  @TextColumn() reason!: ExclusionReason;
}
