import { addCast } from '../../../test/people/cast.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { addRegister, directoratePeople, type HearingPeople } from '../../../test/support/hearing.js';
import { PageClient } from '../../../test/support/page-client.js';
import {
  decidedHearing,
  type DecidedHearing,
  type HeardAnswer,
} from '../../../test/support/publication/decided-hearing.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { Message } from '../../delivery/message/message.entity.js';
import { MessageAttachment } from '../../delivery/message/message-attachment.entity.js';
import { AnswerService } from '../../response/answers/answer.service.js';
import { AccessRequest } from '../access-request/access-request.entity.js';

let test_: TestApp;
let people: HearingPeople;
let hearing: DecidedHearing;
let staff: PageClient;

beforeAll(async () => {
  test_ = await bootApp();
  people = await directoratePeople(test_, await addCast(test_));
  const register = await addRegister(test_, people.adviser);
  hearing = await decidedHearing(test_, people, { title: 'Pakkeforløp for kreft', register });
  const answers = test_.app.get(AnswerService, { strict: false });
  for (const { responseId } of hearing.answers) await answers.register(people.adviser, hearing.id, responseId);
  staff = new PageClient(test_.server);
  await staff.signIn('randi@helsedir.example');
}, 60_000);

afterAll(() => test_.close());

const queue = (): string => `/skrivebord/horinger/${hearing.id}/publisering`;
const at = (index: number): HeardAnswer => {
  const found = hearing.answers[index];
  if (!found) throw new Error(`There is no answer ${String(index)}`);
  return found;
};
const review = (index: number): string => `${queue()}/${at(index).responseId}`;
const ask = (index: number): string => `/horinger/${hearing.id}/horingssvar/${at(index).responseId}/innsyn`;

describe('the queue of answers to publish', () => {
  test('shows what waits, and publishes many of them after saying what will happen', async () => {
    await staff.get(queue());
    expect(staff.page.text).toContain('Venter på gjennomgang (3)');

    await staff.press('Gå videre med de valgte', { valgt: `${at(0).responseId}.1` });
    expect(staff.page.text).toContain('1 svar blir publisert.');
    await staff.press('Publiser');

    expect(staff.page.text).toContain('1 svar er publisert.');
    await staff.get(`${queue()}?status=published`);
    expect(staff.page.text).toContain(at(0).body);
    expect(staff.page.text).not.toContain(at(1).body);
  });
});

describe('one answer that is gone through', () => {
  test('has words taken out of it by writing them, and of its file a new one is made', async () => {
    await staff.get(review(1));
    await staff.press('Skjerm i teksten', { words: at(1).words[2], basis: 'offl13Personal', method: 'text' });
    expect(staff.page.text).toContain('Avgjørelsen er lagret.');
    expect(staff.page.text).toContain('Lages nå');

    await test_.work();

    await staff.get(review(1));
    expect(staff.page.text).toContain('Klar');
    const href = staff.page.$('a:contains("Se filen")').attr('href') ?? '';
    const file = await staff.file(href);
    expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await staff.get(review(1));
    await staff.press('Publiser');
    expect(staff.page.text).toContain('Svaret er publisert.');
  });

  test('says so when none of the words stand in it', async () => {
    await staff.get(review(1));

    expect(
      (await staff.press('Skjerm i teksten', { words: 'finnes ikke', basis: 'offl13Personal', method: 'text' })).status,
    ).toBe(422);

    expect(staff.page.text).toContain('Vi finner ikke noe av det du vil skjerme');
  });

  test('shows a withheld passage again when the decision is reversed, for which a reason must be given', async () => {
    await staff.get(review(1));
    expect((await staff.press('Opphev')).status).toBe(422);

    await staff.press('Opphev', { reason: 'Opplysningene er offentlige.' });

    expect(staff.page.text).toContain('Skjermingen er opphevet.');
    expect(staff.page.text).toContain('Opplysningene er offentlige.');
  });

  test('is taken down with a reason by one press', async () => {
    await staff.get(review(0));
    expect((await staff.press('Ta ned', { reason: '' })).status).toBe(422);

    await staff.press('Ta ned', { reason: 'Sendt inn ved en feil.' });

    expect(staff.page.text).toContain('Svaret er tatt ned.');
    expect(staff.page.text).toContain('Tatt ned: Sendt inn ved en feil.');
  });
});

describe('asking for access', () => {
  test('is done by anyone, without a name, and reaches the host with a deadline', async () => {
    const anyone = new PageClient(test_.server);
    await anyone.get(ask(2));
    expect(anyone.page.text).toContain('innen tre virkedager');
    expect((await anyone.press('Send innsynskrav', { email: 'ikke en adresse' })).status).toBe(422);

    await anyone.press('Send innsynskrav', { email: 'per@borger.example' });
    await anyone.get(ask(2));
    await anyone.press('Send innsynskrav', { email: 'per@borger.example' });

    const requests = await test_.database.reader.findBy(AccessRequest, { consultationId: hearing.id });
    const told = await test_.database.reader.findBy(Message, { subjectType: 'accessRequest' });
    expect(requests.map(({ name, state }) => [name, state])).toEqual([['', 'open']]);
    expect(told.map(({ subject }) => subject)).toEqual(told.map(() => 'Innsynskrav: Pakkeforløp for kreft'));
    expect(told.length).toBeGreaterThan(0);
    await staff.get('/skrivebord');
    expect(staff.page.text).toContain('Innsynskrav som venter på svar');
  });

  test('is not offered where everything is shown, nor by a machine that makes addresses up', async () => {
    const anyone = new PageClient(test_.server);

    await staff.get(review(2));
    await staff.press('Publiser');

    expect((await anyone.get(ask(2))).status).toBe(404);
    expect((await anyone.get(`/horinger/${hearing.id}/horingssvar/finnes-ikke/innsyn`)).status).toBe(404);
  });

  test('is refused only on a basis that exempts, and the decision goes to whoever asked with what is given', async () => {
    const request = await test_.database.reader.findOneByOrFail(AccessRequest, { consultationId: hearing.id });
    const page = `/skrivebord/horinger/${hearing.id}/innsynskrav/${request.id}`;
    await staff.get(page);
    expect((await staff.press('Send avgjørelsen', { outcome: 'refused', basis: '', words: 'Nei.' })).status).toBe(422);

    await staff.get(page);

    const decision = { outcome: 'granted', basis: '', words: 'Her er svaret.' };
    const sends = ['tekst', `original:${at(2).attachmentId}`];
    await staff.press('Send avgjørelsen', { ...decision, sends });

    expect(staff.page.text).toContain('Avgjørelsen er sendt.');
    const message = await test_.database.reader.findOneByOrFail(Message, { toAddress: 'per@borger.example' });
    const attached = await test_.database.reader.findBy(MessageAttachment, { messageId: message.id });
    expect(message.textBody).toContain(at(2).words[0]);
    expect(attached.map(({ filename }) => filename)).toEqual([`${at(2).words[3]}.docx`]);
    const audited = await test_.database.reader.findBy(AuditEntry, { objectId: request.id });
    expect(audited.map(({ action }) => action)).toEqual(['accessRequest.asked', 'accessRequest.granted']);
    await staff.get(page);
    expect(staff.page.text).toContain('Her er svaret.');
    expect(staff.page.$('form button:contains("Send avgjørelsen")').length).toBe(0);
  });
});
