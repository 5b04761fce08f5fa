import { ImapFlow } from 'imapflow';
import { MailSource, type FetchedMail, type OpenMailbox } from './mail-source.js';

/** Where fetched mail is put on the server. What is there is never read again. */
const PUT_AWAY_IN = 'Hentet';
const PORTS: Readonly<Record<string, number>> = { 'imap:': 143, 'imaps:': 993 };
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const CONNECTION_MILLISECONDS = 30_000;
const SILENCE_MILLISECONDS = 120_000;
const CHUNK_BYTES = 1_048_576;

/**
 * A mailbox read over IMAP (`imaps://user:password@server/folder`, the folder INBOX unless said). Without TLS from the start
 * the server must offer STARTTLS, so that the password never crosses a network in the clear.
 */
export class ImapSource extends MailSource {
  override readonly name: string;
  private readonly url: URL;
  private readonly folder: string;

  constructor(url: string) {
    super();
    this.url = new URL(url);
    this.folder = decodeURIComponent(this.url.pathname.slice(1)) || 'INBOX';
    this.name = `${decodeURIComponent(this.url.username)}@${this.url.host}/${this.folder}`;
  }

  override async open(): Promise<OpenMailbox> {
    const { protocol, hostname, port, username, password } = this.url;
    const client = new ImapFlow({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port) || (PORTS[protocol] ?? 0),
      secure: protocol === 'imaps:',
      ...(protocol === 'imap:' && !LOOPBACK.has(hostname) ? { doSTARTTLS: true } : {}),
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
      logger: false,
      disableAutoIdle: true,
      connectionTimeout: CONNECTION_MILLISECONDS,
      greetingTimeout: CONNECTION_MILLISECONDS,
      socketTimeout: SILENCE_MILLISECONDS,
    });
    // The command that is under way fails too; without a listener the event alone would end the process.
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { uidValidity } = await client.mailboxOpen(this.folder);
      return new OpenImapMailbox(client, String(uidValidity));
    } catch (error) {
      client.close();
      throw error;
    }
  }
}

class OpenImapMailbox implements OpenMailbox {
  constructor(
    private readonly client: ImapFlow,
    readonly uidValidity: string,
  ) {}

  async uids(): Promise<readonly number[]> {
    const found = await this.client.search({ all: true }, { uid: true });
    return found ? found.toSorted((left, right) => left - right) : [];
  }

  async fetch(uid: number): Promise<FetchedMail | null> {
    const head = await this.client.fetchOne(String(uid), { uid: true, size: true, internalDate: true }, { uid: true });
    if (!head) return null;
    const { content } = await this.client.download(String(uid), undefined, { uid: true, chunkSize: CHUNK_BYTES });
    if (!content) return null;
    return { receivedAt: instantOf(head.internalDate), sizeBytes: head.size ?? 0, content };
  }

  async putAway(uids: readonly number[]): Promise<void> {
    if (uids.length === 0) return;
    const range = [...uids];
    const moved = await this.move(range).catch(() => false);
    // A mailbox that lets nothing be moved: what is fetched is known by its number, and the mark is for people.
    if (!moved) await this.client.messageFlagsAdd(range, ['\\Seen'], { uid: true });
  }

  async close(): Promise<void> {
    await this.client.logout().catch(() => {
      this.client.close();
    });
  }

  private async move(range: number[]): Promise<boolean> {
    await this.client.mailboxCreate(PUT_AWAY_IN);
    return Boolean(await this.client.messageMove(range, PUT_AWAY_IN, { uid: true }));
  }
}

function instantOf(date: Date | string | undefined): Date {
  if (date === undefined) throw new Error('The mail server did not say when it got the mail');
  return new Date(date);
}
