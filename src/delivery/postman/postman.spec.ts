import { eachDatabase } from '../../../test/support/databases.js';
import { FaultyRelay } from '../../../test/support/delivery/faulty-relay.js';
import { letter, TestPost, ToldChannel } from '../../../test/support/delivery/post.js';
import { SmtpSink } from '../../../test/support/delivery/smtp-sink.js';
import type { Handover } from '../channel/mail-channel.js';
import { SmtpChannel } from '../channel/smtp-channel.js';

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

  test('waits for evidence of what the relay may have, then sends it once more with the same Message-ID, and says so', async () => {
    await post.queue('as');
    channel.answer = () => silence;
    await post.carryAll(channel);

    the.clock.advanceSeconds(15 * 60 - 1);
    await post.carryAll(channel);
    expect(await post.states()).toEqual(['uncertain']);
    expect(channel.mails).toHaveLength(1);

    the.clock.advanceSeconds(1);
    channel.answer = () => ({ ...silence, outcome: 'accepted', code: 250, response: '250 ok' });
    await post.carryAll(channel);

    const [message] = await post.messages();
    expect(message).toMatchObject({ state: 'accepted', mayBeDoubled: true, uncertainSince: null });
    expect(channel.mails.map((mail) => mail.messageId)).toEqual([message?.messageIdHeader, message?.messageIdHeader]);
  });

  test('leaves what is uncertain a second time to a person', async () => {
    await post.queue('as');
    channel.answer = () => silence;
    for (let round = 0; round < 4; round += 1) {
      await post.carryAll(channel);
      the.clock.advanceSeconds(60 * 60 * 24);
    }

    expect(await post.states()).toEqual(['uncertain']);
    expect(channel.mails).toHaveLength(2);
  });

  test('never sends again by itself what is uncertain, for a purpose that is to be settled by hand', async () => {
    post.remove();
    post = new TestPost(the.database, the.clock, { UNCERTAIN_BY_HAND: 'announcement, extension' });
    await post.queue('as');
    channel.answer = () => silence;
    await post.carryAll(channel);

    the.clock.advanceSeconds(60 * 60 * 24 * 30);
    await post.carryAll(channel);

    expect(await post.states()).toEqual(['uncertain']);
    expect(channel.mails).toHaveLength(1);
  });

  test('sends nothing of a held subject that comes back from doubt or from the relay', async () => {
    await post.queue('as', 'nes');
    channel.answer = (mail) => (mail.to.address.startsWith('as') ? silence : later);
    await post.carryAll(channel);
    await the.database.write((transaction) => post.office.hold(transaction, 'dispatch', 'd1'));

    the.clock.advanceSeconds(60 * 60);
    await post.carryAll(channel);
    expect(channel.mails).toHaveLength(2);

    await the.database.write((transaction) => post.office.release(transaction, 'dispatch', 'd1'));
    channel.answer = () => ({ ...later, outcome: 'accepted' });
    await post.carryAll(channel);
    expect(await post.states()).toEqual(['accepted', 'accepted']);
  });

  test('gives up what has not left when the dispatch is stopped, and nothing else', async () => {
    await post.queue('as', 'nes');
    channel.answer = (mail) => (mail.to.address.startsWith('as') ? { ...later, outcome: 'accepted' } : later);
    await post.carryAll(channel);

    const cancelled = await the.database.write((transaction) =>
      post.office.cancelWaiting(transaction, 'dispatch', 'd1'),
    );
    the.clock.advanceSeconds(60 * 60);
    await post.carryAll(channel);

    expect(cancelled).toBe(1);
    expect(await post.states()).toEqual(['accepted', 'cancelled']);
    expect(channel.mails).toHaveLength(2);
  });

  test('keeps where each attempt was made when the address is mended', async () => {
    await post.queue('feil');
    channel.answer = () => never;
    await post.carryAll(channel);
    const [message] = await post.messages();

    await the.database.write((transaction) =>
      post.mending.resend(transaction, message?.id ?? '', { toAddress: 'rett@as.example' }),
    );
    channel.answer = () => ({ ...later, outcome: 'accepted' });
    await post.carryAll(channel);

    expect((await post.attempts()).map(({ toAddress }) => toAddress)).toEqual([
      'feil@kommune.example',
      'rett@as.example',
    ]);
    expect(await post.states()).toEqual(['accepted']);
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

  test('a relay that breaks down half way leaves every message accounted for, and none twice', async () => {
    const relay = await FaultyRelay.start({ at: 'dot', does: 'hangs up', keeps: 'kept' });
    const smtp = new SmtpChannel(relay.url);
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
