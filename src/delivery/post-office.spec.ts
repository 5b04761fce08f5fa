import { eachDatabase } from '../../test/support/databases.js';
import { letter, TestPost } from '../../test/support/delivery/post.js';
import { MessageAttachment } from './message/message-attachment.entity.js';

eachDatabase('the post office', (the) => {
  let post: TestPost;

  beforeEach(() => {
    post = new TestPost(the.database, the.clock);
  });

  afterEach(() => {
    post.remove();
  });

  test('a message that is prepared twice is one message', async () => {
    const attachments = [{ sha256: 'a'.repeat(64), filename: 'brev.pdf', mediaType: 'application/pdf', sizeBytes: 9 }];
    const prepare = () =>
      the.database.write((transaction) => post.office.prepare(transaction, letter('as', { attachments })));

    const first = await prepare();
    const second = await prepare();

    expect(second.id).toBe(first.id);
    expect(await post.states()).toEqual(['preparing']);
    expect(await the.database.reader.count(MessageAttachment)).toBe(1);
  });

  test('of two that are prepared at the same time under one key, one is refused by the database', async () => {
    const both = await Promise.allSettled(
      [1, 2].map(() => the.database.write((transaction) => post.office.prepare(transaction, letter('as')))),
    );

    expect(both.some((result) => result.status === 'fulfilled')).toBe(true);
    expect(await post.states()).toEqual(['preparing']);
  });

  test('what is prepared does not leave before it is queued, and then all of it at once', async () => {
    await the.database.write((transaction) =>
      post.office.prepareAll(
        transaction,
        ['as', 'nes'].map((key) => letter(key)),
      ),
    );
    expect(await post.ledger.claim(10)).toHaveLength(0);

    const queued = await the.database.write((transaction) => post.office.queuePrepared(transaction, 'dispatch', 'd1'));

    expect(queued).toBe(2);
    expect(await post.ledger.claim(10)).toHaveLength(2);
  });

  test('the three days run from when it was queued, not from when it was prepared', async () => {
    await the.database.write((transaction) => post.office.prepare(transaction, letter('as')));
    the.clock.advanceSeconds(60 * 60 * 24 * 5);
    await the.database.write((transaction) => post.office.queuePrepared(transaction, 'dispatch', 'd1'));

    const [message] = await post.messages();

    expect(message?.queuedAt).toEqual(the.clock.now());
    expect(message?.expiresAt?.toISOString()).toBe('2018-02-09T11:00:00.000Z');
  });

  test('what was prepared and given up never leaves', async () => {
    await the.database.write((transaction) => post.office.prepare(transaction, letter('as')));
    await the.database.write((transaction) => post.office.cancelPrepared(transaction, 'dispatch', 'd1'));

    await the.database.write((transaction) => post.office.queuePrepared(transaction, 'dispatch', 'd1'));

    expect(await post.states()).toEqual(['cancelled']);
  });

  test('holding back does not touch what another dispatch has queued', async () => {
    await post.queue('as');
    await the.database.write((transaction) => post.office.queue(transaction, letter('nes', { subjectId: 'd2' })));

    await the.database.write((transaction) => post.office.hold(transaction, 'dispatch', 'd2'));

    expect(await post.states()).toEqual(['queued', 'held']);
  });
});
