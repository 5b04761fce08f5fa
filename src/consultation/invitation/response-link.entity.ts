import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { Consultation } from '../consultation.entity.js';
import { Invitation } from './invitation.entity.js';

/** What the holder of a link may do: only type and upload, or also submit, withdraw and invite colleagues. */
export const LINK_ROLES = ['maySubmit', 'mayWrite'] as const;
export type LinkRole = (typeof LINK_ROLES)[number];

/**
 * A way to answer for one body without an account (svarlenke). The secret is an HMAC of the id and the serial with a key
 * that is outside the database, computed anew when an e-mail is handed over; only its digest is kept. Each link can be
 * revoked by itself. The link of the letter belongs to the body and names nobody; a colleague's link names its holder and
 * the link that invited them.
 */
@Entity('response_link')
@Index('ux_response_link_secret', ['secretDigest'], { unique: true })
@Index('ux_response_link_serial', ['invitationId', 'serial'], { unique: true })
@Index('ix_response_link_consultation', ['consultationId'])
@Index('ix_response_link_holder', ['holderEmail'])
@Check('ck_response_link_serial', `"serial" >= 1`)
@Check('ck_response_link_role', `"role" IN ('maySubmit', 'mayWrite')`)
@Check(
  'ck_response_link_holder',
  `("holderName" = '') = ("holderEmail" = '') AND ("holderEmail" = '') = ("invitedByLinkId" IS NULL)`,
)
export class ResponseLink {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Invitation, { name: 'fk_response_link_invitation' }) invitationId!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_response_link_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_response_link_host' }) hostId!: string;
  /** 1 for the link in the letter, 2, 3 … for those made later for the same body. */
  @IntegerColumn() serial!: number;
  @TextColumn() secretDigest!: string;
  @TextColumn() role!: LinkRole;
  /** Empty for the body's own link, which whoever reads the letter shares. */
  @TextColumn() holderName!: string;
  /** In lower case; empty for the body's own link. */
  @TextColumn() holderEmail!: string;
  /** The link whose holder invited this colleague; null for the body's own link. */
  @OptionalTextColumn() @ForeignKey(() => ResponseLink, { name: 'fk_response_link_invited_by' }) invitedByLinkId!:
    string | null;
  @InstantColumn() createdAt!: Date;
  /** When somebody first pressed the button on the link's page; a page that is only loaded leaves it empty. */
  @OptionalInstantColumn() openedAt!: Date | null;
  @OptionalInstantColumn() revokedAt!: Date | null;

  get isUsable(): boolean {
    return this.revokedAt === null;
  }

  get isOfColleague(): boolean {
    return this.holderEmail !== '';
  }

  /** Takes the link out of use; doing it again changes nothing. */
  revoke(at: Date): void {
    this.revokedAt ??= at;
  }
}
