import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import {
  BooleanColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { Message } from '../message/message.entity.js';
import {
  mayBecome,
  type FoundBy,
  type IncomingKind,
  type IncomingReason,
  type IncomingState,
} from './incoming-mail-status.js';
import { MailAlreadyThere } from './incoming.errors.js';

/**
 * A mail that came to the service's mailbox (innkommende e-post), kept as it came. It waits for a person until a rule has
 * understood it, so that what no rule knows is never lost: it may be an answer to a hearing. The verbs refuse with
 * `MailAlreadyThere`.
 */
@Entity('incoming_mail')
@Index('ux_incoming_mail_uid', ['mailbox', 'uidValidity', 'uid'], { unique: true })
@Index('ux_incoming_mail_sha256', ['sha256'], { unique: true })
@Index('ix_incoming_mail_host', ['hostId', 'state', 'receivedAt'])
@Index('ix_incoming_mail_message', ['messageId'])
@Check(
  'ck_incoming_mail_kind',
  `"kind" IN ('unread', 'deliveryReport', 'readReceipt', 'autoReply', 'complaint', 'letter')`,
)
@Check('ck_incoming_mail_state', `"state" IN ('waiting', 'setAside', 'done')`)
@Check(
  'ck_incoming_mail_found_by',
  `"foundBy" IS NULL OR "foundBy" IN ('verp', 'envelopeId', 'returnedHeader', 'thread', 'address')`,
)
@Check('ck_incoming_mail_found', `("messageId" IS NULL) = ("foundBy" IS NULL)`)
export class IncomingMail {
  @IdColumn() id!: string;
  /** Whose mail it is. */
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_incoming_mail_host' }) hostId!: string;
  /** Nothing in it says whose it is: it lies with the host that the mailbox belongs to, for its administrators alone. */
  @BooleanColumn() isStray!: boolean;
  /** User, server and folder, without the password. */
  @TextColumn() mailbox!: string;
  /** The server's number for the life of the folder (RFC 9051, 2.3.1.1); a `uid` means something only together with it. */
  @TextColumn() uidValidity!: string;
  @IntegerColumn() uid!: number;
  /** When the mail server got it. */
  @InstantColumn() receivedAt!: Date;
  /** The whole mail, byte for byte, in the file store. */
  @TextColumn() sha256!: string;
  @IntegerColumn() sizeBytes!: number;
  @TextColumn() kind!: IncomingKind;
  @TextColumn() state!: IncomingState;
  @TextColumn() reason!: IncomingReason;
  @TextColumn() fromAddress!: string;
  @TextColumn() fromName!: string;
  @TextColumn() subject!: string;
  /** Sender and subject, folded for searching. */
  @TextColumn() searchText!: string;
  /** The message it concerns, as far as is known. */
  @OptionalTextColumn() @ForeignKey(() => Message, { name: 'fk_incoming_mail_message' }) messageId!: string | null;
  @OptionalTextColumn() foundBy!: FoundBy | null;

  /** A person has dealt with it. */
  finish(): void {
    this.become('done');
  }

  /** A person takes it up after all, from what a rule or somebody else had set aside. */
  takeUp(): void {
    this.become('waiting');
  }

  private become(state: IncomingState): void {
    if (!mayBecome(this.state, state)) throw new MailAlreadyThere();
    this.state = state;
  }
}
