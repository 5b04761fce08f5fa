import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MailChannel, type Handover, type OutgoingMail } from '../../../src/delivery/channel/mail-channel.js';
import { BounceAddresses } from '../../../src/delivery/incoming/bounce-addresses.js';
import { LedgerWriter } from '../../../src/delivery/ledger/ledger-writer.js';
import { MessageLedger } from '../../../src/delivery/ledger/message-ledger.js';
import { MessageReaper } from '../../../src/delivery/ledger/message-reaper.js';
import { MessageEvidence } from '../../../src/delivery/mending/message-evidence.service.js';
import { MessageMending } from '../../../src/delivery/mending/message-mending.service.js';
import { Attempt } from '../../../src/delivery/message/attempt.entity.js';
import { Message } from '../../../src/delivery/message/message.entity.js';
import type { NewMessage } from '../../../src/delivery/message/new-message.js';
import { MailAssembly } from '../../../src/delivery/postman/mail-assembly.js';
import { Postman } from '../../../src/delivery/postman/postman.js';
import { PostOffice } from '../../../src/delivery/post-office.service.js';
import { PostRecords } from '../../../src/delivery/post-records.service.js';
import { SecretLinks } from '../../../src/delivery/secret-links.js';
import { Throttles } from '../../../src/delivery/throttle/throttles.service.js';
import { settingsFrom, type Settings } from '../../../src/shared/config/settings.js';
import type { Database } from '../../../src/shared/database/database.js';
import { FileStore } from '../../../src/shared/files/file-store.js';
import { Keyring } from '../../../src/shared/security/keyring.js';
import type { Clock } from '../../../src/shared/time/clock.js';

/** Secret addresses as some domain would give them; the link `revoked` has none. */
class KnownLinks extends SecretLinks {
  override addressOf(linkId: string): Promise<string> {
    if (linkId === 'revoked') return Promise.reject(new Error('The link is revoked'));
    return Promise.resolve(`https://horing.example/svar/secret-of-${linkId}`);
  }
}

/** A channel that answers as it is told, and remembers what it was handed. */
export class ToldChannel extends MailChannel {
  readonly mails: OutgoingMail[] = [];
  answer: (mail: OutgoingMail) => Handover | Promise<Handover> = () => ({
    outcome: 'accepted',
    stage: 'answer',
    code: 250,
    response: '250 ok',
  });

  protected override async transmit(mail: OutgoingMail): Promise<Handover> {
    this.mails.push(mail);
    for (const file of mail.files) file.content.destroy();
    return this.answer(mail);
  }

  override close(): void {
    this.mails.length = 0;
  }
}

/** A post office with its worker, on a database and clock of the test's own. */
export class TestPost {
  readonly folder = mkdtempSync(join(tmpdir(), 'hoering-post-'));
  readonly files = new FileStore(this.folder);
  readonly office: PostOffice;
  readonly records: PostRecords;
  readonly ledger: MessageLedger;
  readonly reaper: MessageReaper;
  readonly throttles: Throttles;
  readonly mending: MessageMending;
  readonly evidence: MessageEvidence;
  private readonly settings: Settings;

  constructor(
    readonly database: Database,
    readonly clock: Clock,
    environment: Readonly<Record<string, string>> = {},
  ) {
    this.settings = settingsFrom({ MAIL_FROM: 'horing@hoering.example', ...environment });
    this.office = new PostOffice(clock, this.settings);
    this.records = new PostRecords(database, clock);
    this.throttles = new Throttles(database, clock, this.settings);
    this.ledger = new MessageLedger(database, clock, this.throttles, this.settings);
    this.reaper = new MessageReaper(database, clock, this.settings);
    this.mending = new MessageMending(clock);
    this.evidence = new MessageEvidence(clock);
  }

  get leaseSeconds(): number {
    return this.settings.leaseSeconds;
  }

  /** One more worker, as another process would run it. */
  postman(channel: MailChannel): Postman {
    const addresses = new BounceAddresses(
      new Keyring('a secret that is used in tests and nowhere else'),
      this.settings,
    );
    const links = new KnownLinks();
    const assembly = new MailAssembly(this.database, this.clock, this.files, links, addresses, this.settings);
    const writer = new LedgerWriter(this.database, this.ledger);
    const { ledger, reaper, throttles, clock, settings } = this;
    return new Postman(ledger, reaper, throttles, writer, assembly, channel, clock, settings);
  }

  /** Carries until nothing is due. */
  async carryAll(channel: MailChannel): Promise<void> {
    const postman = this.postman(channel);
    while (await postman.round());
  }

  async queue(...keys: readonly string[]): Promise<void> {
    await this.database.write(async (transaction) => {
      for (const key of keys) await this.office.queue(transaction, letter(key));
    });
  }

  /** How many messages of the dispatch `d1` stand in each state. */
  async counts(): Promise<Readonly<Record<string, number>>> {
    return Object.fromEntries(await this.records.countsFor('dispatch', 'd1'));
  }

  messages(): Promise<Message[]> {
    return this.database.reader.find(Message, { order: { uniqueKey: 'ASC' } });
  }

  /** The state of each message, in the order of their keys. */
  async states(): Promise<string[]> {
    return (await this.messages()).map((message) => message.state);
  }

  attempts(): Promise<Attempt[]> {
    return this.database.reader.find(Attempt, { order: { messageId: 'ASC', number: 'ASC' } });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A letter to a municipality, with a key of its own. */
export function letter(uniqueKey: string, changes: Partial<NewMessage> = {}): NewMessage {
  return {
    hostId: null,
    purpose: 'announcement',
    uniqueKey,
    subjectType: 'dispatch',
    subjectId: 'd1',
    recipientRef: uniqueKey,
    toAddress: `${uniqueKey}@kommune.example`,
    toName: 'Ås kommune',
    languageForm: 'nb',
    subject: 'Høring',
    textBody: `Svar her: [[link:${uniqueKey}]]`,
    htmlBody: `<p>Svar her: [[link:${uniqueKey}]]</p>`,
    linkIds: [uniqueKey],
    ...changes,
  };
}
