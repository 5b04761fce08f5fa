import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../../identity/host/host.entity.js';
import { Person } from '../../../identity/person/person.entity.js';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../../shared/database/columns.js';
import type { CalendarDay } from '../../../shared/time/calendar-day.js';
import { Consultation } from '../../consultation.entity.js';
import { Invitation } from '../../invitation/invitation.entity.js';

/** How the wish for a later deadline came; with `ownInitiative` nobody asked, and the host moved it by itself. */
export const EXTENSION_WAYS = ['email', 'telephone', 'letter', 'meeting', 'portal', 'ownInitiative'] as const;
export type ExtensionWay = (typeof EXTENSION_WAYS)[number];

/**
 * A deadline that was moved while the hearing was out (utsatt frist): for all, or for one body. Never changed; moving the
 * deadline again is a new row. Who asked is for the host's own people: the public page and the letters never say it.
 */
@Entity('extension')
@Index('ix_extension_consultation', ['consultationId', 'decidedAt'])
@Check('ck_extension_way', `"way" IN ('email', 'telephone', 'letter', 'meeting', 'portal', 'ownInitiative')`)
@Check('ck_extension_later', `"newDeadlineOn" > "formerDeadlineOn"`)
@Check('ck_extension_asked', `("way" = 'ownInitiative') = ("askedByName" = '')`)
export class Extension {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_extension_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_extension_host' }) hostId!: string;
  /** The one body it is for; null when it is for all. */
  @OptionalTextColumn() @ForeignKey(() => Invitation, { name: 'fk_extension_invitation' }) invitationId!: string | null;
  @DayColumn() formerDeadlineOn!: CalendarDay;
  @DayColumn() newDeadlineOn!: CalendarDay;
  /** Who asked, when it is a body on the list. */
  @OptionalTextColumn()
  @ForeignKey(() => Invitation, { name: 'fk_extension_asked_by' })
  askedByInvitationId!: string | null;
  /** Who asked, as it was then; empty when nobody did. */
  @TextColumn() askedByName!: string;
  @TextColumn() way!: ExtensionWay;
  @TextColumn() reason!: string;
  @TextColumn() @ForeignKey(() => Person, { name: 'fk_extension_decided_by' }) decidedById!: string;
  @TextColumn() decidedByName!: string;
  @InstantColumn() decidedAt!: Date;

  get isForAll(): boolean {
    return this.invitationId === null;
  }
}
