import { Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { Message } from '../message/message.entity.js';

/** An e-mail that came to the built-in mailbox (postkasse), which stands in for a mail server outside production. */
@Entity('mailbox_message')
@Index('ix_mailbox_message_host', ['hostId', 'receivedAt'])
export class MailboxMessage {
  @IdColumn() id!: string;
  /** The message in the ledger that it is a copy of. */
  @TextColumn() @ForeignKey(() => Message, { name: 'fk_mailbox_message_message' }) messageId!: string;
  /** Copied from the ledger: what another host sent is not found. */
  @OptionalTextColumn() @ForeignKey(() => Host, { name: 'fk_mailbox_message_host' }) hostId!: string | null;
  @InstantColumn() receivedAt!: Date;
  @TextColumn() envelopeFrom!: string;
  @JsonColumn() envelopeTo!: readonly string[];
  @TextColumn() subject!: string;
  /** Recipients and subject, folded for searching. */
  @TextColumn() searchText!: string;
  /** The raw message in the file store. */
  @TextColumn() sha256!: string;
  @IntegerColumn() sizeBytes!: number;
}
