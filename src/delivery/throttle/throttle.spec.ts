import { eachDatabase } from '../../../test/support/databases.js';
import { letter, TestPost, ToldChannel } from '../../../test/support/delivery/post.js';
import type { Handover } from '../channel/mail-channel.js';

const accepted: Handover = { outcome: 'accepted', stage: 'answer', code: 250, response: '250 ok' };
const noRelay: Handover = { outcome: 'postponed', stage: 'connecting', code: null, response: 'ECONNREFUSED' };
const keys = Array.from({ length: 30 }, (_, index) => `kommune-${String(index).padStart(2, '0')}`);

eachDatabase('the throttle', (the) => {
  let post: TestPost;
  let channel: ToldChannel;

  const withSettings = (environment: Readonly<Record<string, string>>): void => {
    post.remove();
    post = new TestPost(the.database, the.clock, environment);
  };
  const queueTo = (...addresses: readonly string[]): Promise<unknown> =>
    the.database.write(async (transaction) => {
      for (const toAddress of addresses) await post.office.queue(transaction, letter(toAddress, { toAddress }));
    });

  beforeEach(() => {
    post = new TestPost(the.database, the.clock);
    channel = new ToldChannel();
    channel.answer = () => accepted;
  });

  afterEach(() => {
    post.remove();
  });

  test('hands the relay no more in a second than it may have, all workers together', async () => {
    withSettings({ SMTP_PER_SECOND: '7' });
    await post.queue(...keys);
    const handed: number[] = [];

    for (let second = 0; second < 6; second += 1) {
      await Promise.all([post.carryAll(channel), post.carryAll(channel)]);
      handed.push(channel.mails.length);
      the.clock.advanceSeconds(1);
    }

    expect(handed).toEqual([7, 14, 21, 28, 30, 30]);
  });

  test('hands one domain no more in a minute than it may have, and the others theirs meanwhile', async () => {
    withSettings({ SMTP_PER_DOMAIN_PER_MINUTE: '2' });
    await queueTo('a@stor.example', 'b@stor.example', 'c@stor.example', 'd@stor.example', 'post@as.example');
    const handed: number[] = [];

    for (let half = 0; half < 6; half += 1) {
      await post.carryAll(channel);
      handed.push(channel.mails.length);
      the.clock.advanceSeconds(30);
    }

    expect(handed).toEqual([2, 3, 4, 5, 5, 5]);
    expect(new Set(channel.mails.map((mail) => mail.to.address)).size).toBe(5);
  });

  test('leaves a domain alone as long as its server asks, and sends to the others', async () => {
    await queueTo('a@stor.example', 'b@stor.example', 'post@as.example');
    channel.answer = (mail) =>
      mail.to.address.endsWith('stor.example')
        ? {
            outcome: 'postponed',
            stage: 'envelope',
            code: 450,
            response: '450 4.2.0 Greylisted, try again in 600 seconds',
          }
        : accepted;
    await post.carryAll(channel);
    await queueTo('c@stor.example');
    const before = channel.mails.length;

    the.clock.advanceSeconds(599);
    await post.carryAll(channel);
    expect(channel.mails.length).toBe(before);

    the.clock.advanceSeconds(1);
    channel.answer = () => accepted;
    await post.carryAll(channel);
    expect(await post.counts()).toEqual({ accepted: 4 });
  });

  test('a relay that does not answer is tried with one message at a time, ever more rarely, and then gets everything', async () => {
    await post.queue(...keys);
    channel.answer = () => noRelay;
    await post.carryAll(channel);
    const tried = channel.mails.length;
    expect(tried).toBeLessThan(keys.length);

    the.clock.advanceSeconds(5);
    await post.carryAll(channel);
    expect(channel.mails.length).toBe(tried + 1);
    the.clock.advanceSeconds(5);
    await post.carryAll(channel);
    expect(channel.mails.length).toBe(tried + 1);

    the.clock.advanceSeconds(3600);
    channel.answer = () => accepted;
    await post.carryAll(channel);
    expect(await post.counts()).toEqual({ accepted: keys.length });
  });

  test('what relay and domains have asked for outlives the worker that was asked', async () => {
    await post.queue('as', 'nes');
    channel.answer = () => ({ ...noRelay, stage: 'envelope', code: 421, response: '421 come back in 00:10:00' });
    await post.carryAll(channel);
    const tried = channel.mails.length;
    const next = new TestPost(the.database, the.clock);
    channel.answer = () => accepted;

    the.clock.advanceSeconds(599);
    await next.carryAll(channel);
    expect(channel.mails.length).toBe(tried);
    the.clock.advanceSeconds(3600);
    await next.carryAll(channel);

    expect(await post.counts()).toEqual({ accepted: 2 });
    next.remove();
  });
});
