import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, TextColumn } from '../../shared/database/columns.js';
import { IncomingMail } from './incoming-mail.entity.js';
import type { IncomingDeedKind } from './incoming-mail-status.js';

/** What a person did with a mail (behandling av innkommende e-post): who, when, and why in their own words. */
@Entity('incoming_deed')
@Index('ix_incoming_deed_mail', ['mailId', 'at'])
@Check('ck_incoming_deed_deed', `"deed" IN ('finished', 'calledBounce', 'takenUp')`)
export class IncomingDeed {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => IncomingMail, { name: 'fk_incoming_deed_mail' }) mailId!: string;
  @TextColumn() deed!: IncomingDeedKind;
  @TextColumn() note!: string;
  @InstantColumn() at!: Date;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
}
