import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Invitation } from '../consultation/invitation/invitation.entity.js';
import { SPEAKING_REASONS } from '../response/silence/silence.rules.js';
import { IdColumn, TextColumn } from '../shared/database/columns.js';
import { Dispatch } from './dispatch.entity.js';

/** Why a body of the list does not get the letter: it cannot be reached, it needs no reminder, or its answer no longer counts. */
export const EXCLUSION_REASONS = ['noAddress', 'unusableAddress', ...SPEAKING_REASONS, 'withdrawn'] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/** A body that stands on the list, but that a dispatch does not go to (utelatt mottaker), and why. */
@Entity('dispatch_exclusion')
@Index('ux_dispatch_exclusion', ['dispatchId', 'invitationId'], { unique: true })
@Check(
  'ck_dispatch_exclusion_reason',
  `"reason" IN ('noAddress', 'unusableAddress', 'hasAnswered', 'declined', 'answersThrough', 'standsBehind', 'bounced', 'deadlineOver', 'withdrawn')`,
)
export class DispatchExclusion {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Dispatch, { name: 'fk_dispatch_exclusion_dispatch' }) dispatchId!: string;
  @TextColumn() @ForeignKey(() => Invitation, { name: 'fk_dispatch_exclusion_invitation' }) invitationId!: string;
  @TextColumn() reason!: ExclusionReason;
}
