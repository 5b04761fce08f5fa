import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { Message } from '../../delivery/message/message.entity.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { eachApp } from '../../../test/support/consultation/each-app.js';
import type { TestApp } from '../../../test/support/app.js';
import { lastCode } from '../../../test/support/response/confirmation.js';
import {
  answersFrom,
  holderOf,
  invitedAt,
  openedHearing,
  type,
  type OpenHearing,
} from '../../../test/support/response/open-hearing.js';
import { newId } from '../../shared/database/id.js';
import { AnswersInHand } from '../answer-in-hand.js';
import { toBeSentOf } from '../submission/submission.service.js';
import { SenderConfirmation } from './sender-confirmation.entity.js';
import { SenderConfirmations, type Pressed, type Sender } from './sender-confirmations.service.js';
import { VersionSender } from './version-sender.entity.js';

eachApp('confirming the sender', (boot) => {
  let test_: TestApp;
  let hearing: OpenHearing;
  let confirmations: SenderConfirmations;

  beforeAll(async () => {
    test_ = await boot();
    hearing = await openedHearing(test_);
    confirmations = test_.app.get(SenderConfirmations, { strict: false });
  }, 120_000);

  afterAll(() => test_.close());

  beforeEach(() => {
    // Limits are counted by the hour.
    test_.clock.advanceSeconds(3600);
  });

  test('nothing is submitted before the code is written, and only a digest of it is kept', async () => {
    const sender = await at(0);
    await type(test_, sender.link, 'consultation', 'Vi støtter forslaget.');

    const pressed = await press(sender);

    expect(pressed).toEqual({ ok: false, reason: 'codeNeeded' });
    expect((await answersFrom(test_, invitedAt(hearing, 0))).versions).toHaveLength(0);
    const row = await test_.database.reader.findOneByOrFail(SenderConfirmation, { browser: sender.browser });
    expect(JSON.stringify(row)).not.toContain(await lastCode(test_));
  });

  test('the right code submits once, and says when the sender was confirmed', async () => {
    const sender = await at(0);
    await press(sender);
    const code = await lastCode(test_);

    const [first, second] = await Promise.all([
      confirmations.confirm(sender, null, `${code.slice(0, 3)} ${code.slice(3)}`),
      confirmations.confirm(sender, null, code),
    ]);

    const { versions } = await answersFrom(test_, invitedAt(hearing, 0));
    expect([first.ok, second.ok]).toContain(true);
    expect(versions).toHaveLength(1);
    const known = await test_.database.reader.findOneByOrFail(VersionSender, { versionId: versions[0]?.id ?? '' });
    expect(known.senderConfirmedAt).toEqual(test_.clock.now());
    expect(known.domain).toBe('other');
    const deeds = await test_.database.reader.countBy(AuditEntry, { action: 'sender.confirmed' });
    expect(deeds).toBe(1);
  });

  test('the same browser needs no second code for the same address, another browser does', async () => {
    const [sender, other] = [await at(0, 'browser-0'), await at(0, 'another')];
    await type(test_, sender.link, `draft:${hearing.draftIds[0] ?? ''}`, 'Kapittel 2 må skrives om.');

    expect(await press(other)).toEqual({ ok: false, reason: 'codeNeeded' });
    expect((await press(sender)).ok).toBe(true);
  });

  test('a wrong code is counted, and after five not even the right one works', async () => {
    const sender = await at(1);
    await type(test_, sender.link, 'consultation', 'Vi ber om lengre frist.');
    await press(sender);
    const code = await lastCode(test_);
    const wrong = code === '000000' ? '000001' : '000000';

    const outcomes: Pressed[] = [];
    for (let time = 0; time < 5; time += 1) outcomes.push(await confirmations.confirm(sender, null, wrong));

    expect(outcomes[0]).toEqual({ ok: false, reason: 'wrong', triesLeft: 4 });
    expect(outcomes[4]).toMatchObject({ reason: 'tooManyTries' });
    expect(await confirmations.confirm(sender, null, code)).toMatchObject({ ok: false, reason: 'tooManyTries' });
  });

  test('a new code can be had after a minute, and the old one is dead', async () => {
    const sender = await at(1);
    await press(sender);
    const first = await lastCode(test_);
    expect(await confirmations.resend(sender, null)).toBe('tooSoon');
    test_.clock.advanceSeconds(61);

    expect(await confirmations.resend(sender, null)).toBe('sent');

    const second = await lastCode(test_);
    if (first !== second) expect((await confirmations.confirm(sender, null, first)).ok).toBe(false);
    expect((await confirmations.confirm(sender, null, second)).ok).toBe(true);
  });

  test('a code does not work after half an hour', async () => {
    const sender = await at(2);
    await type(test_, sender.link, 'consultation', 'Sent ute.');
    await press(sender);
    const code = await lastCode(test_);
    test_.clock.advanceSeconds(30 * 60);

    expect(await confirmations.confirm(sender, null, code)).toMatchObject({ ok: false, reason: 'expired' });
  });

  test('what a colleague changes between the press and the code is never sent unseen', async () => {
    const sender = await at(2);
    await press(sender);
    await type(test_, sender.link, `draft:${hearing.draftIds[1] ?? ''}`, 'Fra en kollega.');

    const confirmed = await confirmations.confirm(sender, null, await lastCode(test_));

    expect(confirmed).toEqual({ ok: false, reason: 'changedSinceCheck' });
    expect((await answersFrom(test_, invitedAt(hearing, 2))).versions).toHaveLength(0);
    expect((await press(sender)).ok).toBe(true);
  });

  test('the code goes to the address that the sender corrects it to, and the answer names that one', async () => {
    const sender = await at(3);
    await type(test_, sender.link, 'consultation', 'Med feil adresse først.');
    await press(sender, 'sri@svarer.example');

    expect(await confirmations.changeAddress(sender, null, 'siri@haap.example')).toBe('sent');
    const confirmed = await confirmations.confirm(sender, null, await lastCode(test_, 'siri@haap.example'));

    expect(confirmed.ok && confirmed.version.senderEmail).toBe('siri@haap.example');
  });

  test('without a code the answer can be sent after ten minutes, marked as unconfirmed', async () => {
    const sender = await at(3, 'slow mail');
    await type(test_, sender.link, `draft:${hearing.draftIds[0] ?? ''}`, 'Koden kom aldri.');
    await press(sender);
    expect(await confirmations.sendWithout(sender, null)).toEqual({ ok: false, reason: 'tooEarly' });
    test_.clock.advanceSeconds(600);

    const sent = await confirmations.sendWithout(sender, null);

    const versionId = sent.ok ? sent.version.id : '';
    const known = await test_.database.reader.findOneByOrFail(VersionSender, { versionId });
    expect(known.senderConfirmedAt).toBeNull();
  });

  test('it can be sent at once when the e-mail certainly does not come', async () => {
    const sender = await at(3, 'no mail');
    await type(test_, sender.link, `draft:${hearing.draftIds[1] ?? ''}`, 'Adressen finnes ikke.');
    await press(sender);
    await test_.database.write((transaction) =>
      transaction.update(Message, { subjectType: 'senderConfirmation', state: 'queued' }, { state: 'rejected' }),
    );

    expect((await confirmations.sendWithout(sender, null)).ok).toBe(true);
  });

  test('an address gets at most ten codes an hour from everybody together', async () => {
    await type(test_, (await at(1)).link, `draft:${hearing.draftIds[0] ?? ''}`, 'En ny versjon.');
    const before = await codesTo('offer@svarer.example');
    for (let time = 0; time < 12; time += 1) {
      await press(await at(1, `browser of the ${String(time)}th`), 'offer@svarer.example');
    }

    expect((await codesTo('offer@svarer.example')) - before).toBe(10);
  });

  test('nobody is late because of a code: the first press of «Send inn» counts', async () => {
    const sender = await at(2, 'last minute');
    await type(test_, sender.link, 'consultation', 'I siste liten.');
    test_.clock.moveTo('2018-05-02T21:59:30Z');
    await press(sender);
    test_.clock.moveTo('2018-05-02T22:04:00Z');

    const confirmed = await confirmations.confirm(sender, null, await lastCode(test_));

    expect(confirmed.ok && confirmed.version.isLate).toBe(false);
    expect(confirmed.ok && confirmed.version.receivedOn.toString()).toBe('2018-05-02');
    expect(confirmed.ok && confirmed.version.submittedAt.toISOString()).toBe('2018-05-02T21:59:30.000Z');
  });

  test('what was pressed before the deadline and left for more than a day must be pressed anew', async () => {
    const sender = await at(2, 'left');
    await type(test_, sender.link, 'consultation', 'Glemt på skrivebordet.');
    test_.clock.moveTo('2018-05-02T21:00:00Z');
    await press(sender);
    test_.clock.moveTo('2018-05-04T08:00:00Z');

    expect(await confirmations.sendWithout(sender, null)).toEqual({ ok: false, reason: 'nothingOpen' });

    await press(sender);
    const confirmed = await confirmations.confirm(sender, null, await lastCode(test_));
    expect(confirmed.ok && confirmed.version.isLate).toBe(true);
  });

  test('whoever may only write cannot submit', async () => {
    const sender = await at(1);

    await expect(press({ ...sender, link: { ...sender.link, maySubmit: false } })).rejects.toThrow(/permission/);
  });

  async function at(index: number, browser = `browser-${String(index)}`): Promise<Sender> {
    const link: LinkActor = await holderOf(test_, invitedAt(hearing, index));
    return { link, browser, language: 'nb' };
  }

  async function press(sender: Sender, senderEmail = 'siri@svarer.example'): Promise<Pressed> {
    const inHand = await test_.app.get(AnswersInHand, { strict: false }).find(sender.link, null);
    const { seen } = toBeSentOf(inHand, inHand.response, inHand.content);
    const about = {
      senderName: 'Siri Svarer',
      senderEmail,
      onBehalfOf: [],
      adoptedOn: null,
      isPreliminary: false,
      followUpOn: null,
    };
    return confirmations.press(sender, null, { about, seen, formKey: newId() });
  }

  async function codesTo(toAddress: string): Promise<number> {
    return test_.database.reader.countBy(Message, { subjectType: 'senderConfirmation', toAddress });
  }
});
