import type { Readable } from 'node:stream';
import { Database } from '../../shared/database/database.js';
import type { AttemptOutcome, HandoverStage } from '../message/attempt.entity.js';

/** A file of an outgoing e-mail, opened when it is needed. */
export interface OutgoingFile {
  readonly filename: string;
  readonly mediaType: string;
  readonly content: Readable;
}

/** An e-mail as it leaves, with every secret address in its place. */
export interface OutgoingMail {
  /** With its angle brackets. */
  readonly messageId: string;
  /** Where it is returned to. When that is another address than the sender's, reports are asked for. */
  readonly envelopeFrom: string;
  /** What reports call it by (ENVID of RFC 3461): the message's id. */
  readonly envelopeId: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  /** Where a human answer goes; null when that is the sender. */
  readonly replyTo: string | null;
  readonly date: Date;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly files: readonly OutgoingFile[];
  /** Where one press ends what it is sent for; null for nothing of the sort. */
  readonly unsubscribe: string | null;
}

/**
 * What a hand-over came to, named for what to do next: nothing (accepted), try again (postponed), give up (rejected), find
 * out (uncertain). `postponed` is only said when it is certain that the other side has not got it.
 */
export interface Handover {
  readonly outcome: AttemptOutcome;
  readonly stage: HandoverStage;
  /** The SMTP reply code, when there was a reply. */
  readonly code: number | null;
  readonly response: string;
}

/** A way for messages to leave the building. A port: SMTP now, print and eFormidling later. */
export abstract class MailChannel {
  /** Hands one message over and says what is known of it afterwards. Never inside a unit of work, and never throws on a fault of the other side. */
  async handOver(mail: OutgoingMail): Promise<Handover> {
    if (Database.isWriting) throw new Error('A message was handed over inside a unit of work; queue it instead');
    return this.transmit(mail);
  }

  /** Hangs up. */
  abstract close(): void;

  protected abstract transmit(mail: OutgoingMail): Promise<Handover>;
}
