import { Readable } from 'node:stream';
import { BounceAddresses } from '../../../src/delivery/incoming/bounce-addresses.js';
import { IncomingMail } from '../../../src/delivery/incoming/incoming-mail.entity.js';
import { MailIntake, READ_MAIL_JOB } from '../../../src/delivery/incoming/mail-intake.js';
import { IncomingReading } from '../../../src/delivery/incoming/reading/incoming-reading.service.js';
import { MailOpener } from '../../../src/delivery/incoming/reading/mail-opener.js';
import { MailOwners } from '../../../src/delivery/incoming/reading/mail-owners.js';
import { MessageFinder } from '../../../src/delivery/incoming/reading/message-finder.js';
import { MailSource, type FetchedMail, type OpenMailbox } from '../../../src/delivery/incoming/source/mail-source.js';
import { MessageEvidence } from '../../../src/delivery/mending/message-evidence.service.js';
import { Host } from '../../../src/identity/host/host.entity.js';
import { settingsFrom, type Settings } from '../../../src/shared/config/settings.js';
import type { Database } from '../../../src/shared/database/database.js';
import { newId } from '../../../src/shared/database/id.js';
import type { FileStore } from '../../../src/shared/files/file-store.js';
import { FileScans } from '../../../src/shared/files/scanning/file-scans.js';
import { JobQueue } from '../../../src/shared/jobs/job-queue.js';
import { Keyring } from '../../../src/shared/security/keyring.js';
import type { Clock } from '../../../src/shared/time/clock.js';

/** A folder of a mail server in memory, which numbers and keeps mails as an IMAP server does. */
export class FolderInMemory extends MailSource {
  uidValidity = '1';
  readonly inbox = new Map<number, Buffer>();
  readonly away: Buffer[] = [];
  /** How often a mail was fetched. */
  fetches = 0;
  /** Told before the server does something; what it throws, the worker meets. */
  before: (deed: 'fetch' | 'putAway') => void = () => undefined;
  /** What the server says that a mail measures, when it does not say the truth. */
  claimedBytes: number | null = null;
  /** The mail as the server gives it at this fetch. */
  asGiven: (raw: Buffer) => Buffer = (raw) => raw;
  private next = 1;

  constructor(
    private readonly clock: Clock,
    override readonly name = 'horing@mail.example/INBOX',
  ) {
    super();
  }

  receive(raw: string | Buffer): void {
    this.inbox.set(this.next, Buffer.from(raw));
    this.next += 1;
  }

  /** The server has lost its numbers and gives new ones. */
  numberAnew(): void {
    this.uidValidity = String(Number(this.uidValidity) + 1);
    const mails = [...this.inbox.values()];
    this.inbox.clear();
    for (const mail of mails) this.receive(mail);
  }

  override open(): Promise<OpenMailbox> {
    return Promise.resolve({
      uidValidity: this.uidValidity,
      uids: () => Promise.resolve([...this.inbox.keys()]),
      fetch: (uid) => this.fetch(uid),
      putAway: (uids) => this.putAway(uids),
      close: () => Promise.resolve(),
    });
  }

  private fetch(uid: number): Promise<FetchedMail | null> {
    this.before('fetch');
    this.fetches += 1;
    const raw = this.inbox.get(uid);
    if (!raw) return Promise.resolve(null);
    const sizeBytes = this.claimedBytes ?? raw.byteLength;
    return Promise.resolve({ receivedAt: this.clock.now(), sizeBytes, content: Readable.from([this.asGiven(raw)]) });
  }

  private async putAway(uids: readonly number[]): Promise<void> {
    await Promise.resolve();
    this.before('putAway');
    for (const uid of uids) {
      const raw = this.inbox.get(uid);
      if (raw) this.away.push(raw);
      this.inbox.delete(uid);
    }
  }
}

export const BOUNCE_ENVIRONMENT = {
  MAIL_FROM: 'horing@horing.example',
  BOUNCE_ADDRESS: 'retur@horing.example',
} as const;

/** The part of the post office that takes mail in, on a database and clock of the test's own. */
export class IncomingPost {
  readonly addresses: BounceAddresses;
  readonly intake: MailIntake;
  readonly reading: IncomingReading;
  readonly jobs: JobQueue;
  private readonly settings: Settings;

  constructor(
    readonly database: Database,
    readonly clock: Clock,
    files: FileStore,
    source: MailSource,
    environment: Readonly<Record<string, string>> = {},
  ) {
    this.settings = settingsFrom({ ...BOUNCE_ENVIRONMENT, ...environment });
    this.addresses = new BounceAddresses(new Keyring('a secret that is used in tests and nowhere else'), this.settings);
    const owners = new MailOwners(database, this.settings);
    this.jobs = new JobQueue(database, clock, this.settings);
    const scans = new FileScans(database, clock, files, this.settings);
    this.intake = new MailIntake(database, files, scans, this.jobs, owners, clock, source);
    const finder = new MessageFinder(this.addresses);
    this.reading = new IncomingReading(database, new MailOpener(files), finder, owners, new MessageEvidence(clock));
  }

  async addHost(name: string, mailbox: string | null = null): Promise<Host> {
    const host = {
      id: newId(),
      name,
      kind: 'stateBody',
      mailbox,
      postalAddress: null,
      createdAt: this.clock.now(),
    } as const;
    await this.database.write((transaction) => transaction.insert(Host, host));
    return Object.assign(new Host(), host);
  }

  /** Reads what was fetched, as a worker does. */
  async readAll(): Promise<void> {
    for (let job = await this.jobs.claim([READ_MAIL_JOB]); job; job = await this.jobs.claim([READ_MAIL_JOB])) {
      await this.reading.read(job.key);
      await this.jobs.finish(job);
    }
  }

  mails(): Promise<IncomingMail[]> {
    return this.database.reader.find(IncomingMail, { order: { id: 'ASC' } });
  }
}
