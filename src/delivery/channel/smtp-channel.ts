import nodemailer from 'nodemailer';
import type { NodemailerError, SMTPPoolSentMessageInfo, SMTPPoolOptions, Transporter } from 'nodemailer';
import type { Readable } from 'node:stream';
import { MailChannel, type Handover, type OutgoingMail } from './mail-channel.js';
import { verdictOn, verdictOnSuccess, type Conversation } from './smtp-verdict.rules.js';

export const CONNECTIONS = 5;

/** How long each part of a conversation may take, in milliseconds. */
export interface Patience {
  readonly connecting: number;
  /** Silence in the middle of a conversation; a relay may need minutes to answer for a whole message. */
  readonly silence: number;
  /** A whole hand-over; a relay that drips a byte a minute is never silent. */
  readonly whole: number;
}

const PATIENCE: Patience = { connecting: 30_000, silence: 300_000, whole: 900_000 };

/** Hands messages to a relay over a few connections that are kept open; a relay may take 100 ms to greet on each new one. */
export class SmtpChannel extends MailChannel {
  private readonly transporter: Transporter<SMTPPoolSentMessageInfo, SMTPPoolOptions>;
  private readonly contents = new Map<string, Readable>();

  constructor(
    url: string,
    private readonly patience = PATIENCE,
  ) {
    super();
    this.transporter = nodemailer.createTransport({
      url,
      pool: true,
      maxConnections: CONNECTIONS,
      maxMessages: Number.MAX_SAFE_INTEGER,
      // Trying again is for the ledger to decide, which has a row for each attempt.
      maxRequeues: 0,
      connectionTimeout: patience.connecting,
      greetingTimeout: patience.connecting,
      socketTimeout: patience.silence,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    this.transporter.use('stream', (mail, done) => {
      const messageId = mail.data.messageId ?? '';
      mail.message.processFunc((content) => {
        this.contents.set(messageId, content);
        return content;
      });
      done();
    });
  }

  protected override async transmit(mail: OutgoingMail): Promise<Handover> {
    try {
      const sent = await this.transporter.sendMail({
        ...mailOptions(mail),
        signal: AbortSignal.timeout(this.patience.whole),
      });
      return verdictOnSuccess(sent.response, this.progressOf(mail));
    } catch (error) {
      return verdictOn(conversationOf(error, this.progressOf(mail)));
    } finally {
      // What has not gone out yet must not follow: no dot, no message.
      this.contents.get(mail.messageId)?.destroy();
      this.contents.delete(mail.messageId);
      for (const file of mail.files) file.content.destroy();
    }
  }

  /** Hangs up as soon as what is being handed over has ended. */
  override close(): void {
    this.transporter.close();
  }

  /** nodemailer reports the same error before and after the whole message has gone out; the stream that it read from knows. */
  private progressOf(mail: OutgoingMail): Conversation['content'] {
    const content = this.contents.get(mail.messageId);
    if (!content?.readableDidRead) return 'none';
    return content.readableEnded ? 'all' : 'some';
  }
}

function mailOptions(mail: OutgoingMail): SMTPPoolMail {
  return {
    messageId: mail.messageId,
    from: mail.from,
    to: mail.to,
    envelope: { from: mail.envelopeFrom, to: [mail.to.address] },
    ...(mail.envelopeFrom === mail.from.address ? {} : { dsn: reportsFor(mail) }),
    date: mail.date,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    xMailer: false,
    // RFC 3834: keeps out-of-office replies from answering a machine.
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': mail.language,
      ...unsubscribing(mail),
    },
    attachments: mail.files.map((file) => ({
      filename: file.filename,
      contentType: file.mediaType,
      content: file.content,
    })),
    ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo }),
  };
}

/** One press in the reader's mail program ends it (RFC 8058). */
function unsubscribing({ unsubscribe }: OutgoingMail): Readonly<Record<string, string>> {
  if (unsubscribe === null) return {};
  return { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** Asks for reports (RFC 3461) of everything that becomes of it, with its head alone. Left out where the relay offers none. */
function reportsFor(mail: OutgoingMail): NonNullable<SMTPPoolMail['dsn']> {
  const notify = ['SUCCESS', 'FAILURE', 'DELAY'];
  // An address beyond ASCII has no form here that every relay takes, and what it refuses is refused for good.
  const recipient = /^[\x21-\x7e]+$/.test(mail.to.address) ? { recipient: mail.to.address } : {};
  return { id: mail.envelopeId, return: 'headers', notify, ...recipient };
}

type SMTPPoolMail = Parameters<Transporter<SMTPPoolSentMessageInfo, SMTPPoolOptions>['sendMail']>[0];

function conversationOf(error: unknown, content: Conversation['content']): Conversation {
  const fault: Partial<NodemailerError> = error instanceof Error ? error : { message: String(error) };
  const { command, responseCode, response } = fault;
  return {
    command: command ?? null,
    code: typeof responseCode === 'number' ? responseCode : null,
    said: response ?? fault.message ?? '',
    content,
  };
}
