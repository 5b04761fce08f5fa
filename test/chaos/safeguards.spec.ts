import { Message } from '../../src/delivery/message/message.entity.js';
import type { Handover, OutgoingMail } from '../../src/delivery/channel/mail-channel.js';
import { SmtpChannel } from '../../src/delivery/channel/smtp-channel.js';
import { verdictOn } from '../../src/delivery/channel/smtp-verdict.rules.js';
import { PostOffice } from '../../src/delivery/post-office.service.js';
import { Dispatch } from '../../src/dispatch/dispatch.entity.js';
import { DispatchService } from '../../src/dispatch/dispatch.service.js';
import { DispatchFreezing } from '../../src/dispatch/preparation/dispatch-freezing.js';
import { ApprovalService } from '../../src/letter/approval/approval.service.js';
import { connect } from '../../src/shared/database/connect.js';
import type { Database } from '../../src/shared/database/database.js';
import { migrate } from '../../src/shared/database/migration.js';
import { FrozenClock } from '../../src/shared/time/clock.js';
import { entities } from '../../src/entities.js';
import { migrations } from '../../migrations/index.js';
import { eachDatabase, sqliteDatabase } from '../support/databases.js';
import { FaultyRelay } from '../support/delivery/faulty-relay.js';
import { letter, TestPost, ToldChannel } from '../support/delivery/post.js';
import { approveHearing } from '../support/hearing.js';
import { LetterSuite } from '../support/letter-suite.js';

/*
 * Each safeguard of a dispatch is tried twice: as it is, and with that one safeguard switched off from outside. Switched
 * off, the same trial must find what it is there to prevent; otherwise the trial proves nothing.
 */

/** Longer than the wait for evidence of an uncertain message, and much shorter. */
const LONG_SECONDS = 3600;
const SHORT_SECONDS = 120;
const WRITERS = 12;

function saying(response: string): Handover {
  return { outcome: 'accepted', stage: 'answer', code: 250, response };
}

eachDatabase('a dispatch', (the) => {
  let post: TestPost;

  beforeEach(() => {
    post = new TestPost(the.database, the.clock);
  });

  afterEach(() => {
    post.remove();
  });

  describe('with its fence', () => {
    test('lets each attempt say only what its own worker saw', async () => {
      expect(await whatTwoWorkersSaid(post, the.clock)).toEqual(['1 uncertain null', '2 accepted 250 the other']);
    });

    test('and without it takes the answer of a worker that was frozen for that of another', async () => {
      ignoreTheFence(post);

      expect(await whatTwoWorkersSaid(post, the.clock)).not.toEqual(['1 uncertain null', '2 accepted 250 the other']);
    });
  });

  describe('with its stage test', () => {
    test('never sends again unflagged what a relay took and did not answer for', async () => {
      expect(await copiesAfterSilence(post, the.clock, (url) => new SmtpChannel(url))).toEqual({
        copies: 1,
        mayBeDoubled: false,
      });
    });

    test('and without it sends a second copy that nobody knows of', async () => {
      expect(await copiesAfterSilence(post, the.clock, (url) => new StagelessChannel(url))).toEqual({
        copies: 2,
        mayBeDoubled: false,
      });
    });
  });

  describe('with its reaper', () => {
    test('forgets nobody when a worker dies with letters in its hands', async () => {
      expect(await statesAfterADeath(post, the.clock)).toEqual(['accepted', 'accepted']);
    });

    test('and without it forgets them', async () => {
      post.reaper.hasWork = () => Promise.resolve(false);
      post.reaper.reap = () => Promise.resolve(false);

      expect(await statesAfterADeath(post, the.clock)).toEqual(['sending', 'sending']);
    });
  });
});

describe('a ledger on SQLite', () => {
  const made = sqliteDatabase();
  let database: Database;
  let post: TestPost;

  beforeEach(async () => {
    const clock = new FrozenClock('2018-02-01T11:00:00Z');
    database = await connect(made.url, entities);
    await migrate(database, migrations, clock.now());
    post = new TestPost(database, clock);
  });

  afterEach(async () => {
    post.remove();
    await database.close();
  });

  afterAll(() => made.remove());

  test('with its mutex keeps every letter that was acknowledged, and refuses none that was not withdrawn', async () => {
    expect(await wronged(post, 'kept')).toEqual([]);
  });

  test('and without it loses or refuses some', async () => {
    Object.defineProperty(database, 'turnstile', { value: { pass: (work: () => Promise<unknown>) => work() } });

    expect(await wronged(post, 'open')).not.toEqual([]);
  });
});

describe('a dispatch whose preparation stops half way', () => {
  let suite: LetterSuite;

  beforeEach(async () => {
    suite = await LetterSuite.start();
  });

  afterEach(() => suite.close());

  test('has handed nothing over, with its frozen list', async () => {
    expect(await handedOverBeforeTheFreeze(suite)).toBe(0);
  });

  test('and without it has handed over letters of a list that was never settled', async () => {
    const office = suite.service.app.get(PostOffice, { strict: false });
    office.prepareAll = async (transaction, letters) => {
      const queued: Message[] = [];
      for (const each of letters) queued.push(await office.queue(transaction, each));
      return queued;
    };

    expect(await handedOverBeforeTheFreeze(suite)).toBeGreaterThan(0);
  });
});

/** A channel that forgets how far a conversation had come, and takes every silence for a refusal to begin one. */
class StagelessChannel extends SmtpChannel {
  protected override async transmit(mail: OutgoingMail): Promise<Handover> {
    const handover = await super.transmit(mail);
    if (handover.outcome !== 'uncertain') return handover;
    return verdictOn({ command: 'CONN', code: handover.code, said: handover.response, content: 'none' });
  }
}

/** Something that one waits for and another gives. */
class Signal {
  give: () => void = () => undefined;
  readonly given = new Promise<void>((resolve) => {
    this.give = resolve;
  });
}

/** Lets any worker answer for a message, whoever holds it now. */
function ignoreTheFence({ ledger }: TestPost): void {
  const record = ledger.record.bind(ledger);
  ledger.record = async (transaction, ended) => {
    const asIfTheirOwn: (typeof ended)[number][] = [];
    for (const each of ended) {
      const { fence, openAttempt } = await transaction.findOneByOrFail(Message, { id: each.message.id });
      const message = Object.assign(each.message, { fence });
      asIfTheirOwn.push({ ...each, message, number: openAttempt ?? each.number });
    }
    return record(transaction, asIfTheirOwn);
  };
}

/** One worker is frozen in a conversation until another has the message; both then say how it went, the first one first. */
async function whatTwoWorkersSaid(post: TestPost, clock: FrozenClock): Promise<string[]> {
  const [first, other] = [new ToldChannel(), new ToldChannel()];
  const otherBegan = new Signal();
  const firstAnswered = new Signal();
  await post.queue('as');
  let otherIsDone: Promise<unknown> = Promise.resolve();
  first.answer = async () => {
    clock.advanceSeconds(post.leaseSeconds);
    await post.reaper.reap();
    clock.advanceSeconds(LONG_SECONDS);
    otherIsDone = post.carryAll(other);
    await otherBegan.given;
    return saying('250 too late');
  };
  other.answer = async () => {
    otherBegan.give();
    await firstAnswered.given;
    return saying('250 the other');
  };

  await post.postman(first).round();
  firstAnswered.give();
  await otherIsDone;

  const attempts = await post.attempts();
  return attempts.map(({ number, outcome, response }) => `${number} ${String(outcome)} ${String(response)}`);
}

/** A relay keeps a message and hangs up without an answer; a little later it works again. */
async function copiesAfterSilence(
  post: TestPost,
  clock: FrozenClock,
  open: (url: string) => SmtpChannel,
): Promise<{ copies: number; mayBeDoubled: boolean }> {
  const relay = await FaultyRelay.start({ at: 'dot', does: 'hangs up', keeps: 'kept' });
  const channel = open(relay.url);
  await post.queue('as');
  await post.carryAll(channel);

  relay.mend();
  clock.advanceSeconds(SHORT_SECONDS);
  await post.carryAll(channel);

  const [message] = await post.messages();
  channel.close();
  await relay.stop();
  return { copies: relay.held, mayBeDoubled: message?.mayBeDoubled ?? false };
}

/** A worker dies with two letters that it has not begun; another one works on. */
async function statesAfterADeath(post: TestPost, clock: FrozenClock): Promise<string[]> {
  await post.queue('as', 'nes');
  await post.ledger.claim(10);

  clock.advanceSeconds(post.leaseSeconds);
  await post.carryAll(new ToldChannel());

  return post.states();
}

/** Writers queue letters at the same time, every other one changes its mind: the letters that were dealt with wrongly. */
async function wronged(post: TestPost, round: string): Promise<string[]> {
  const wrong: string[] = [];
  const acknowledged: string[] = [];
  const writers = Array.from({ length: WRITERS }, (_, writer) => `${round}-${writer}`);
  await Promise.all(
    writers.map(async (key, writer) => {
      const isWithdrawn = writer % 2 === 1;
      const written = post.database.write(async (transaction) => {
        await post.office.queue(transaction, letter(key));
        if (isWithdrawn) throw new Error('changed my mind');
      });
      await written.then(
        () => acknowledged.push(key),
        () => isWithdrawn || wrong.push(`${key} was refused`),
      );
    }),
  );
  const kept = new Set((await post.messages()).map(({ uniqueKey }) => uniqueKey));
  for (const key of writers) {
    if (acknowledged.includes(key) && !kept.has(key)) wrong.push(`${key} was lost`);
    if (!acknowledged.includes(key) && kept.has(key)) wrong.push(`${key} was kept`);
  }
  return wrong;
}

/** The letters of a hearing are prepared, and before the list is frozen the worker stops; the post goes on. */
async function handedOverBeforeTheFreeze(suite: LetterSuite): Promise<number> {
  const { service, people } = suite;
  const hearing = await suite.prepared();
  await approveHearing(service, people, hearing);
  service.app.get(DispatchFreezing, { strict: false }).freeze = () => Promise.reject(new Error('the worker stops'));
  const digest = await service.app.get(ApprovalService, { strict: false }).digestOf(hearing.id);
  const { id } = await service.app.get(DispatchService, { strict: false }).start(people.adviser, hearing.id, digest);

  await service.work();

  const { frozenAt } = await service.database.reader.findOneByOrFail(Dispatch, { id });
  if (frozenAt !== null) throw new Error('The list was frozen');
  return service.database.reader.countBy(Message, { subjectId: id, state: 'accepted' });
}
