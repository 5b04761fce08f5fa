import { Entity, ForeignKey, Index } from 'typeorm';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { BooleanColumn, IdColumn, InstantColumn, TextColumn } from '../../shared/database/columns.js';

/**
 * That somebody has a form open at this moment, and in which field (tilstedeværelse). Kept for half a minute after the
 * browser last said so, and then removed: it is no record, and stands in no audit trail.
 */
@Entity('presence')
@Index('ix_presence_answer', ['invitationId', 'scope', 'seenAt'])
@Index('ix_presence_seen', ['seenAt'])
export class Presence {
  /** A digest of the browser's session, so that the row says nothing that a session could be opened by. */
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Invitation, { name: 'fk_presence_invitation' }) invitationId!: string;
  @TextColumn() linkId!: string;
  /** Which answer of the body: `all`, or the id of the draft it is about. */
  @TextColumn() scope!: string;
  /** Empty for somebody who came by the body's own link and has not said who they are. */
  @TextColumn() name!: string;
  /** The field's place; empty while the person is in none. */
  @TextColumn() place!: string;
  /** The page that spoke last: each time the form is opened it is another. */
  @TextColumn() page!: string;
  /** True once that page was left. Kept so that what it said before leaving, and is heard after, brings nobody back. */
  @BooleanColumn() hasLeft!: boolean;
  @InstantColumn() seenAt!: Date;
}
