import { migrations } from '../../../../migrations/index.js';
import { SAMPLES } from '../../../../test/samples/delivery-reports/index.js';
import type { Expected, SampleGround } from '../../../../test/samples/delivery-reports/sample.js';
import { sqliteDatabase, type TestDatabase } from '../../../../test/support/databases.js';
import { FolderInMemory, IncomingPost } from '../../../../test/support/delivery/incoming-post.js';
import { letter, TestPost } from '../../../../test/support/delivery/post.js';
import { entities } from '../../../entities.js';
import { connect } from '../../../shared/database/connect.js';
import type { Database } from '../../../shared/database/database.js';
import { migrate } from '../../../shared/database/migration.js';
import { FrozenClock } from '../../../shared/time/clock.js';
import { Message } from '../../message/message.entity.js';
import { DeliveryReport } from '../delivery-report.entity.js';
import { IncomingMail } from '../incoming-mail.entity.js';

const clock = new FrozenClock('2018-02-01T11:00:00Z');
let made: TestDatabase;
let database: Database;
let post: TestPost;
let folder: FolderInMemory;
let incoming: IncomingPost;
let number = 0;
const outcomes = new Map<string, number>();

beforeAll(async () => {
  made = sqliteDatabase();
  database = await connect(made.url, entities);
  await migrate(database, migrations, clock.now());
  post = new TestPost(database, clock, { MAIL_FROM: 'horing@horing.example' });
  folder = new FolderInMemory(clock);
  incoming = new IncomingPost(database, clock, post.files, folder);
  await incoming.addHost('Helsedirektoratet');
});

afterAll(async () => {
  const rows = [...outcomes].sort().map(([outcome, count]) => `  ${String(count).padStart(4)}  ${outcome}`);
  const total = [...outcomes.values()].reduce((sum, count) => sum + count, 0);
  process.stdout.write(
    `Mails that came back, by what became of them (${String(total)} formats):\n${rows.join('\n')}\n`,
  );
  await database.close();
  post.remove();
  await made.remove();
});

/** A message that a relay has taken over, and another one. */
async function ground(): Promise<SampleGround> {
  number += 1;
  const [own, other] = [await sent(`as-${String(number)}`), await sent(`nes-${String(number)}`)];
  const verp = incoming.addresses.addressFor(own.id);
  return { ...own, other, forged: verp.replace(/\.[0-9a-f]{12}@/, '.000000000000@') };
}

async function sent(key: string): Promise<Omit<SampleGround, 'other' | 'forged'>> {
  const message = await database.write(async (transaction) => {
    const queued = await post.office.queue(transaction, letter(key));
    await transaction.update(Message, { id: queued.id }, { state: 'accepted', acceptedAt: clock.now() });
    return queued;
  });
  const verp = incoming.addresses.addressFor(message.id);
  return { id: message.id, verp, messageId: message.messageIdHeader, to: message.toAddress };
}

const EFFECTS = {
  delivered: 'accepted',
  relayed: 'accepted',
  expanded: 'accepted',
  delayed: 'delayed',
  failed: 'bounced',
};

async function arrive(raw: string | Buffer): Promise<IncomingMail> {
  folder.receive(raw);
  await incoming.intake.fetchFrom(folder);
  await incoming.readAll();
  const mail = (await incoming.mails()).at(-1);
  if (!mail) throw new Error('The mail was dropped');
  return mail;
}

describe.each(Object.entries(SAMPLES))('a mail that comes back, %s', (_written, samples) => {
  test.each(samples.map((sample) => [sample.name, sample] as const))('%s', async (_name, { expected, raw }) => {
    const the = await ground();
    const before = await database.reader.countBy(IncomingMail, {});

    const mail = await arrive(raw(the));

    expect(await database.reader.countBy(IncomingMail, {})).toBe(before + 1);
    expect(await resultOf(mail)).toEqual(expected);
    const message = await database.reader.findOneByOrFail(Message, { id: the.id });
    expect(message.state).toBe(expected.action === undefined ? 'accepted' : EFFECTS[expected.action]);
    const outcome = `${mail.state}: ${mail.kind}${expected.action === undefined ? `, ${mail.reason}` : `, ${expected.action}`}`;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  });
});

test('at least sixty formats are tried, each under a name of its own', () => {
  const names = Object.values(SAMPLES).flatMap((samples) => samples.map((sample) => sample.name));

  expect(names.length).toBeGreaterThanOrEqual(60);
  expect(new Set(names).size).toBe(names.length);
});

async function resultOf({ id, kind, state, reason }: IncomingMail): Promise<Expected> {
  const [report, another] = await database.reader.findBy(DeliveryReport, { incomingMailId: id });
  if (another) throw new Error('One mail gave two reports');
  return { kind, state, reason, ...(report && { action: report.action, status: report.status }) };
}
