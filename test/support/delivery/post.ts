import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MailChannel, type Handover, type OutgoingMail } from '../../../src/delivery/channel/mail-channel.js';
import { LedgerWriter } from '../../../src/delivery/ledger/ledger-writer.js';
import { MessageLedger } from '../../../src/delivery/ledger/message-ledger.js';
import { Attempt } from '../../../src/delivery/message/attempt.entity.js';
import { Message } from '../../../src/delivery/message/message.entity.js';
import type { NewMessage } from '../../../src/delivery/message/new-message.js';
import { MailAssembly } from '../../../src/delivery/postman/mail-assembly.js';
import { Postman } from '../../../src/delivery/postman/postman.js';
import { PostOffice } from '../../../src/delivery/post-office.service.js';
import { PostRecords } from '../../../src/delivery/post-records.service.js';
import { SecretLinks } from '../../../src/delivery/secret-links.js';
import { settingsFrom } from '../../../src/shared/config/settings.js';
import type { Database } from '../../../src/shared/database/database.js';
import { FileStore } from '../../../src/shared/files/file-store.js';
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
  private readonly settings = settingsFrom({ MAIL_FROM: 'horing@hoering.example' });

  constructor(
    readonly database: Database,
    readonly clock: Clock,
  ) {
    this.office = new PostOffice(clock, this.settings);
    this.records = new PostRecords(database, clock);
    this.ledger = new MessageLedger(database, clock);
  }

  /** One more worker, as another process would run it. */
  postman(channel: MailChannel): Postman {
    const assembly = new MailAssembly(this.database, this.clock, this.files, new KnownLinks(), this.settings);
    return new Postman(this.ledger, new LedgerWriter(this.database, this.ledger), assembly, channel, this.clock);
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
