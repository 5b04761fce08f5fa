import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { Consultation } from '../consultation.entity.js';
import { Invitation } from './invitation.entity.js';

/**
 * A way to answer for one body without an account (svarlenke). The secret is an HMAC of the id and the serial with a key
 * that is outside the database, computed anew when an e-mail is handed over; only its digest is kept. Each link can be
 * revoked by itself.
 */
@Entity('response_link')
@Index('ux_response_link_secret', ['secretDigest'], { unique: true })
@Index('ux_response_link_serial', ['invitationId', 'serial'], { unique: true })
@Index('ix_response_link_consultation', ['consultationId'])
@Check('ck_response_link_serial', `"serial" >= 1`)
export class ResponseLink {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Invitation, { name: 'fk_response_link_invitation' }) invitationId!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_response_link_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_response_link_host' }) hostId!: string;
  /** 1 for the link in the letter, 2, 3 … for those made later for the same body. */
  @IntegerColumn() serial!: number;
  @TextColumn() secretDigest!: string;
  @InstantColumn() createdAt!: Date;
  @OptionalInstantColumn() revokedAt!: Date | null;

  get isUsable(): boolean {
    return this.revokedAt === null;
  }

  /** Takes the link out of use; doing it again changes nothing. */
  revoke(at: Date): void {
    this.revokedAt ??= at;
  }
}
