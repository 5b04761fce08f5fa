import { randomBytes } from 'node:crypto';
import { eachDatabase } from '../../../test/support/databases.js';
import { FolderInMemory, IncomingPost } from '../../../test/support/delivery/incoming-post.js';
import { TestPost } from '../../../test/support/delivery/post.js';
import { PAUSE_SECONDS } from './mail-intake.js';

const LARGE_BYTES = 60_000_000;

eachDatabase('the intake of mail', (the) => {
  let post: TestPost;
  let folder: FolderInMemory;
  let incoming: IncomingPost;

  beforeEach(async () => {
    post = new TestPost(the.database, the.clock);
    folder = new FolderInMemory(the.clock);
    incoming = new IncomingPost(the.database, the.clock, post.files, folder);
    await incoming.addHost('Helsedirektoratet');
  });

  afterEach(() => {
    post.remove();
  });

  const letterNumber = (number: number): string =>
    `From: kari@kommune.example\r\nSubject: Brev ${String(number)}\r\n\r\nHei.\r\n`;
  const fetchOnce = (): Promise<number> => incoming.intake.fetchFrom(folder);

  /** A worker that ends at this deed, as if its process had been killed. */
  const dieAt = (deed: 'fetch' | 'putAway', times = 1): void => {
    let left = times;
    folder.before = (now) => {
      if (now !== deed || left === 0) return;
      left -= 1;
      throw new Error(`killed at ${deed}`);
    };
  };

  test('keeps each mail byte for byte, and puts it away only then', async () => {
    folder.receive(letterNumber(1));
    folder.receive(letterNumber(2));
    folder.before = (deed) => {
      if (deed === 'putAway') expect(folder.fetches).toBe(2);
    };

    await fetchOnce();

    const mails = await incoming.mails();
    const kept = await Promise.all(mails.map((mail) => post.files.read(mail.sha256)));
    expect(kept.map(String)).toEqual([letterNumber(1), letterNumber(2)]);
    expect(folder.inbox.size).toBe(0);
    expect(folder.away).toHaveLength(2);
  });

  test('killed between keeping and putting away, neither loses nor doubles a mail', async () => {
    folder.receive(letterNumber(1));
    folder.receive(letterNumber(2));
    dieAt('putAway');

    await expect(fetchOnce()).rejects.toThrow('killed');
    expect(await incoming.mails()).toHaveLength(2);
    expect(folder.inbox.size).toBe(2);
    await fetchOnce();
    await incoming.readAll();

    expect((await incoming.mails()).map((mail) => mail.subject)).toEqual(['Brev 1', 'Brev 2']);
    expect(folder.inbox.size).toBe(0);
    expect(folder.fetches).toBe(2);
  });

  test('killed before keeping, fetches the mail again', async () => {
    folder.receive(letterNumber(1));
    dieAt('fetch');

    await expect(fetchOnce()).rejects.toThrow('killed');
    expect(await incoming.mails()).toHaveLength(0);
    await fetchOnce();

    expect(await incoming.mails()).toHaveLength(1);
  });

  test('killed when the mail is on disk and in no row, fetches it again', async () => {
    folder.receive(letterNumber(1));
    await post.files.keep(Buffer.from(letterNumber(1)));

    await fetchOnce();

    expect(await incoming.mails()).toHaveLength(1);
  });

  test('knows a mail again when the server has numbered anew, or somebody has put it back', async () => {
    folder.receive(letterNumber(1));
    dieAt('putAway');
    await expect(fetchOnce()).rejects.toThrow('killed');

    folder.numberAnew();
    await fetchOnce();
    for (const raw of folder.away.splice(0)) folder.receive(raw);
    await fetchOnce();

    expect(await incoming.mails()).toHaveLength(1);
    expect(folder.inbox.size).toBe(0);
  });

  test('two workers at once keep each mail once', async () => {
    for (let number = 1; number <= 5; number += 1) folder.receive(letterNumber(number));
    const another = new IncomingPost(the.database, the.clock, post.files, folder);

    await Promise.all([fetchOnce(), another.intake.fetchFrom(folder)]);

    expect(await incoming.mails()).toHaveLength(5);
  });

  test('a mail that comes cut off is not kept, and comes whole the next time', async () => {
    const whole = letterNumber(1);
    folder.receive(whole);
    let fetches = 0;
    folder.asGiven = (raw) => {
      fetches += 1;
      return fetches === 1 ? raw.subarray(0, 20) : raw;
    };

    await expect(fetchOnce()).rejects.toThrow('differently');
    await fetchOnce();

    const [mail] = await incoming.mails();
    expect(mail?.sizeBytes).toBe(whole.length);
  });

  test('a mail that cannot be fetched does not hold up the next', async () => {
    folder.receive(letterNumber(1));
    folder.receive(letterNumber(2));
    dieAt('fetch');

    await expect(fetchOnce()).rejects.toThrow('killed');
    await incoming.readAll();

    expect((await incoming.mails()).map((mail) => mail.subject)).toEqual(['Brev 2']);
    expect(folder.inbox.size).toBe(1);
  });

  test('a server that counts the bytes wrong is believed on the second fetch', async () => {
    folder.receive(letterNumber(1));
    folder.claimedBytes = 1_000_000;

    await fetchOnce();

    expect(await incoming.mails()).toHaveLength(1);
  });

  test('a mail of 60 MB is kept whole and goes to a person', async () => {
    const head = Buffer.from('From: kari@kommune.example\r\nSubject: Stort svar\r\n\r\n');
    folder.receive(Buffer.concat([head, Buffer.from(randomBytes(LARGE_BYTES / 2).toString('hex'))]));

    await fetchOnce();
    await incoming.readAll();

    const [mail] = await incoming.mails();
    expect(mail).toMatchObject({ subject: 'Stort svar', kind: 'letter', state: 'waiting', reason: 'tooLarge' });
    expect(mail?.sizeBytes).toBe(head.length + LARGE_BYTES);
  });

  test('looks into the mailbox once in the pause, and leaves a server that fails in peace for longer', async () => {
    expect(await incoming.intake.round()).toBe(false);
    folder.receive(letterNumber(1));
    expect(await incoming.intake.round()).toBe(false);
    the.clock.advanceSeconds(PAUSE_SECONDS);
    expect(await incoming.intake.round()).toBe(true);

    dieAt('fetch', 2);
    folder.receive(letterNumber(2));
    the.clock.advanceSeconds(PAUSE_SECONDS);
    await incoming.intake.round();
    the.clock.advanceSeconds(PAUSE_SECONDS);
    await incoming.intake.round();
    the.clock.advanceSeconds(PAUSE_SECONDS);

    expect(await incoming.intake.round()).toBe(false);
    the.clock.advanceSeconds(PAUSE_SECONDS);
    expect(await incoming.intake.round()).toBe(true);
    expect(await incoming.mails()).toHaveLength(2);
  });
});
