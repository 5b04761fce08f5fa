import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Extension } from '../../consultation/deadline/extension/extension.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import { DayColumn, IdColumn, InstantColumn, OptionalTextColumn, TextColumn } from '../../shared/database/columns.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import type { ExtensionRequestEndState, ExtensionRequestState } from './extension-request-status.js';
import { ExtensionRequestEnded } from './extension-request.errors.js';

/**
 * A body's wish for a later deadline (ønske om utsatt frist). A body has at most one that waits. What was wished for is
 * never changed; how it ended is a row of its own.
 */
@Entity('extension_request')
@Index('ux_extension_request_open', ['invitationId'], { unique: true, where: `"state" = 'open'` })
@Index('ix_extension_request_consultation', ['consultationId', 'state', 'askedAt'])
@Check('ck_extension_request_state', `"state" IN ('open', 'granted', 'declined', 'withdrawn')`)
@Check('ck_extension_request_reason', `"reason" <> ''`)
export class ExtensionRequest {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_extension_request_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_extension_request_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => Invitation, { name: 'fk_extension_request_invitation' }) invitationId!: string;
  /** The response link it was asked with. */
  @TextColumn() linkId!: string;
  @TextColumn() askedByName!: string;
  /** Where the decision goes, beside the body's own address. */
  @TextColumn() askedByEmail!: string;
  @DayColumn() wantedOn!: CalendarDay;
  @TextColumn() reason!: string;
  @TextColumn() state!: ExtensionRequestState;
  @InstantColumn() askedAt!: Date;

  get isOpen(): boolean {
    return this.state === 'open';
  }

  /** Ends the wish in one of its ways; one that has ended stays as it ended. */
  end(state: ExtensionRequestEndState): void {
    if (!this.isOpen) throw new ExtensionRequestEnded();
    this.state = state;
  }
}

/** How a wish ended: who ended it, when, and with which words to the body. */
@Entity('extension_request_end')
@Index('ux_extension_request_end_request', ['requestId'], { unique: true })
@Check('ck_extension_request_end_state', `"toState" IN ('granted', 'declined', 'withdrawn')`)
@Check('ck_extension_request_end_granted', `("toState" = 'granted') = ("extensionId" IS NOT NULL)`)
@Check('ck_extension_request_end_declined', `"toState" <> 'declined' OR "words" <> ''`)
export class ExtensionRequestEnd {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => ExtensionRequest, { name: 'fk_extension_request_end_request' }) requestId!: string;
  @TextColumn() toState!: ExtensionRequestEndState;
  @InstantColumn() at!: Date;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
  @TextColumn() words!: string;
  /** The extension that gave the body what it wished for, or more; null unless granted. */
  @OptionalTextColumn() @ForeignKey(() => Extension, { name: 'fk_extension_request_end_extension' }) extensionId!:
    string | null;
}
