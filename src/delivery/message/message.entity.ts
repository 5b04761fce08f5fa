import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  OptionalInstantColumn,
  OptionalIntegerColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import type { LanguageForm } from '../../shared/language/words.js';
import { secondsAfter } from '../../shared/time/clock.js';
import { MessageCannotBecome } from './message.errors.js';
import { isOneOf, mayBecome, FAILING_STATES, type MessageState } from './message-status.js';

/** Why a message is sent. The names of later kinds stand here already, since SQLite rebuilds a table to widen a constraint. */
export const MESSAGE_PURPOSES = [
  'signIn',
  'proof',
  'announcement',
  'reminder',
  'extension',
  'correction',
  'closing',
  'receipt',
  'notice',
] as const;
export type MessagePurpose = (typeof MESSAGE_PURPOSES)[number];

/** The ways a message can go: by e-mail, or on paper that a person posts. Not closed in the database: a new channel must not rebuild the ledger. */
export const MESSAGE_CHANNELS = ['smtp', 'print'] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

/**
 * One e-mail to one recipient (melding), and what is known of where it is. Its text is frozen when it is prepared; secret
 * links stand in it as `[[link:<id>]]` and are put in at hand-over, so that neither database nor backup holds them. What was
 * handed over is never changed; the verbs refuse with `MessageCannotBecome`.
 */
@Entity('message')
@Index('ux_message_unique_key', ['uniqueKey'], { unique: true })
@Index('ux_message_header', ['messageIdHeader'], { unique: true })
@Index('ix_message_due', ['state', 'priority', 'availableAt'])
@Index('ix_message_subject', ['subjectType', 'subjectId', 'state'])
@Index('ix_message_recipient', ['recipientRef'])
@Index('ix_message_to_address', ['toAddress'])
@Check(
  'ck_message_state',
  `"state" IN ('preparing', 'queued', 'held', 'sending', 'accepted', 'delayed', 'bounced', 'rejected', 'uncertain', 'expired', 'cancelled')`,
)
@Check(
  'ck_message_purpose',
  `"purpose" IN ('signIn', 'proof', 'announcement', 'reminder', 'extension', 'correction', 'closing', 'receipt', 'notice')`,
)
@Check('ck_message_language_form', `"languageForm" IN ('nb', 'nn', 'en')`)
@Check('ck_message_open_attempt', `"openAttempt" IS NULL OR "state" = 'sending'`)
@Check('ck_message_lease', `"leasedUntil" IS NULL OR "state" = 'sending'`)
export class Message {
  @IdColumn() id!: string;
  /** Whose message it is; null when it is about a person who works nowhere yet. */
  @OptionalTextColumn() @ForeignKey(() => Host, { name: 'fk_message_host' }) hostId!: string | null;
  @TextColumn() purpose!: MessagePurpose;
  /** What makes this message the only one of its kind: prepared twice is prepared once. */
  @TextColumn() uniqueKey!: string;
  /** What it is about, such as a dispatch; the post office knows no more of it than its id. */
  @TextColumn() subjectType!: string;
  @TextColumn() subjectId!: string;
  /** Whom it is for in the subject's own terms, such as an invitation's id. */
  @TextColumn() recipientRef!: string;
  @TextColumn() channel!: MessageChannel;
  @TextColumn() toAddress!: string;
  /** The domain of the address in lower case, by which hand-overs are throttled; empty for what goes on paper. */
  @Column('text', { default: '' }) toDomain!: string;
  @OptionalTextColumn() toName!: string | null;
  @TextColumn() languageForm!: LanguageForm;
  @TextColumn() subject!: string;
  @TextColumn() textBody!: string;
  @TextColumn() htmlBody!: string;
  /** The secret links that may be put into the texts. Any other that they name stays a name: bodies write texts too. */
  @JsonColumn() linkIds!: readonly string[];
  /** The link that ends what it is sent for (RFC 8058); null for what nobody can be rid of by a press. */
  @OptionalTextColumn() unsubscribeLinkId!: string | null;
  @TextColumn() state!: MessageState;
  /** Lower goes first: a sign-in link does not wait behind fifteen hundred letters. */
  @IntegerColumn() priority!: number;
  /** Not tried before this instant. */
  @InstantColumn() availableAt!: Date;
  /** A worker that has not answered by then is taken for dead. */
  @OptionalInstantColumn() leasedUntil!: Date | null;
  /** Raised whenever the message changes hands; whoever holds an older one cannot answer for it. */
  @IntegerColumn() fence!: number;
  @IntegerColumn() attempts!: number;
  /** The number of the attempt that is under way. While it stands here, the relay may already have the message. */
  @OptionalIntegerColumn() openAttempt!: number | null;
  /** The same at every attempt, so that two copies can be seen to be one message. */
  @TextColumn() messageIdHeader!: string;
  @OptionalInstantColumn() acceptedAt!: Date | null;
  /** The last that the other side said, or what went wrong here. */
  @OptionalTextColumn() lastResponse!: string | null;
  /** How long after being queued it is worth trying. */
  @IntegerColumn() lifetimeSeconds!: number;
  @InstantColumn() createdAt!: Date;
  @OptionalInstantColumn() queuedAt!: Date | null;
  @OptionalInstantColumn() expiresAt!: Date | null;
  /** Since when nobody knows whether it arrived; null when that is known. */
  @OptionalInstantColumn() uncertainSince!: Date | null;
  /** It was sent once more while it was uncertain («kan være sendt to ganger»). Stays, whatever becomes of it. */
  @Column('boolean', { default: false }) mayBeDoubled!: boolean;

  /** The relay has said that it has it. */
  accept(at: Date, response: string): void {
    this.end('accepted');
    this.acceptedAt = at;
    this.lastResponse = response;
  }

  /** It is certain that nobody has it; it is tried again, or given up when that would be too late. */
  postpone(until: Date, response: string): void {
    this.end(this.expiresAt && until >= this.expiresAt ? 'expired' : 'queued');
    this.availableAt = until;
    this.lastResponse = response;
  }

  /** The other side has said that it will never take it. */
  reject(response: string): void {
    this.end('rejected');
    this.lastResponse = response;
  }

  /** The whole message was handed over and no answer came: it is there, or it is not. */
  doubt(at: Date, response: string): void {
    this.end('uncertain');
    this.uncertainSince = at;
    this.lastResponse = response;
  }

  /** Evidence says that it has arrived. */
  believe(at: Date, why: string): void {
    if (this.state === 'queued' && !this.mayBeDoubled) throw new MessageCannotBecome(this.state, 'accepted');
    this.become('accepted');
    this.acceptedAt ??= at;
    this.lastResponse = why;
  }

  /** Who took it over reports that it is having trouble, and is still trying. */
  delay(report: string): void {
    this.become('delayed');
    this.lastResponse = report;
  }

  /** Who took it over reports that it could not be delivered. */
  bounce(report: string): void {
    this.become('bounced');
    this.lastResponse = report;
  }

  /** Sends once more what did not arrive, with its whole time before it; what may have arrived is marked so for good. */
  resend(at: Date, toAddress = this.toAddress): void {
    const wasUncertain = this.state === 'uncertain';
    if (!isOneOf(FAILING_STATES, this.state)) throw new MessageCannotBecome(this.state, 'queued');
    this.become('queued');
    this.mayBeDoubled ||= wasUncertain;
    this.toAddress = toAddress;
    this.toDomain = domainOf(toAddress);
    this.availableAt = at;
    this.expiresAt = secondsAfter(at, this.lifetimeSeconds);
  }

  /** A person has posted the letter on paper. */
  post(at: Date): void {
    if (this.channel !== 'print' || this.state !== 'queued') throw new MessageCannotBecome(this.state, 'accepted');
    this.state = 'accepted';
    this.acceptedAt = at;
  }

  /** The letter on paper was marked as posted by mistake. */
  unpost(): void {
    if (this.channel !== 'print' || this.state !== 'accepted') throw new MessageCannotBecome(this.state, 'queued');
    this.state = 'queued';
    this.acceptedAt = null;
  }

  /** Changes hands by a person or by evidence: a worker that still holds an older fence cannot answer for it. */
  private become(state: MessageState): void {
    if (!mayBecome(this.state, state)) throw new MessageCannotBecome(this.state, state);
    this.state = state;
    this.uncertainSince = null;
    this.fence += 1;
  }

  /** Ends the attempt that is under way; there is one only while the message is `sending`. */
  private end(state: MessageState): void {
    if (this.state !== 'sending' || !mayBecome(this.state, state)) throw new MessageCannotBecome(this.state, state);
    this.state = state;
    this.leasedUntil = null;
    this.openAttempt = null;
  }
}

/** The domain of an e-mail address in lower case; empty when there is none. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1 || address.length).toLowerCase();
}
