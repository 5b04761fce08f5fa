import { byTheBook } from '../../../../test/samples/delivery-reports/by-the-book.js';
import { recipient, report, type SampleGround } from '../../../../test/samples/delivery-reports/sample.js';
import { eachDatabase } from '../../../../test/support/databases.js';
import { FolderInMemory, IncomingPost } from '../../../../test/support/delivery/incoming-post.js';
import { letter, TestPost } from '../../../../test/support/delivery/post.js';
import { writtenMail } from '../../../../test/support/delivery/receive-mail.js';
import type { Host } from '../../../identity/host/host.entity.js';
import { Attempt } from '../../message/attempt.entity.js';
import { Message } from '../../message/message.entity.js';
import type { NewMessage } from '../../message/new-message.js';
import { DeliveryReport } from '../delivery-report.entity.js';
import type { IncomingMail } from '../incoming-mail.entity.js';

eachDatabase('reading what came back', (the) => {
  let post: TestPost;
  let folder: FolderInMemory;
  let incoming: IncomingPost;
  let directorate: Host;

  beforeEach(async () => {
    post = new TestPost(the.database, the.clock, { MAIL_FROM: 'horing@horing.example' });
    folder = new FolderInMemory(the.clock);
    incoming = new IncomingPost(the.database, the.clock, post.files, folder);
    directorate = await incoming.addHost('Helsedirektoratet', 'Postmottak@helsedir.example');
    the.clock.advanceSeconds(1);
  });

  afterEach(() => {
    post.remove();
  });

  const sent = (key: string, state: Message['state'], changes: Partial<NewMessage> = {}): Promise<SampleGround> =>
    the.database.write(async (transaction) => {
      const { id, messageIdHeader, toAddress } = await post.office.queue(transaction, letter(key, changes));
      await transaction.update(Message, { id }, { state, openAttempt: null });
      const own = { id, verp: incoming.addresses.addressFor(id), messageId: messageIdHeader, to: toAddress };
      return { ...own, other: own, forged: '' };
    });
  const arrive = async (raw: string | Buffer): Promise<IncomingMail> => {
    folder.receive(raw);
    await incoming.intake.fetchFrom(folder);
    await incoming.readAll();
    const mail = (await incoming.mails()).at(-1);
    if (!mail) throw new Error('The mail was dropped');
    return mail;
  };
  const returned = (message: SampleGround): string | Buffer => byTheBook[0]?.raw(message) ?? '';
  const stateOf = async (id: string): Promise<string> =>
    (await the.database.reader.findOneByOrFail(Message, { id })).state;

  test('proves what became of the message, with a row that says so', async () => {
    const message = await sent('as', 'accepted');

    const mail = await arrive(returned(message));

    expect(await stateOf(message.id)).toBe('bounced');
    expect(mail).toMatchObject({ messageId: message.id, foundBy: 'verp', reason: 'reportTaken' });
    expect(await the.database.reader.find(DeliveryReport)).toMatchObject([
      { messageId: message.id, incomingMailId: mail.id, action: 'failed', status: '5.1.1', effect: 'bounced' },
    ]);
  });

  test('read twice, by two workers, proves it once', async () => {
    const message = await sent('as', 'accepted');
    folder.receive(returned(message));
    await incoming.intake.fetchFrom(folder);
    const [mail] = await incoming.mails();

    await Promise.all([incoming.reading.read(mail?.id ?? ''), incoming.reading.read(mail?.id ?? '')]);
    await incoming.readAll();

    expect(await the.database.reader.countBy(DeliveryReport, {})).toBe(1);
  });

  test('a report that is quicker than the ledger waits until the hand-over is written', async () => {
    const message = await sent('as', 'sending');
    folder.receive(returned(message));
    await incoming.intake.fetchFrom(folder);
    const [mail] = await incoming.mails();

    await expect(incoming.reading.read(mail?.id ?? '')).rejects.toThrow('waits until its hand-over is written');
    expect((await incoming.mails())[0]).toMatchObject({ kind: 'unread', state: 'waiting' });
    await the.database.write((transaction) => transaction.update(Message, { id: message.id }, { state: 'accepted' }));
    await incoming.reading.read(mail?.id ?? '');

    expect(await stateOf(message.id)).toBe('bounced');
  });

  test('an uncertain message turns out to have arrived when somebody’s program answers it', async () => {
    const message = await sent('as', 'uncertain');

    await arrive(
      writtenMail({ from: message.to, subject: 'Automatisk svar', text: 'Borte.', inReplyTo: message.messageId }),
    );

    expect(await stateOf(message.id)).toBe('accepted');
  });

  test('a late report about an address that was mended since changes nothing', async () => {
    const message = await sent('as', 'accepted');
    const former = { ...message, to: 'gammel@kommune.example' };
    await the.database.write(async (transaction) => {
      const attempt = {
        id: 'a1',
        messageId: message.id,
        number: 1,
        fence: 1,
        toAddress: former.to,
        startedAt: the.clock.now(),
      };
      await transaction.insert(Attempt, attempt);
    });

    const mail = await arrive(returned(former));

    expect(mail).toMatchObject({ state: 'setAside', reason: 'formerAddress' });
    expect(await stateOf(message.id)).toBe('accepted');
  });

  test('a report about what has come back already is kept, and changes nothing', async () => {
    const message = await sent('as', 'bounced');

    const mail = await arrive(returned(message));

    expect(mail).toMatchObject({ state: 'setAside', reason: 'withoutEffect' });
    expect(await the.database.reader.find(DeliveryReport)).toMatchObject([{ effect: null }]);
  });

  test('without a return address set up, a report is found by what it returns', async () => {
    const message = await sent('as', 'accepted');
    const plainly = new IncomingPost(the.database, the.clock, post.files, folder, { BOUNCE_ADDRESS: '' });
    const words = {
      from: 'MAILER-DAEMON@mx.example',
      subject: 'Undelivered',
      words: 'No.',
      to: 'horing@horing.example',
    };
    folder.receive(report(message, { ...words, recipients: [recipient(message, 'failed', '5.1.1', '550')] }));

    await plainly.intake.fetchFrom(folder);
    await plainly.readAll();

    expect((await incoming.mails())[0]).toMatchObject({ foundBy: 'returnedHeader', reason: 'reportTaken' });
  });

  describe('whose it is', () => {
    let association: Host;

    beforeEach(async () => {
      association = await incoming.addHost('Den norske legeforening');
    });

    const from = 'kari@kommune.example';
    const write = (to: string, inReplyTo?: string): Promise<IncomingMail> =>
      arrive(
        writtenMail({ from, to, subject: 'Brev', text: 'Hei', ...(inReplyTo === undefined ? {} : { inReplyTo }) }),
      );

    test('an answer is that of the host whose letter it answers', async () => {
      const message = await sent('as', 'accepted', { hostId: association.id });

      expect(await write('horing@horing.example', message.messageId)).toMatchObject({
        hostId: association.id,
        isStray: false,
        foundBy: 'thread',
      });
    });

    test('a letter is that of the host whose address it was written to, whatever the case', async () => {
      expect(await write('POSTMOTTAK@HELSEDIR.EXAMPLE')).toMatchObject({ hostId: directorate.id, isStray: false });
    });

    test('a letter from a body that one host alone has written to is taken for an answer to that host', async () => {
      const message = await sent('as', 'accepted', { hostId: association.id, toAddress: from });

      expect(await write('horing@horing.example')).toMatchObject({
        hostId: association.id,
        messageId: message.id,
        foundBy: 'address',
      });
    });

    test('a letter from a body that two hosts have written to is nobody’s to guess at', async () => {
      await sent('as', 'accepted', { hostId: association.id, toAddress: from });
      await sent('nes', 'accepted', { hostId: directorate.id, toAddress: from });

      expect(await write('horing@horing.example')).toMatchObject({
        hostId: directorate.id,
        isStray: true,
        messageId: null,
      });
    });

    test('a letter that says nothing lies with the host that the mailbox is said to belong to', async () => {
      const named = new IncomingPost(the.database, the.clock, post.files, folder, { MAILBOX_HOST: association.name });
      folder.receive(writtenMail({ from, subject: 'Brev', text: 'Hei' }));
      await named.intake.fetchFrom(folder);
      await named.readAll();

      expect((await incoming.mails())[0]).toMatchObject({ hostId: association.id, isStray: true });
    });
  });

  test('where there is one host only, everything is its', async () => {
    expect(await arrive(writtenMail({ from: 'a@b.example', subject: 'Brev', text: 'Hei' }))).toMatchObject({
      hostId: directorate.id,
      isStray: false,
    });
  });
});
