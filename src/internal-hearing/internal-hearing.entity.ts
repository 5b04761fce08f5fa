import { Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../consultation/consultation.entity.js';
import { Invitation } from '../consultation/invitation/invitation.entity.js';
import { ResponseLink } from '../consultation/invitation/response-link.entity.js';
import { Host } from '../identity/host/host.entity.js';
import { Person } from '../identity/person/person.entity.js';
import {
  IdColumn,
  InstantColumn,
  OptionalDayColumn,
  OptionalTextColumn,
  TextColumn,
} from '../shared/database/columns.js';
import type { CalendarDay } from '../shared/time/calendar-day.js';

/**
 * What makes a hearing an internal one (intern høring): the invitation that its host answers for, in whose hearing, and the
 * link by which the answer is given. The hearing itself is a `Consultation` like any other.
 */
@Entity('internal_hearing')
@Index('ux_internal_hearing_consultation', ['consultationId'], { unique: true })
@Index('ix_internal_hearing_invitation', ['outerInvitationId'])
@Index('ix_internal_hearing_outer', ['outerConsultationId'])
export class InternalHearing {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_internal_hearing_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_internal_hearing_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_internal_hearing_outer' }) outerConsultationId!: string;
  @TextColumn() @ForeignKey(() => Invitation, { name: 'fk_internal_hearing_invitation' }) outerInvitationId!: string;
  @TextColumn() @ForeignKey(() => ResponseLink, { name: 'fk_internal_hearing_link' }) outerLinkId!: string;
  /** The meeting that treats the answer; null until it is chosen. */
  @OptionalTextColumn() meetingId!: string | null;
  /** The outer deadline as the host was last told of it. */
  @OptionalDayColumn() outerDeadlineSeenOn!: CalendarDay | null;
  @TextColumn() @ForeignKey(() => Person, { name: 'fk_internal_hearing_started_by' }) startedById!: string;
  @InstantColumn() startedAt!: Date;
}
