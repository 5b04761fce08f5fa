import { bootApp, type TestApp } from '../../../test/support/app.js';
import { confirm, lastCode, sendIn } from '../../../test/support/response/confirmation.js';
import {
  answersFrom,
  holderOf,
  invitedAt,
  opened,
  openedHearing,
  type,
  type OpenHearing,
} from '../../../test/support/response/open-hearing.js';
import type { PageClient } from '../../../test/support/page-client.js';
import { Message } from '../../delivery/message/message.entity.js';
import { LANGUAGES } from '../../shared/language/words.js';
import { fieldNames } from '../typing/typed-form.js';

const SEND = 'Send inn svaret';
const CONFIRM = 'Bekreft og send inn svaret';
const SENDER = { senderName: 'Maren Moen', senderEmail: 'maren@bergen.example' };
const whole = fieldNames('consultation');

let test_: TestApp;
let hearing: OpenHearing;

beforeAll(async () => {
  test_ = await bootApp();
  hearing = await openedHearing(test_);
}, 120_000);

afterAll(() => test_.close());

beforeEach(() => {
  test_.clock.advanceSeconds(3600);
});

async function ready(index: number, text: string): Promise<PageClient> {
  const client = await opened(test_, invitedAt(hearing, index));
  await client.get('/svar/utfylling');
  await client.press('Lagre, se over og send inn', { [whole.text]: text });
  return client;
}

test('«Send inn» leads to the code, which names the address, the hour and the moment that counts', async () => {
  const client = await ready(0, 'Vi støtter forslaget.');

  await client.press(SEND, SENDER);

  expect(client.page.heading).toBe('Bekreft e-postadressen din');
  expect(client.page.text).toContain('Svaret er ikke sendt ennå.');
  expect(client.page.text).toContain('maren@bergen.example');
  const code = client.page.$('[name="code"]');
  expect([code.attr('autocomplete'), code.attr('inputmode')]).toEqual(['one-time-code', 'numeric']);
  const message = await test_.database.reader.findOneByOrFail(Message, { toAddress: 'maren@bergen.example' });
  expect(message.textBody).toContain('Pakkeforløp for kreft');
  expect(message.htmlBody).toContain('30 minutter');
});

test('the portal says that the answer is not submitted until the code is written', async () => {
  const client = await ready(0, 'Vi støtter forslaget.');
  await client.press(SEND, SENDER);

  await client.get('/svar');
  expect(client.page.text).toContain('Det venter på koden vi sendte på e-post.');
  await client.follow('Skriv koden');
  await confirm(test_, client);

  expect(client.page.heading).toBe('Takk for svaret');
  await client.get('/svar');
  expect(client.page.text).not.toContain('venter på koden');
});

test('a wrong code says how many tries are left, and leads to the field', async () => {
  const client = await ready(1, 'Merknad.');
  await client.press(SEND, SENDER);
  const right = await lastCode(test_);

  await client.press(CONFIRM, { code: right === '123456' ? '654321' : '123456' });

  expect(client.page.status).toBe(422);
  expect(client.page.errors).toEqual(['Koden er feil. Du har 4 forsøk igjen.']);
});

test('an answer that was changed after the press is shown again before it is sent, and needs no new code', async () => {
  const client = await ready(1, 'Merknad.');
  await client.press(SEND, SENDER);
  const link = await holderOf(test_, invitedAt(hearing, 1));
  await type(test_, link, `draft:${hearing.draftIds[0] ?? ''}`, 'Fra en kollega.');

  await confirm(test_, client);

  expect(client.page.status).toBe(409);
  expect(client.page.text).toContain('Fra en kollega.');
  expect(client.page.$('[name="senderName"]').attr('value')).toBe('Maren Moen');
  await client.press(SEND);
  expect(client.page.heading).toBe('Takk for svaret');
});

test('the address can be corrected, and a faulty one is said beside the field', async () => {
  const client = await ready(2, 'Feil adresse.');
  await client.press(SEND, { ...SENDER, senderEmail: 'mren@bergen.example' });

  await client.press('Bruk denne adressen i stedet', { senderEmail: 'maren(a)bergen' });
  expect(client.page.status).toBe(422);
  await client.press('Bruk denne adressen i stedet', { senderEmail: 'maren@bergen.example' });
  expect(client.page.text).toContain('til maren@bergen.example');
  await confirm(test_, client);

  expect(client.page.text).toContain('maren@bergen.example');
  expect((await answersFrom(test_, invitedAt(hearing, 2))).versions).toHaveLength(1);
});

test('without a code the answer can be sent after ten minutes, and the page says when', async () => {
  const client = await ready(2, 'Koden kommer ikke.');
  await client.press(SEND, { ...SENDER, senderEmail: 'treg@bergen.example' });
  expect(client.page.$('button:contains("Send inn uten kode")')).toHaveLength(0);
  test_.clock.advanceSeconds(600);
  await client.follow('Last siden på nytt');

  await client.press('Send inn uten kode');

  expect(client.page.heading).toBe('Takk for svaret');
});

test('a national identity number must be ticked as seen, a telephone number is only pointed out', async () => {
  const client = await ready(3, 'Pasienten 010150 10114 ble ikke hørt. Ring 912 34 567.');
  expect(client.page.text).toContain('et fødselsnummer, et telefonnummer');
  expect(client.page.$(`a[href$="#field-${whole.text}"]`)).toHaveLength(1);

  await client.press(SEND, SENDER);
  expect(client.page.status).toBe(422);
  expect(client.page.errors).toEqual(['Ta bort fødselsnummeret, eller kryss av for at du har sett det.']);
  await sendIn(test_, client, { identitySeen: 'yes' });

  expect(client.page.heading).toBe('Takk for svaret');
});

test('whoever opens the page with nothing waiting is led back to the check page', async () => {
  const client = await opened(test_, invitedAt(hearing, 3));

  await client.get('/svar/bekreftelse');

  expect(client.page.heading).toBe('Se over og send inn');
  expect(client.page.notice).toContain('Det er ikke noe som venter på en kode.');
});

test.each(LANGUAGES)('the check page says in %s how personal data are treated', async (language) => {
  const client = await opened(test_, invitedAt(hearing, 3));
  await client.get('/svar/kontroll');
  await client.post('/sprak', { language, back: '/svar/kontroll' });
  await client.get('/svar/kontroll');

  expect(client.page.$('details.ds-details').text()).toMatch(/offentleglova|Freedom of Information/);
  expect(client.page.text).toContain('Helsedirektoratet');
});
