import { eachDatabase } from '../../../test/support/databases.js';
import { Settings } from '../config/settings.js';
import { JobQueue } from './job-queue.js';

const { leaseSeconds } = new Settings();

eachDatabase('the queue of jobs', (the) => {
  const queue = (): JobQueue => new JobQueue(the.database, the.clock, new Settings());
  const ask = (key: string): Promise<void> =>
    the.database.write((transaction) => queue().add(transaction, 'read', key, { versionId: key }));

  test('gives each job to one worker', async () => {
    await ask('a');
    await ask('b');

    const claimed = await Promise.all([queue().claim(['read']), queue().claim(['read']), queue().claim(['read'])]);

    expect(claimed.map((job) => job?.key).sort()).toEqual(['a', 'b', undefined]);
  });

  test('gives nobody a job of a kind they do not know', async () => {
    await ask('a');

    expect(await queue().claim(['write'])).toBeNull();
    expect(await queue().hasDue(['write'])).toBe(false);
  });

  test('asking twice for the same is asking once', async () => {
    await ask('a');
    await ask('a');

    expect((await queue().claim(['read']))?.key).toBe('a');
    expect(await queue().claim(['read'])).toBeNull();
  });

  test('a dead worker’s job is taken over, and the worker that was only frozen cannot report it', async () => {
    await ask('a');
    const frozen = await queue().claim(['read']);
    the.clock.advanceSeconds(leaseSeconds + 1);

    const takenOver = await queue().claim(['read']);

    expect(takenOver?.key).toBe('a');
    expect(frozen && (await queue().finish(frozen))).toBe(false);
    expect(takenOver && (await queue().finish(takenOver))).toBe(true);
  });

  test('a job that is renewed is not taken over', async () => {
    await ask('a');
    const job = await queue().claim(['read']);
    the.clock.advanceSeconds(leaseSeconds - 1);
    if (job) await queue().renew(job);
    the.clock.advanceSeconds(leaseSeconds - 1);

    expect(await queue().claim(['read'])).toBeNull();
  });

  test('a job that fails waits longer each time, and is given up after eight', async () => {
    await ask('a');
    let waits = 0;
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      const job = await queue().claim(['read']);
      if (!job) break;
      await queue().fail(job, new Error('not now'));
      waits += (await queue().hasDue(['read'])) ? 0 : 1;
      the.clock.advanceSeconds(3600);
    }

    expect(waits).toBe(8);
    expect(await queue().claim(['read'])).toBeNull();
  });
});
