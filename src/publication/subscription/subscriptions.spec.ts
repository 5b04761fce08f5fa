import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { invite, openHearing } from '../../../test/support/analysis/answered-hearing.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { TestPost, ToldChannel } from '../../../test/support/delivery/post.js';
import { statementsOf } from '../../../test/support/statement-count.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Extension } from '../../consultation/deadline/extension/extension.entity.js';
import { KnownLinks } from '../../consultation/invitation/known-links.js';
import { ResponseLinkService } from '../../consultation/invitation/response-link.service.js';
import { HearingTopics } from '../../consultation/topic/hearing-topics.js';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import { MessageForgetting } from '../../delivery/forgetting/message-forgetting.js';
import { Attempt } from '../../delivery/message/attempt.entity.js';
import { Message } from '../../delivery/message/message.entity.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import { inProject } from '../../shared/config/project-root.js';
import { Settings } from '../../shared/config/settings.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { JobQueue } from '../../shared/jobs/job-queue.js';
import { Worker } from '../../shared/jobs/worker.js';
import { Templates } from '../../shared/rendering/templates.js';
import { Keyring } from '../../shared/security/keyring.js';
import { DatabaseRateLimits } from '../../shared/web/rate-limits.js';
import { NewsFinder } from './news-finder.js';
import { NewsReaders } from './news-readers.js';
import { NewsTelling } from './news-telling.service.js';
import { PublicNews } from './public-news.entity.js';
import { SubscriptionLinks } from './subscription-links.js';
import { SubscriptionSweep } from './subscription-sweep.js';
import { targetKey, type SubscriptionTarget } from './subscription-target.js';
import { Subscription } from './subscription.entity.js';
import { Subscriptions } from './subscriptions.service.js';

const ALL = { kind: 'all' } as const;
const HOUR_SECONDS = 3600;
const emails = new EmailWriter(new Templates(inProject('templates')));

eachDatabase('a subscription', (the) => {
  let parts: AnalysisParts;
  let ground: Ground;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    ground = groundOn(parts);
  });

  afterEach(() => {
    parts.remove();
  });

  test('is told of nothing before somebody has pressed the button behind the link', async () => {
    await ground.subscriptions.ask({ email: 'Kari@Leser.example', target: ALL, language: 'nn' });
    const [subscription] = await the.database.reader.find(Subscription);
    await hearing('Ny høring');

    await ground.tellAll();

    expect(subscription).toMatchObject({ email: 'kari@leser.example', confirmedAt: null, languageForm: 'nn' });
    expect(await subjects()).toEqual(['Stadfest at du vil ha melding om høyringar']);
  });

  test('is told once of each thing that is new, though two workers tell at once', async () => {
    await subscribe('kari@leser.example', ALL);
    const { id } = await hearing('Gravide');

    await Promise.all([ground.tellAll(), ground.tellAll()]);
    await moveDeadline(id, null);
    await Promise.all([ground.tellAll(), ground.tellAll()]);

    expect(await subjects()).toEqual(['Ny frist: Gravide', 'Ny høring: Gravide']);
    expect(await ground.telling.round()).toBe(false);
  });

  test('is not told of a deadline that was moved for one body alone, nor of a hearing that is not for everyone', async () => {
    await subscribe('kari@leser.example', ALL);
    const { id } = await hearing('Gravide');
    const { id: closed } = await hearing('Bare for medlemmer', { visibility: 'members' });
    const [invitation] = await invited(id);
    await moveDeadline(id, invitation ?? null);
    await moveDeadline(closed, null);

    await ground.tellAll();

    expect(await subjects()).toEqual(['Ny høring: Gravide']);
  });

  test('to a topic or one hearing is told of that alone, and one address of each thing once', async () => {
    const gravide = await hearing('Gravide', { openedAt: the.clock.now() });
    await subscribe('emne@leser.example', { kind: 'topic', topic: 'mentalHealth' });
    await subscribe('en@leser.example', { kind: 'hearing', consultationId: gravide.id });
    await subscribe('alt@leser.example', ALL);
    await subscribe('alt@leser.example', { kind: 'topic', topic: 'mentalHealth' });
    const rus = await hearing('Rus');
    await the.database.write((transaction) => ground.topics.write(transaction, rus.id, ['mentalHealth']));
    await hearing('Vei');
    await moveDeadline(gravide.id, null);

    await ground.tellAll();

    expect(await told()).toEqual([
      'alt@leser.example Ny frist: Gravide',
      'alt@leser.example Ny høring: Rus',
      'alt@leser.example Ny høring: Vei',
      'emne@leser.example Ny høring: Rus',
      'en@leser.example Ny frist: Gravide',
    ]);
  });

  test('is told once when the telling stops after the first hundred and another worker goes on', async () => {
    await subscribeMany(130);
    const { id } = await hearing('Gravide');

    await ground.telling.round();
    const [halfway] = await the.database.reader.find(PublicNews);
    expect(halfway).toMatchObject({ told: 100, toldAt: null });
    await groundOn(parts).tellAll();

    const messages = await the.database.reader.find(Message);
    expect(new Set(messages.map(({ toAddress }) => toAddress)).size).toBe(130);
    expect(messages).toHaveLength(130);
    expect(await the.database.reader.find(PublicNews)).toMatchObject([{ consultationId: id, told: 130 }]);
  });

  test('costs two statements a round while nothing is new', async () => {
    expect(await statementsOf(the, () => ground.telling.round())).toBe(2);
  });

  test('carries the link by which the mail program ends it, and no address is left when it has ended', async () => {
    const secret = await subscribe('kari@leser.example', ALL);
    await hearing('Gravide');
    await ground.tellAll();
    const post = new TestPost(the.database, the.clock);
    const channel = new ToldChannel();
    await post.carryAll(channel);
    expect(channel.mails).toMatchObject([{ unsubscribe: expect.stringContaining('unsubscribe-') as string }]);

    await ground.subscriptions.end(secret);
    await ground.subscriptions.end(secret);

    const kept = await Promise.all([Subscription, Message, Attempt].map((row) => the.database.reader.find(row)));
    expect(kept.map((rows) => rows.length)).toEqual([1, 1, 1]);
    expect(JSON.stringify(kept)).not.toContain('kari@leser.example');
    expect(await ground.subscriptions.find('unsubscribe', secret)).toBeNull();
  });

  test('that nobody has confirmed within a week is let go of, with the address', async () => {
    await ground.subscriptions.ask({ email: 'feil@leser.example', target: ALL, language: 'nb' });
    the.clock.advanceSeconds(7 * 24 * HOUR_SECONDS + 1);

    expect(await ground.sweep.round()).toBe(true);

    const [subscription] = await the.database.reader.find(Subscription);
    expect(subscription).toMatchObject({ email: null });
    expect(JSON.stringify(await the.database.reader.find(Message))).not.toContain('feil@leser.example');
    expect(await ground.sweep.round()).toBe(false);
  });

  test('is asked for at most three times an hour for one address, and another language changes nothing once it is confirmed', async () => {
    const ask = (language: 'nb' | 'en') =>
      ground.subscriptions.ask({ email: 'kari@leser.example', target: ALL, language });
    for (const language of ['nb', 'nb', 'nb', 'nb'] as const) await ask(language);
    expect(await the.database.reader.count(Message)).toBe(3);

    const [subscription] = await the.database.reader.find(Subscription);
    await ground.subscriptions.confirm(ground.secretOf('subscribe', subscription?.id ?? ''));
    the.clock.advanceSeconds(HOUR_SECONDS + 1);
    await ask('en');

    expect(await the.database.reader.find(Subscription)).toMatchObject([{ languageForm: 'nb' }]);
  });

  test('cannot be confirmed or ended by a secret for something else, nor asked for to a hearing that is not public', async () => {
    const secret = await subscribe('kari@leser.example', ALL);
    const { id } = await hearing('Bare for medlemmer', { visibility: 'members' });

    await expect(ground.subscriptions.confirm(secret)).rejects.toBeInstanceOf(NotFound);
    await expect(ground.subscriptions.end(secret.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).rejects.toThrow(
      NotFound,
    );
    const order = {
      email: 'a@leser.example',
      target: { kind: 'hearing', consultationId: id },
      language: 'nb',
    } as const;
    await expect(ground.subscriptions.ask(order)).rejects.toBeInstanceOf(NotFound);
  });

  /** Asks and confirms; gives the secret that ends it. What was sent to confirm it is struck out of the way. */
  async function subscribe(email: string, target: SubscriptionTarget): Promise<string> {
    await ground.subscriptions.ask({ email, target, language: 'nb' });
    const { id } = await the.database.reader.findOneByOrFail(Subscription, { email, target: targetKey(target) });
    await ground.subscriptions.confirm(ground.secretOf('subscribe', id));
    await the.database.write((transaction) => transaction.delete(Message, { subjectId: id }));
    the.clock.advanceSeconds(1);
    return ground.secretOf('unsubscribe', id);
  }

  async function subscribeMany(count: number): Promise<void> {
    const now = the.clock.now();
    const rows = Array.from({ length: count }, (_, index) => ({
      id: newId(),
      email: `leser${String(index)}@leser.example`,
      target: 'all',
      consultationId: null,
      languageForm: 'nb' as const,
      askedAt: now,
      confirmedAt: now,
      endedAt: null,
    }));
    await the.database.write((transaction) => transaction.insert(Subscription, rows));
    the.clock.advanceSeconds(1);
  }

  async function hearing(title: string, change: Partial<Consultation> = {}): Promise<Consultation> {
    const { consultation } = await openHearing(parts, parts.summariser);
    await the.database.write((transaction) =>
      transaction.update(Consultation, { id: consultation.id }, { title, openedAt: the.clock.now(), ...change }),
    );
    the.clock.advanceSeconds(1);
    return consultation;
  }

  async function invited(consultationId: string): Promise<readonly string[]> {
    const consultation = await the.database.reader.findOneByOrFail(Consultation, { id: consultationId });
    const { id } = await invite(parts, { consultation, drafts: [], sections: [], questions: [] }, 'Ås kommune');
    return [id];
  }

  async function moveDeadline(consultationId: string, invitationId: string | null): Promise<void> {
    const { deadlineOn, hostId } = await the.database.reader.findOneByOrFail(Consultation, { id: consultationId });
    if (deadlineOn === null) throw new Error('The hearing has no deadline');
    await the.database.write((transaction) =>
      transaction.insert(Extension, {
        ...{ id: newId(), consultationId, hostId, invitationId, formerDeadlineOn: deadlineOn },
        newDeadlineOn: deadlineOn.plusDays(14),
        askedByInvitationId: null,
        askedByName: '',
        way: 'ownInitiative',
        reason: '',
        decidedById: parts.summariser.id,
        decidedByName: parts.summariser.name,
        decidedAt: the.clock.now(),
      }),
    );
    the.clock.advanceSeconds(1);
  }

  async function subjects(): Promise<readonly string[]> {
    return (await the.database.reader.find(Message)).map(({ subject }) => subject).toSorted();
  }

  async function told(): Promise<readonly string[]> {
    const messages = await the.database.reader.find(Message);
    return messages.map(({ toAddress, subject }) => `${toAddress} ${subject}`).toSorted();
  }
});

type Ground = ReturnType<typeof groundOn>;

function groundOn({ database, clock, audit }: AnalysisParts) {
  const settings = new Settings();
  const keyring = new Keyring('a secret that is used in tests and nowhere else');
  const known = new KnownLinks(new ResponseLinkService(database, clock, keyring, settings));
  const links = new SubscriptionLinks(known, keyring, settings);
  const post = new PostOffice(clock, settings);
  const forgetting = new MessageForgetting(post);
  const limits = new DatabaseRateLimits(database, clock);
  const subscriptions = new Subscriptions(database, clock, limits, links, post, forgetting, emails, audit);
  const worker = new Worker(new JobQueue(database, clock, settings));
  const topics = new HearingTopics(database);
  const finder = new NewsFinder(clock);
  const readers = new NewsReaders();
  const telling = new NewsTelling(database, clock, worker, settings, finder, readers, topics, post, emails, audit);
  return {
    subscriptions,
    telling,
    topics,
    sweep: new SubscriptionSweep(database, clock, worker, subscriptions, forgetting),
    secretOf: (deed: 'subscribe' | 'unsubscribe', id: string) => links.pathOf(deed, id).split('/').at(-1) ?? '',
    tellAll: async () => {
      while (await telling.round());
    },
  };
}
