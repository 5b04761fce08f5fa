import { Readable } from 'node:stream';
import {
  FAULTS,
  FaultyRelay,
  STEPS,
  type Fault,
  type Misbehaviour,
  type Step,
} from '../../../test/support/delivery/faulty-relay.js';
import { SmtpSink } from '../../../test/support/delivery/smtp-sink.js';
import { Database } from '../../shared/database/database.js';
import { connect } from '../../shared/database/connect.js';
import { sqliteDatabase } from '../../../test/support/databases.js';
import type { AttemptOutcome } from '../message/attempt.entity.js';
import type { Handover, OutgoingMail } from './mail-channel.js';
import { SmtpChannel } from './smtp-channel.js';

/** So long that nothing but the fault itself ends a conversation, also where the machine has more to do. */
const PATIENT = { connecting: 20_000, silence: 20_000, whole: 20_000 };
const SILENCE_MILLISECONDS = 800;

const mail: OutgoingMail = {
  messageId: '<0001@hoering.example>',
  envelopeFrom: 'horing@hoering.example',
  envelopeId: '0001',
  from: { name: 'Helsedirektoratet', address: 'horing@hoering.example' },
  to: { name: 'Ås kommune', address: 'post@aas.example' },
  replyTo: 'postmottak@helsedir.example',
  date: new Date('2018-02-01T11:00:00Z'),
  language: 'nb',
  subject: 'Høring – pakkeforløp for gravide',
  text: 'Vi sender dette på høring.\n.\nEn linje som begynner med punktum følger.\n.slik',
  html: '<p>Vi sender dette på høring.</p>',
  files: [],
  unsubscribe: null,
};

/** A file that comes to a standstill half way, so that the fault surely falls in the middle of the message. */
function standstill(): Readable {
  let isBegun = false;
  return new Readable({
    read() {
      if (!isBegun) this.push(Buffer.alloc(200_000, 'a'));
      isBegun = true;
    },
  });
}

/** Waits in vain only at the step of the fault, and only where the relay leaves it waiting. */
function patienceFor({ at, does }: Misbehaviour): typeof PATIENT {
  const isLeftWaiting = at === 'body' || ['is silent', 'talks nonsense'].includes(does) || does.startsWith('says:');
  if (!isLeftWaiting) return PATIENT;
  const isAtGreeting = at === 'greeting';
  return { ...PATIENT, [isAtGreeting ? 'connecting' : 'silence']: SILENCE_MILLISECONDS };
}

async function handOverTo(relay: FaultyRelay, misbehaviour: Misbehaviour): Promise<Handover> {
  const { at } = misbehaviour;
  const channel = new SmtpChannel(relay.url, patienceFor(misbehaviour));
  const files = at === 'body' ? [{ filename: 'brev.pdf', mediaType: 'application/pdf', content: standstill() }] : [];
  try {
    return await channel.handOver({ ...mail, files });
  } finally {
    channel.close();
  }
}

/** The verdicts that a jurist would accept, by step and fault. */
function rightVerdict(step: Step, fault: Fault): AttemptOutcome {
  if (fault === 'is slow') return step === 'body' ? 'postponed' : 'accepted';
  if (fault === 'refuses') return step === 'greeting' || step === 'ehlo' ? 'postponed' : 'rejected';
  if (fault === 'defers' || fault === 'stops service') return 'postponed';
  return step === 'dot' ? 'uncertain' : 'postponed';
}

interface Cell extends Misbehaviour {
  readonly name: string;
}

/** What comes after the dot is tried twice: with a relay that has kept the message, and with one that has not. */
const FATES = ['kept', 'dropped'] as const;
const SAYS_NO: readonly Fault[] = ['defers', 'refuses', 'stops service'];

const matrix: readonly Cell[] = STEPS.flatMap((at) =>
  FAULTS.flatMap((does): Cell[] =>
    at === 'dot'
      ? FATES.filter((keeps) => keeps === 'dropped' || !SAYS_NO.includes(does)).map((keeps) => ({
          at,
          does,
          keeps,
          name: `${does} at the ${at}, the message ${keeps}`,
        }))
      : [{ at, does, name: `${does} at the ${at}` }],
  ),
);

describe('the verdict on a hand-over', () => {
  let relay: FaultyRelay;

  afterEach(async () => {
    await relay.stop();
  });

  test.each(matrix)('when the relay $name', async ({ name: _, ...misbehaviour }) => {
    const { at, does } = misbehaviour;
    relay = await FaultyRelay.start(misbehaviour);

    const handover = await handOverTo(relay, misbehaviour);

    expect(handover.outcome).toBe(rightVerdict(at, does));
    if (handover.outcome === 'postponed' || handover.outcome === 'rejected') expect(relay.held).toBe(0);
    if (handover.outcome === 'accepted') expect(relay.held).toBe(1);
  });

  const oddities: (Cell & { readonly verdict: AttemptOutcome })[] = [
    { name: 'thanks for half a message', at: 'body', does: 'says:250 2.0.0 that is enough', verdict: 'uncertain' },
    { name: 'asks for more after the end', at: 'dot', does: 'says:354 go on', verdict: 'uncertain' },
    { name: 'begins an answer and never ends it', at: 'dot', does: 'says:250-an answer that', verdict: 'uncertain' },
    { name: 'answers with an empty line', at: 'dot', does: 'says:', verdict: 'uncertain' },
    { name: 'says that we are out of step', at: 'mail', does: 'says:503 5.5.1 out of step', verdict: 'postponed' },
    { name: 'has a full mailbox', at: 'rcpt', does: 'says:552 5.2.2 mailbox full', verdict: 'rejected' },
    { name: 'refuses in a pipeline', at: 'rcpt', does: 'refuses', pipelining: 'pipelining', verdict: 'rejected' },
    { name: 'defers in a pipeline', at: 'rcpt', does: 'defers', pipelining: 'pipelining', verdict: 'postponed' },
    { name: 'resets in a pipeline', at: 'mail', does: 'resets', pipelining: 'pipelining', verdict: 'postponed' },
    {
      name: 'hangs up at the end of a pipeline',
      at: 'dot',
      does: 'hangs up',
      pipelining: 'pipelining',
      keeps: 'kept',
      verdict: 'uncertain',
    },
  ];

  test.each(oddities)('when the relay $name', async ({ verdict, name: _, ...misbehaviour }) => {
    relay = await FaultyRelay.start(misbehaviour);

    expect((await handOverTo(relay, misbehaviour)).outcome).toBe(verdict);
  });

  test('a relay that is not there has taken nothing', async () => {
    relay = await FaultyRelay.start(null);
    const { url } = relay;
    await relay.stop();
    const channel = new SmtpChannel(url, PATIENT);

    expect(await channel.handOver(mail)).toMatchObject({ outcome: 'postponed', stage: 'connecting' });
  });
});

describe('what is handed over', () => {
  let sink: SmtpSink;
  let channel: SmtpChannel;

  beforeEach(async () => {
    sink = await SmtpSink.start();
    channel = new SmtpChannel(sink.url);
  });

  afterEach(async () => {
    channel.close();
    await sink.stop();
  });

  test('an address that no mail system can have is given up at once', async () => {
    const handover = await channel.handOver({ ...mail, to: { name: '', address: 'uten krøllalfa' } });

    expect(handover.outcome).toBe('rejected');
    expect(sink.received).toHaveLength(0);
  });

  test('a file that cannot be read stops the message before its end', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('the disk is gone'));
      },
    });

    const handover = await channel.handOver({
      ...mail,
      files: [{ filename: 'brev.pdf', mediaType: 'application/pdf', content: broken }],
    });

    expect(handover.outcome).toBe('postponed');
    expect(sink.received).toHaveLength(0);
  });

  test('says where one press ends it (RFC 8058), and nothing of that where there is nothing to end', async () => {
    const unsubscribe = 'https://horing.example/abonner/slutt/hemmelig';

    await channel.handOver({ ...mail, unsubscribe });
    await channel.handOver(mail);

    const headers = (await sink.read()).map((read) => new Map(read.headers.map(({ key, value }) => [key, value])));
    expect(headers.map((each) => each.get('list-unsubscribe'))).toEqual([`<${unsubscribe}>`, undefined]);
    expect(headers[0]?.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  });

  test('carries its texts, its file and its headers as they were frozen', async () => {
    const content = Buffer.from('%PDF-1.7 brev til Ås kommune');

    const handover = await channel.handOver({
      ...mail,
      files: [{ filename: 'Høringsbrev Ås.pdf', mediaType: 'application/pdf', content: Readable.from([content]) }],
    });

    expect(handover).toMatchObject({ outcome: 'accepted', stage: 'answer', code: 250 });
    const [read] = await sink.read();
    expect(read).toMatchObject({
      messageId: mail.messageId,
      subject: mail.subject,
      from: { name: 'Helsedirektoratet', address: 'horing@hoering.example' },
      to: [{ name: 'Ås kommune', address: 'post@aas.example' }],
      replyTo: [{ address: 'postmottak@helsedir.example' }],
      date: '2018-02-01T11:00:00.000Z',
    });
    expect(read?.text?.trim()).toBe(mail.text);
    expect(read?.html?.trim()).toBe(mail.html);
    expect(read?.attachments[0]?.filename).toBe('Høringsbrev Ås.pdf');
    expect(Buffer.from(read?.attachments[0]?.content as ArrayBuffer)).toEqual(content); // reason: postal-mime gives bytes unless asked otherwise
    expect(read?.headers).toContainEqual(expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }));
  });

  test('never leaves inside a unit of work', async () => {
    const made = sqliteDatabase();
    const database: Database = await connect(made.url, []);

    await expect(database.write(() => channel.handOver(mail))).rejects.toThrow('inside a unit of work');
    await database.close();
    await made.remove();
  });
});
