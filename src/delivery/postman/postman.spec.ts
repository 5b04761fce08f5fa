import { eachDatabase } from '../../../test/support/databases.js';
import { FaultyRelay } from '../../../test/support/delivery/faulty-relay.js';
import { letter, TestPost, ToldChannel } from '../../../test/support/delivery/post.js';
import { SmtpSink } from '../../../test/support/delivery/smtp-sink.js';
import type { Handover } from '../channel/mail-channel.js';
import { SmtpChannel } from '../channel/smtp-channel.js';
import { LEASE_SECONDS } from '../ledger/message-ledger.js';

const silence: Handover = { outcome: 'uncertain', stage: 'answer', code: null, response: 'Timeout' };
const later: Handover = { outcome: 'postponed', stage: 'envelope', code: 451, response: '451 later' };
const never: Handover = { outcome: 'rejected', stage: 'envelope', code: 550, response: '550 no such user' };

eachDatabase('the postman', (the) => {
  let post: TestPost;
  let channel: ToldChannel;

  beforeEach(() => {
    post = new TestPost(the.database, the.clock);
    channel = new ToldChannel();
  });

  afterEach(() => {
    post.remove();
  });

  test('hands every queued message over once, with its secret link, its file and the same Message-ID as in the ledger', async () => {
    const sink = await SmtpSink.start();
    const smtp = new SmtpChannel(sink.url);
    const file = await post.files.keep(Buffer.from('%PDF-1.7'));
    const attachments = [{ ...file, filename: 'brev.pdf', mediaType: 'application/pdf' }];
    const keys = Array.from({ length: 130 }, (_, index) => `kommune-${String(index)}`);
    await the.database.write((transaction) =>
      post.office.prepareAll(
        transaction,
        keys.map((key) => letter(key, { attachments })),
      ),
    );
    await the.database.write((transaction) => post.office.queuePrepared(transaction, 'dispatch', 'd1'));

    await post.carryAll(smtp);

    expect([...sink.countByAddress().values()]).toEqual(keys.map(() => 1));
    expect(await post.counts()).toEqual({ accepted: 130 });
    const [read] = await sink.read();
    const sent = (await post.messages()).find((message) => message.messageIdHeader === read?.messageId);
    expect(read?.text).toContain(`https://horing.example/svar/secret-of-${sent?.recipientRef ?? 'nobody'}`);
    expect(read?.attachments).toHaveLength(1);
    expect(JSON.stringify(await post.messages())).not.toContain('secret-of-');
    smtp.close();
    await sink.stop();
  });

  test('has written that it tries before it says anything to the relay', async () => {
    await post.queue('as');
    const seen: unknown[] = [];
    channel.answer = async () => {
      seen.push(...(await post.attempts()).map(({ number, outcome }) => ({ number, outcome })));
      return silence;
    };

    await post.carryAll(channel);

    expect(seen).toEqual([{ number: 1, outcome: null }]);
  });

  test('never sends again by itself what the relay may have', async () => {
    await post.queue('as');
    channel.answer = () => silence;
    await post.carryAll(channel);

    the.clock.advanceSeconds(60 * 60 * 24 * 30);
    await post.carryAll(channel);

    expect(await post.states()).toEqual(['uncertain']);
    expect(channel.mails).toHaveLength(1);
  });

  test('tries again later what the relay certainly has not, and not before', async () => {
    await post.queue('as');
    channel.answer = () => later;
    await post.carryAll(channel);
    expect(channel.mails).toHaveLength(1);

    the.clock.advanceSeconds(30);
    channel.answer = () => ({ ...later, outcome: 'accepted' });
    await post.carryAll(channel);

    const [message] = await post.messages();
    expect(message).toMatchObject({ state: 'accepted', attempts: 2 });
    expect(channel.mails.map((mail) => mail.messageId)).toEqual([message?.messageIdHeader, message?.messageIdHeader]);
    const attempts = await post.attempts();
    expect(attempts.map(({ number, outcome, code }) => ({ number, outcome, code }))).toEqual([
      { number: 1, outcome: 'postponed', code: 451 },
      { number: 2, outcome: 'accepted', code: 451 },
    ]);
  });

  test('gives up after three days, and not before', async () => {
    await post.queue('as');
    channel.answer = () => later;
    for (let hour = 0; hour < 70; hour += 1) {
      await post.carryAll(channel);
      the.clock.advanceSeconds(3600);
    }
    expect(await post.states()).toEqual(['queued']);

    the.clock.advanceSeconds(2 * 3600);
    await post.carryAll(channel);

    expect(await post.states()).toEqual(['expired']);
  });

  test('does not try again what the relay has refused for good, and keeps the reason', async () => {
    await post.queue('as', 'nes');
    channel.answer = (mail) => (mail.to.address.startsWith('as') ? never : { ...later, outcome: 'accepted' });

    await post.carryAll(channel);
    the.clock.advanceSeconds(3600);
    await post.carryAll(channel);

    expect(await post.states()).toEqual(['rejected', 'accepted']);
    expect((await post.messages())[0]?.lastResponse).toBe('550 no such user');
    expect(channel.mails).toHaveLength(2);
  });

  test('hands nothing over when the link is revoked or the file is missing', async () => {
    const attachments = [{ sha256: 'f'.repeat(64), filename: 'brev.pdf', mediaType: 'application/pdf', sizeBytes: 1 }];
    await post.queue('revoked');
    await the.database.write((transaction) => post.office.queue(transaction, letter('vedlegg', { attachments })));

    await post.carryAll(channel);

    expect(channel.mails).toHaveLength(0);
    expect(await post.states()).toEqual(['queued', 'queued']);
    expect((await post.attempts()).map(({ outcome, stage }) => `${String(outcome)} ${String(stage)}`)).toEqual([
      'postponed preparing',
      'postponed preparing',
    ]);
  });

  test('puts no secret into a text that names a link which the message was not given', async () => {
    const textBody = 'Svaret lød: [[link:naboen]]';
    await the.database.write((transaction) =>
      post.office.queue(transaction, letter('as', { purpose: 'receipt', textBody, htmlBody: textBody, linkIds: [] })),
    );

    await post.carryAll(channel);

    expect(channel.mails[0]).toMatchObject({ text: textBody, html: textBody });
  });

  test('lets a sign-in link go before the letters that were queued before it', async () => {
    await post.queue('as', 'nes');
    the.clock.advanceSeconds(1);
    await the.database.write((transaction) => post.office.queue(transaction, letter('randi', { purpose: 'signIn' })));

    await post.carryAll(channel);

    expect(channel.mails[0]?.to.address).toBe('randi@kommune.example');
  });

  test('two workers never take the same message', async () => {
    await post.queue(...Array.from({ length: 40 }, (_, index) => `kommune-${String(index)}`));

    const [one, other] = await Promise.all([post.ledger.claim(30), post.ledger.claim(30)]);

    const ids = [...one, ...other].map(({ message }) => message.id);
    expect(ids).toHaveLength(40);
    expect(new Set(ids).size).toBe(40);
  });

  test('a worker that died before it began has its messages sent by the next', async () => {
    await post.queue('as');
    await post.ledger.claim(10);

    await post.carryAll(channel);
    expect(channel.mails).toHaveLength(0);
    the.clock.advanceSeconds(LEASE_SECONDS);
    await post.carryAll(channel);

    expect(await post.states()).toEqual(['accepted']);
    expect(channel.mails).toHaveLength(1);
  });

  test('a worker that died in the middle leaves an uncertain message, never a second one', async () => {
    await post.queue('as');
    const [claimed] = await post.ledger.claim(10);
    await the.database.write((transaction) => post.ledger.begin(transaction, claimed ? [claimed.message] : []));

    the.clock.advanceSeconds(LEASE_SECONDS);
    await post.carryAll(channel);

    expect(await post.states()).toEqual(['uncertain']);
    expect((await post.attempts()).map((attempt) => attempt.outcome)).toEqual(['uncertain']);
    expect(channel.mails).toHaveLength(0);
  });

  test('a worker that was frozen past its lease cannot answer for the message afterwards', async () => {
    await post.queue('as');
    channel.answer = async () => {
      the.clock.advanceSeconds(LEASE_SECONDS);
      await post.ledger.reap();
      return { outcome: 'accepted', stage: 'answer', code: 250, response: '250 too late' };
    };

    await post.carryAll(channel);

    const [message] = await post.messages();
    expect(message).toMatchObject({ state: 'uncertain', lastResponse: null, acceptedAt: null });
  });

  test('a worker that was frozen before it began cannot begin when another has the message', async () => {
    await post.queue('as');
    const [claimed] = await post.ledger.claim(10);
    the.clock.advanceSeconds(LEASE_SECONDS);
    await post.ledger.reap();
    await post.ledger.claim(10);

    const begun = await the.database.write((transaction) =>
      post.ledger.begin(transaction, claimed ? [claimed.message] : []),
    );

    expect(begun.size).toBe(0);
    expect(await post.attempts()).toHaveLength(0);
  });

  test('a lease that is renewed is not taken away', async () => {
    await post.queue('as');
    const claimed = await post.ledger.claim(10);
    the.clock.advanceSeconds(LEASE_SECONDS - 1);
    await post.ledger.renew(claimed.map(({ message }) => message));

    the.clock.advanceSeconds(LEASE_SECONDS - 1);
    await post.ledger.reap();

    expect(await post.states()).toEqual(['sending']);
  });

  test('what is held back while a worker has it in its bag is not begun, and goes when it is released', async () => {
    await post.queue('as', 'nes');
    const claimed = await post.ledger.claim(1);
    await the.database.write((transaction) => post.office.hold(transaction, 'dispatch', 'd1'));

    const begun = await the.database.write((transaction) =>
      post.ledger.begin(
        transaction,
        claimed.map(({ message }) => message),
      ),
    );
    expect(begun.size).toBe(0);
    expect(await post.states()).toEqual(['held', 'held']);

    the.clock.advanceSeconds(60 * 60 * 24 * 10);
    await the.database.write((transaction) => post.office.release(transaction, 'dispatch', 'd1'));
    await post.carryAll(channel);
    expect(await post.states()).toEqual(['accepted', 'accepted']);
  });

  test('a worker that is stopped gives back what it has not begun', async () => {
    await post.queue(...Array.from({ length: 30 }, (_, index) => `kommune-${String(index).padStart(2, '0')}`));
    const postman = post.postman(channel);
    channel.answer = () => {
      postman.onModuleDestroy();
      return { outcome: 'accepted', stage: 'answer', code: 250, response: '250 ok' };
    };

    await postman.round();

    const { accepted = 0, queued = 0, sending = 0 } = await post.counts();
    expect({ all: accepted + queued, sending }).toEqual({ all: 30, sending: 0 });
    expect(accepted).toBeLessThan(30);
  });

  test('a relay that breaks down half way leaves every message accounted for, and none twice', async () => {
    const relay = await FaultyRelay.start({ at: 'dot', does: 'hangs up', keeps: 'kept' });
    const smtp = new SmtpChannel(relay.url, { connecting: 400, silence: 250, whole: 2000 });
    await post.queue('as', 'nes', 'ski');
    await post.carryAll(smtp);
    expect(await post.states()).toEqual(['uncertain', 'uncertain', 'uncertain']);

    relay.mend();
    await post.queue('rygge');
    await post.carryAll(smtp);

    expect(relay.held).toBe(4);
    expect(await post.counts()).toEqual({ accepted: 1, uncertain: 3 });
    smtp.close();
    await relay.stop();
  });
});
