import nodemailer from 'nodemailer';
import { randomBytes } from 'node:crypto';
import { migrations } from '../../../migrations/index.js';
import { sqliteDatabase, type TestDatabase } from '../../../test/support/databases.js';
import { BOUNCE_ENVIRONMENT, IncomingPost } from '../../../test/support/delivery/incoming-post.js';
import { TestPost } from '../../../test/support/delivery/post.js';
import { MailServers, withMailServers } from '../../../test/support/postfix/mail-servers.js';
import { NextHop } from '../../../test/support/postfix/next-hop.js';
import { entities } from '../../entities.js';
import { connect } from '../../shared/database/connect.js';
import type { Database } from '../../shared/database/database.js';
import { migrate } from '../../shared/database/migration.js';
import { FrozenClock } from '../../shared/time/clock.js';
import { SmtpChannel } from '../channel/smtp-channel.js';
import { Message } from '../message/message.entity.js';
import { DeliveryReport } from './delivery-report.entity.js';
import type { IncomingMail } from './incoming-mail.entity.js';
import { ImapSource } from './source/imap-source.js';
import { MailSource, type OpenMailbox } from './source/mail-source.js';

const LARGE_BYTES = 60_000_000;
const RECIPIENTS = ['fremme', 'ukjent', 'full', 'treg'] as const;

/** A mailbox whose worker is killed before it has put anything away. */
class DyingSource extends MailSource {
  constructor(private readonly source: MailSource) {
    super();
  }

  override get name(): string {
    return this.source.name;
  }

  override async open(): Promise<OpenMailbox> {
    const box = await this.source.open();
    return {
      uidValidity: box.uidValidity,
      uids: () => box.uids(),
      fetch: (uid) => box.fetch(uid),
      putAway: () => Promise.reject(new Error('killed')),
      close: () => box.close(),
    };
  }
}

withMailServers('what a real Postfix reports, read from a real IMAP server', () => {
  const clock = new FrozenClock('2018-02-01T11:00:00Z');
  let made: TestDatabase;
  let database: Database;
  let hop: NextHop;
  let servers: MailServers;
  let post: TestPost;
  let source: ImapSource;
  let incoming: IncomingPost;

  beforeAll(async () => {
    made = sqliteDatabase();
    database = await connect(made.url, entities);
    await migrate(database, migrations, clock.now());
    hop = await NextHop.start();
    servers = await MailServers.start(hop.port, 'horing.example');
    post = new TestPost(database, clock, BOUNCE_ENVIRONMENT);
    source = new ImapSource(servers.imapUrl);
    incoming = new IncomingPost(database, clock, post.files, source);
    await incoming.addHost('Helsedirektoratet');
    await post.queue(...RECIPIENTS);
    const channel = new SmtpChannel(servers.smtpUrl);
    await post.carryAll(channel);
    channel.close();
  }, 60_000);

  afterAll(async () => {
    await servers.stop();
    await hop.stop();
    await database.close();
    post.remove();
    await made.remove();
  }, 60_000);

  const reportsOn = async (name: string): Promise<DeliveryReport[]> => {
    const message = await messageTo(name);
    const reports = await database.reader.findBy(DeliveryReport, { messageId: message.id });
    return reports.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  };
  const messageTo = (name: string): Promise<Message> =>
    database.reader.findOneByOrFail(Message, { toAddress: `${name}@kommune.example` });
  const fetchAndRead = async (): Promise<void> => {
    await incoming.intake.fetchFrom(source);
    await incoming.readAll();
  };

  /** Fetches whenever something has come, until the message to the body is in the state. */
  const until = async (name: string, state: Message['state']): Promise<Message> => {
    for (;;) {
      await fetchAndRead();
      const message = await messageTo(name);
      if (message.state === state) return message;
      await servers.arrival();
    }
  };

  test('a mail that was fetched when the worker was killed is neither lost nor doubled', async () => {
    await servers.arrival();

    await expect(incoming.intake.fetchFrom(new DyingSource(source))).rejects.toThrow('killed');
    const kept = await incoming.mails();
    await fetchAndRead();

    expect(kept.length).toBeGreaterThan(0);
    const after = await incoming.mails();
    expect(after.filter((mail) => kept.some(({ id }) => id === mail.id))).toHaveLength(kept.length);
    expect(new Set(after.map((mail) => mail.sha256)).size).toBe(after.length);
  }, 60_000);

  test('550: the body has no such user, and the message has come back', async () => {
    await until('ukjent', 'bounced');

    expect(await reportsOn('ukjent')).toMatchObject([
      { action: 'failed', status: '5.1.1', effect: 'bounced', recipient: 'ukjent@kommune.example' },
    ]);
  }, 60_000);

  test('success: the server of the body has taken it over', async () => {
    for (let found = await reportsOn('fremme'); found.length === 0; found = await reportsOn('fremme')) {
      await servers.arrival();
      await fetchAndRead();
    }

    expect(await reportsOn('fremme')).toMatchObject([{ action: 'relayed', status: '2.0.0', effect: null }]);
    expect((await messageTo('fremme')).state).toBe('accepted');
  }, 60_000);

  test('delayed: the body’s server is slow, and takes it in the end', async () => {
    await until('treg', 'delayed');
    hop.mend();
    await until('treg', 'accepted');

    expect((await reportsOn('treg')).map((report) => report.action)).toEqual(['delayed', 'relayed']);
    expect(await reportsOn('treg')).toMatchObject([{ status: '4.3.0', effect: 'delayed' }, { effect: 'accepted' }]);
  }, 60_000);

  test('expired with 4.2.2: the mailbox of the body stayed full', async () => {
    await until('full', 'bounced');

    const [delayed, failed] = await reportsOn('full');
    expect(delayed).toMatchObject({ action: 'delayed', status: '4.2.2' });
    expect(failed).toMatchObject({ action: 'failed', status: '4.2.2', effect: 'bounced' });
  }, 60_000);

  test('each report was found by the return address of its message', async () => {
    const mails = await incoming.mails();

    expect(new Set(mails.map((mail) => mail.foundBy))).toEqual(new Set(['verp']));
    expect(new Set(mails.map((mail) => mail.kind))).toEqual(new Set(['deliveryReport']));
  });

  test('an answer that somebody writes to the return address goes to a person', async () => {
    const message = await messageTo('fremme');
    const transport = nodemailer.createTransport(servers.smtpUrl);
    await transport.sendMail({
      from: 'Kari Kommunesen <kari@kommune.example>',
      to: 'retur@horing.example',
      subject: 'SV: Høring – vi støtter forslaget',
      inReplyTo: message.messageIdHeader,
      text: 'Ås kommune støtter forslaget.',
    });
    transport.close();

    const mail = await next();

    expect(mail).toMatchObject({ kind: 'letter', state: 'waiting', messageId: message.id, foundBy: 'thread' });
    expect(mail.subject).toBe('SV: Høring – vi støtter forslaget');
  }, 60_000);

  test('a mail of 60 MB is fetched whole', async () => {
    const raw = Buffer.concat([
      Buffer.from('From: kari@kommune.example\nTo: retur@horing.example\nSubject: Stort svar\n\n'),
      Buffer.from(
        randomBytes(LARGE_BYTES / 2)
          .toString('hex')
          .replace(/.{76}/g, '$&\n'),
      ),
    ]);
    servers.deliver('stort', raw);

    const mail = await next();

    // Over IMAP each line ends in two characters.
    const whole = Buffer.from(raw.toString('latin1').replaceAll('\n', '\r\n'), 'latin1');
    expect(mail).toMatchObject({
      state: 'waiting',
      reason: 'tooLarge',
      subject: 'Stort svar',
      sizeBytes: whole.byteLength,
    });
    expect((await post.files.read(mail.sha256)).equals(whole)).toBe(true);
  }, 60_000);

  test('what was fetched is put away on the server', async () => {
    const box = await source.open();
    const left = await box.uids();
    await box.close();

    expect(left).toEqual([]);
  });

  /** The next mail that comes. */
  async function next(): Promise<IncomingMail> {
    const before = (await incoming.mails()).length;
    for (;;) {
      await servers.arrival();
      await fetchAndRead();
      const mails = await incoming.mails();
      const last = mails.at(-1);
      if (last && mails.length > before) return last;
    }
  }
});
