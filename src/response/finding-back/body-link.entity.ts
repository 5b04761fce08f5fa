import { Check, Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  TextColumn,
} from '../../shared/database/columns.js';

/** What a link for an address leads to: the page with all its hearings, or the calendar with their deadlines. */
export const BODY_LINK_KINDS = ['page', 'calendar'] as const;
export type BodyLinkKind = (typeof BODY_LINK_KINDS)[number];

/**
 * A link to everything that an address is asked (våre høringer). It belongs to the address and to no host: which hearings it
 * shows is found anew at each use from where the address is registered then. The secret is computed and only its digest is
 * kept, as with `ResponseLink`.
 */
@Entity('body_link')
@Index('ux_body_link_secret', ['secretDigest'], { unique: true })
@Index('ux_body_link_serial', ['kind', 'email', 'serial'], { unique: true })
@Check('ck_body_link_kind', `"kind" IN ('page', 'calendar')`)
@Check('ck_body_link_serial', `"serial" >= 1`)
export class BodyLink {
  @IdColumn() id!: string;
  @TextColumn() kind!: BodyLinkKind;
  /** In lower case. */
  @TextColumn() email!: string;
  @IntegerColumn() serial!: number;
  @TextColumn() secretDigest!: string;
  @InstantColumn() createdAt!: Date;
  @OptionalInstantColumn() revokedAt!: Date | null;

  get isUsable(): boolean {
    return this.revokedAt === null;
  }
}
