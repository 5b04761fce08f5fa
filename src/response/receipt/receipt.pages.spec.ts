import { createHash } from 'node:crypto';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { PageClient } from '../../../test/support/page-client.js';
import {
  answersFrom,
  holderOf,
  invitedAt,
  opened,
  openedHearing,
  submit,
  type,
  type OpenHearing,
} from '../../../test/support/response/open-hearing.js';
import PostalMime, { type Email } from 'postal-mime';
import { Message } from '../../delivery/message/message.entity.js';
import { MailboxMessage } from '../../delivery/mailbox/mailbox-message.entity.js';
import { FileStore } from '../../shared/files/file-store.js';
import { ReceiptMaker } from './receipt-maker.js';

let test_: TestApp;
let hearing: OpenHearing;
let body: PageClient;

const checksums = (client: PageClient): string[] => client.page.text.match(/\b[0-9a-f]{64}\b/g) ?? [];

beforeAll(async () => {
  test_ = await bootApp();
  hearing = await openedHearing(test_);
  test_.clock.moveTo('2018-03-01T11:00:00Z');
  const link = await holderOf(test_, invitedAt(hearing, 0));
  await type(test_, link, 'consultation', 'Vi støtter forslaget.');
  await submit(test_, link);
  body = await opened(test_, invitedAt(hearing, 0));
}, 60_000);

afterAll(() => test_.close());

async function versionId(): Promise<string> {
  const { versions } = await answersFrom(test_, invitedAt(hearing, 0));
  return versions[0]?.id ?? '';
}

async function pdf(client: PageClient, address: string): Promise<Buffer> {
  const { bytes, mediaType, filename } = await client.file(address);
  expect(mediaType).toBe('application/pdf');
  expect(filename).toMatch(/^Kvittering-2018-[0-9A-Z]{4}-[0-9A-Z]{4}\.pdf$/);
  return bytes;
}

describe('the receipt page', () => {
  test('offers the document at once, also before it is made, and says how to check it', async () => {
    await body.get('/svar/kvittering');
    const address = body.page.$('a:contains("Last ned kvitteringen")').attr('href') ?? '';

    const early = await pdf(body, address);
    await test_.app.get(ReceiptMaker, { strict: false }).make({ key: await versionId(), attempts: 1 });
    const made = await pdf(body, address);
    await body.get('/svar/kvittering');

    expect(address).toBe('/svar/kvittering.pdf?versjon=1');
    expect(early.equals(made)).toBe(true);
    expect(checksums(body)).toContain(createHash('sha256').update(made).digest('hex'));
    expect(body.page.text).toContain('sha256sum filnavn');
    expect(body.page.text).toContain('Si fra til oss så snart som mulig: Randi Rådgiver');
  });

  test('of a version that is not there is not found, nor that of a body that has not answered', async () => {
    const silent = await opened(test_, invitedAt(hearing, 1));

    expect((await body.get('/svar/kvittering.pdf?versjon=7')).status).toBe(404);
    expect((await silent.get('/svar/kvittering.pdf')).status).toBe(404);
    expect((await silent.get('/svar/tilbaketrekking/kvittering')).path).toBe('/svar');
  });

  test('and its document are for staff too, and for no other host', async () => {
    const { responses } = await answersFrom(test_, invitedAt(hearing, 0));
    const answer = `/skrivebord/horinger/${hearing.id}/svar/${responses[0]?.id ?? ''}`;
    const staff = new PageClient(test_.server);
    await staff.signIn('leiv@helsedir.example');
    const stranger = new PageClient(test_.server);
    await stranger.signIn('sunniva@legeforeningen.example');

    await staff.get(answer);
    const address = staff.page.$('a:contains("Kvitteringen som instansen fikk")').attr('href') ?? '';

    expect((await pdf(staff, address)).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await stranger.get(address)).status).toBe(404);
  });
});

describe('a body that does not know of the answer', () => {
  let address: string;

  let mail: Email;

  beforeAll(async () => {
    await test_.work();
    const { reader } = test_.database;
    const to = { subjectId: await versionId(), toAddress: 'postmottak@bergen.example' };
    const { id: messageId } = await reader.findOneByOrFail(Message, to);
    const { sha256 } = await reader.findOneByOrFail(MailboxMessage, { messageId });
    mail = await PostalMime.parse(await test_.app.get(FileStore, { strict: false }).read(sha256));
    address = /\/innsigelse\/\S+/.exec(mail.text ?? '')?.[0] ?? '';
  });

  test('gets the receipt as a file with the e-mail', () => {
    expect(mail.attachments.map(({ mimeType, filename }) => [mimeType, filename])).toEqual([
      ['application/pdf', expect.stringMatching(/^Kvittering-2018-/)],
    ]);
  });

  test('gets the link with its secret by e-mail, and changes nothing by looking at it', async () => {
    const visitor = new PageClient(test_.server);

    await visitor.get(address);
    await visitor.get(address);

    expect(visitor.page.heading).toBe('Er ikke svaret fra dere?');
    expect(visitor.page.text).toContain('Siri Svarer, siri@svarer.example');
    expect(visitor.page.text).not.toContain('Vi støtter forslaget.');
  });

  test('keeps what it wrote when that was too long', async () => {
    const visitor = new PageClient(test_.server);
    await visitor.get(address);

    const refused = await visitor.press('Svaret er ikke fra oss', { said: 'a'.repeat(2001) });

    expect(refused.status).toBe(422);
    expect(visitor.page.text).toContain('Skriv kortere: høyst 2000 tegn.');
    expect(visitor.page.$('textarea[name="said"]').text()).toContain('aaaa');
  });

  test('says so by pressing a button, and the page says so afterwards', async () => {
    const visitor = new PageClient(test_.server);
    await visitor.get(address);

    await visitor.press('Svaret er ikke fra oss', { said: 'Vi har ikke behandlet saken.' });

    expect(visitor.page.heading).toBe('Vi har fått beskjed');
    expect(visitor.page.$('form button:contains("ikke fra oss")')).toHaveLength(0);
  });

  test('is told when the link was cut on its way', async () => {
    const visitor = new PageClient(test_.server);

    expect((await visitor.get(address.slice(0, -3))).status).toBe(404);
    expect(visitor.page.heading).toBe('Lenken virker ikke');
  });

  test('is seen by staff on the page of the answer, and answered there', async () => {
    const { responses } = await answersFrom(test_, invitedAt(hearing, 0));
    const staff = new PageClient(test_.server);
    await staff.signIn('randi@helsedir.example');
    await staff.get(`/skrivebord/horinger/${hearing.id}/svar/${responses[0]?.id ?? ''}`);

    await staff.follow('Instansen sier at svaret ikke er fra dem');
    expect(staff.page.text).toContain('Vi har ikke behandlet saken.');
    expect((await staff.press('Avklar innsigelsen', { settlement: '' })).status).toBe(422);
    await staff.press('Avklar innsigelsen', { settlement: 'Servicetorget hadde sendt det.' });

    expect(staff.page.text).toContain('Innsigelsen er avklart.');
    await staff.follow('Instansen sa at svaret ikke var fra dem');
    expect(staff.page.text).toContain('Servicetorget hadde sendt det.');
    expect(staff.page.$('textarea')).toHaveLength(0);
  });
});

describe('an answer that is taken back', () => {
  test('gets a receipt of its own, and can be given anew', async () => {
    await body.get('/svar/tilbaketrekking');

    await body.press('Trekk svaret', { reason: 'Vi sender et nytt.' });

    expect(body.page.heading).toBe('Svaret er trukket tilbake');
    expect(body.page.text).toContain('Vi sender et nytt.');
    await body.follow('Svar på nytt');
    expect(body.page.heading).not.toBe('Svaret er trukket tilbake');
  });
});
