import { Injectable, Logger } from '@nestjs/common';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { Database } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { FileStore } from '../../shared/files/file-store.js';
import { foldForSearch } from '../../shared/language/sorting.js';
import { Clock } from '../../shared/time/clock.js';
import { Message } from '../message/message.entity.js';
import { MailboxMessage } from './mailbox-message.entity.js';

const LARGEST_BYTES = 100_000_000;
const HEAD_BYTES = 16_384;
const CLOSE_MILLISECONDS = 1000;

/** Something came to the mailbox that the ledger knows nothing of. */
class UnknownMessage extends Error {
  readonly responseCode = 550;

  constructor() {
    super('This mailbox takes the messages of its own service only');
  }
}

/**
 * A mail server of the service's own, on loopback, that keeps what it is handed: so that everything can be tried without
 * a mail server, over a real SMTP conversation. Starts when the first message is handed over.
 */
@Injectable()
export class BuiltInMailbox {
  private readonly logger = new Logger('Mailbox');
  private readonly server: SMTPServer;
  private listening: Promise<string> | undefined;

  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      closeTimeout: CLOSE_MILLISECONDS,
      size: LARGEST_BYTES,
      onData: (stream, session, done) => {
        this.keep(stream, session).then(
          () => {
            done();
          },
          (error: unknown) => {
            this.logger.error(error instanceof Error ? error.message : String(error));
            done(error instanceof Error ? error : new Error(String(error)));
          },
        );
      },
    });
  }

  /** Listens, and gives the URL to hand messages over at. */
  url(): Promise<string> {
    this.listening ??= new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(0, '127.0.0.1', () => {
        const { port } = this.server.server.address() as AddressInfo; // reason: it listens on a port
        resolve(`smtp://127.0.0.1:${String(port)}`);
      });
    });
    return this.listening;
  }

  /** Stops listening, once whoever hands over has hung up. */
  async stop(): Promise<void> {
    if (!this.listening) return;
    await new Promise<void>((resolve) => {
      this.server.close(resolve);
    });
  }

  private async keep(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const stored = await this.files.keepStream(stream);
    const { mailFrom, rcptTo } = session.envelope;
    const envelopeTo = rcptTo.map((recipient) => recipient.address);
    const messageIdHeader = await this.messageIdOf(stored.sha256);
    await this.database.write(async (transaction) => {
      const message = await transaction.findOneBy(Message, { messageIdHeader });
      if (!message) throw new UnknownMessage();
      await transaction.insert(MailboxMessage, {
        id: newId(),
        messageId: message.id,
        hostId: message.hostId,
        receivedAt: this.clock.now(),
        envelopeFrom: mailFrom === false ? '' : mailFrom.address,
        envelopeTo,
        subject: message.subject,
        searchText: foldForSearch([message.subject, message.toName ?? '', ...envelopeTo].join(' ')),
        sha256: stored.sha256,
        sizeBytes: stored.sizeBytes,
      });
    });
  }

  private async messageIdOf(sha256: string): Promise<string> {
    const head = (await this.files.read(sha256)).subarray(0, HEAD_BYTES).toString('latin1');
    return /^message-id:\s*(<[^>\s]+>)/im.exec(head)?.[1] ?? '';
  }
}
