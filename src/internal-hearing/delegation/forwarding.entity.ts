import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { ResponseLink } from '../../consultation/invitation/response-link.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import {
  IdColumn,
  InstantColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';

/**
 * That a body lets another answer in its place (videresendt), such as an umbrella one of its associations. The other has a
 * link of its own that may submit; calling the forwarding back takes that link out of use. One stands at a time.
 */
@Entity('forwarding')
@Index('ux_forwarding_standing', ['invitationId'], { unique: true, where: `"recalledAt" IS NULL` })
@Check('ck_forwarding_recalled', `("recalledAt" IS NULL) = ("recalledByName" IS NULL)`)
export class Forwarding {
  @IdColumn() id!: string;
  /** The host of the hearing, not of the body. */
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_forwarding_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_forwarding_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Invitation, { name: 'fk_forwarding_invitation' }) invitationId!: string;
  @TextColumn() @ForeignKey(() => ResponseLink, { name: 'fk_forwarding_link' }) linkId!: string;
  /** Who is to answer. */
  @TextColumn() name!: string;
  @TextColumn() email!: string;
  /** What the body said to them; empty when it said nothing. */
  @TextColumn() message!: string;
  @TextColumn() forwardedByName!: string;
  @InstantColumn() forwardedAt!: Date;
  @OptionalInstantColumn() recalledAt!: Date | null;
  @OptionalTextColumn() recalledByName!: string | null;

  /** Calls it back; doing it again changes nothing. */
  recall(byName: string, at: Date): void {
    if (this.recalledAt !== null) return;
    this.recalledAt = at;
    this.recalledByName = byName;
  }
}
