import { IsNull, LessThan } from 'typeorm';
import { eachDatabase } from '../../../test/support/databases.js';
import { Job } from '../jobs/job.entity.js';
import { secondsAfter } from '../time/clock.js';
import { newId } from './id.js';

eachDatabase('an instant in the condition of an update', (the) => {
  beforeEach(async () => {
    const now = the.clock.now();
    const row = { kind: 'test', key: 'once', payload: {}, state: 'queued', fence: 0, attempts: 0 } as const;
    const times = { availableAt: now, createdAt: now, leasedUntil: null, lastError: null, endedAt: null };
    await the.database.write((transaction) => transaction.insert(Job, { ...row, ...times, id: newId() }));
  });

  const lease = (where: object): Promise<unknown> =>
    the.database.write((transaction) => transaction.update(Job, where, { leasedUntil: the.clock.now() }));
  const isLeased = (): Promise<boolean> => the.database.reader.exists(Job, { where: { leasedUntil: the.clock.now() } });

  it('may be that there is none', async () => {
    await lease({ key: 'once', leasedUntil: IsNull() });

    expect(await isLeased()).toBe(true);
  });

  it('may be that it is before another', async () => {
    await lease({ key: 'once', availableAt: LessThan(the.clock.now()) });
    expect(await isLeased()).toBe(false);

    await lease({ key: 'once', availableAt: LessThan(secondsAfter(the.clock.now(), 1)) });
    expect(await isLeased()).toBe(true);
  });
});
