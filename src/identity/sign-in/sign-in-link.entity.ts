import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, OptionalInstantColumn, TextColumn } from '../../shared/database/columns.js';
import { Person } from '../person/person.entity.js';

/** A link that signs one person in, once (engangslenke). Only the digest of its secret is kept. */
@Entity('sign_in_link')
@Index('ux_sign_in_link_secret', ['secretDigest'], { unique: true })
export class SignInLink {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Person, { name: 'fk_sign_in_link_person' }) personId!: string;
  @TextColumn() secretDigest!: string;
  @InstantColumn() createdAt!: Date;
  @InstantColumn() expiresAt!: Date;
  @OptionalInstantColumn() usedAt!: Date | null;

  /** A link can be used once, before it expires. */
  isUsable(now: Date): boolean {
    return this.usedAt === null && now < this.expiresAt;
  }
}
