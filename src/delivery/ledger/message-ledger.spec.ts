import { eachDatabase } from '../../../test/support/databases.js';
import { TestPost, ToldChannel } from '../../../test/support/delivery/post.js';

eachDatabase('the ledger between workers', (the) => {
  let post: TestPost;
  let channel: ToldChannel;

  beforeEach(() => {
    post = new TestPost(the.database, the.clock);
    channel = new ToldChannel();
  });

  afterEach(() => {
    post.remove();
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
    the.clock.advanceSeconds(post.leaseSeconds);
    await post.carryAll(channel);

    expect(await post.states()).toEqual(['accepted']);
    expect(channel.mails).toHaveLength(1);
  });

  test('a worker that died in the middle leaves an uncertain message, never a second one', async () => {
    await post.queue('as');
    const [claimed] = await post.ledger.claim(10);
    await the.database.write((transaction) => post.ledger.begin(transaction, claimed ? [claimed.message] : []));

    the.clock.advanceSeconds(post.leaseSeconds);
    await post.carryAll(channel);

    expect(await post.states()).toEqual(['uncertain']);
    expect((await post.attempts()).map((attempt) => attempt.outcome)).toEqual(['uncertain']);
    expect(channel.mails).toHaveLength(0);
  });

  test('a worker that was frozen past its lease cannot answer for the message afterwards', async () => {
    await post.queue('as');
    channel.answer = async () => {
      the.clock.advanceSeconds(post.leaseSeconds);
      await post.reaper.reap();
      return { outcome: 'accepted', stage: 'answer', code: 250, response: '250 too late' };
    };

    await post.carryAll(channel);

    const [message] = await post.messages();
    expect(message).toMatchObject({ state: 'uncertain', lastResponse: null, acceptedAt: null });
  });

  test('a worker that was frozen before it began cannot begin when another has the message', async () => {
    await post.queue('as');
    const [claimed] = await post.ledger.claim(10);
    the.clock.advanceSeconds(post.leaseSeconds);
    await post.reaper.reap();
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
    the.clock.advanceSeconds(post.leaseSeconds - 1);
    await post.ledger.renew(claimed.map(({ message }) => message));

    the.clock.advanceSeconds(post.leaseSeconds - 1);
    await post.reaper.reap();

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

  test('a message of a dead worker that somebody is writing about is left for the next time, without asking again and again', async () => {
    await post.queue('as');
    await post.ledger.claim(10);
    the.clock.advanceSeconds(post.leaseSeconds);
    // SQLite has one writer, and whoever comes second waits; only PostgreSQL lets two write at once.
    if (the.database.dialect === 'postgres') {
      const writing = gate();
      const begun = gate();
      const other = the.database.write(async (transaction) => {
        await transaction.query('UPDATE "message" SET "fence" = "fence"');
        begun.open();
        await writing.opened;
      });
      await begun.opened;

      expect(await post.postman(channel).round()).toBe(false);
      writing.open();
      await other;
    }

    expect(await post.reaper.reap()).toBe(true);
    expect(await post.reaper.reap()).toBe(false);
  });
});

/** Something to wait for until another opens it. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
