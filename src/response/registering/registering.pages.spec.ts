import { bootApp, type TestApp } from '../../../test/support/app.js';
import { actorFor, makeConsultation } from '../../../test/support/consultation/make-consultation.js';
import { PageClient } from '../../../test/support/page-client.js';
import { confirm } from '../../../test/support/response/confirmation.js';
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
import { fieldNames } from '../typing/typed-form.js';

let test_: TestApp;
let hearing: OpenHearing;

beforeAll(async () => {
  test_ = await bootApp();
  hearing = await openedHearing(test_);
  for (const [index, text] of ['Vi støtter forslaget.', 'Ring Kari på 912 34 567.'].entries()) {
    const link = await holderOf(test_, invitedAt(hearing, index));
    await type(test_, link, 'consultation', text);
    await submit(test_, link);
    test_.clock.advanceSeconds(86_400);
  }
}, 120_000);

afterAll(() => test_.close());

async function adviser(): Promise<PageClient> {
  const client = new PageClient(test_.server);
  await client.signIn(hearing.cast.adviser.email);
  return client;
}

const queue = (): string => `/skrivebord/horinger/${hearing.id}/registrering`;

test('the front page of the desk says how many wait, and leads to the queue', async () => {
  const client = await adviser();
  await client.get('/skrivebord');
  const waiting = client.page.$('#ikke-registrert').closest('section');

  expect(waiting.find(`a[href="${queue()}"]`)).toHaveLength(1);
  await client.get(queue());
  expect(client.page.text).toContain('2 svar venter på å bli registrert.');
});

test('an answer that came without a code stands out, and is not chosen with the others', async () => {
  const body = await opened(test_, invitedAt(hearing, 2));
  await body.get('/svar/utfylling');
  const text = { [fieldNames('consultation').text]: 'Fra et annet sted.' };
  await body.press('Lagre, se over og send inn', text);
  await body.press('Send inn svaret', { senderName: 'Ola', senderEmail: 'ola@annen.test' });
  test_.clock.advanceSeconds(600);
  await body.follow('Last siden på nytt');
  await body.press('Send inn uten kode');
  const client = await adviser();

  await client.get(queue());

  const row = client.page.$('tbody tr').last();
  expect(row.text()).toContain('avsenderen er ikke bekreftet');
  expect(row.text()).toContain('e-post fra et annet domene');
  const chosen = client.page.$('[name="valgt"]').toArray();
  expect(chosen.map((box) => client.page.$(box).attr('checked') !== undefined)).toEqual([true, true, false]);
});

test('several are registered in three steps, with the result of each', async () => {
  const client = await adviser();
  await client.get('/skrivebord/registrering');

  await client.press('Registrer de valgte');
  expect(client.page.text).toContain('2 svar blir registrert.');
  await client.press('Registrer nå');

  expect(client.page.text).toContain('2 svar er registrert.');
  expect(client.page.$('tbody .ds-tag').text()).toBe('registrertregistrert');
  await client.follow('Tilbake til køen');
  expect(client.page.text).toContain('Ett svar venter på å bli registrert.');
});

test('one is looked at, noted upon, registered, and the registration undone with a reason', async () => {
  const [response] = (await answersFrom(test_, invitedAt(hearing, 2))).responses;
  const client = await adviser();
  await client.get(`${queue()}/${response?.id ?? ''}`);
  expect(client.page.text).toContain('Avsenderen har ikke bekreftet e-postadressen sin.');

  await client.press('Lagre notatet', { note: '' });
  expect(client.page.status).toBe(422);
  await client.press('Lagre notatet', { note: 'Ringt. Det stemmer.' });
  expect(client.page.text).toContain('Notat: Ringt. Det stemmer.');
  await client.press('Registrer svaret');
  await client.follow('Se på svaret før registrering');
  await client.press('Angre registreringen', { reason: '' });
  expect(client.page.status).toBe(422);
  await client.press('Angre registreringen', { reason: 'For tidlig.' });

  expect(client.page.notice).toContain('Registreringen er angret.');
  expect(client.page.text).toContain('Begrunnelse: For tidlig.');
});

test('an answer is moved to the body it belongs to, by search, with a reason', async () => {
  const [response] = (await answersFrom(test_, invitedAt(hearing, 2))).responses;
  const client = await adviser();
  await client.get(`${queue()}/${response?.id ?? ''}`);
  await client.follow('Flytt til en annen instans eller høring');
  await client.submit('form[method="get"]', { sok: 'finnesikke' });
  expect(client.page.text).toContain('Ingen instans i høringen passer med søket.');
  await client.submit('form[method="get"]', { sok: 'pasientf' });
  const { invitationId } = invitedAt(hearing, 3);

  await client.press('Flytt svaret', { invitation: invitationId, reason: '' });
  expect(client.page.status).toBe(422);
  await client.press('Flytt svaret', { invitation: invitationId, reason: 'Sendt på feil lenke.' });

  expect(client.page.heading).toBe('Registrer svar fra Pasientforeningen Håp');
  expect(client.page.text).toContain('Flyttet hit. Begrunnelse: Sendt på feil lenke.');
});

test('a body that was confirmed is said to be so', async () => {
  const body = await opened(test_, invitedAt(hearing, 0));
  await body.get('/svar/utfylling');
  await body.press('Lagre, se over og send inn', { [fieldNames('consultation').text]: 'Ny versjon.' });
  await body.press('Send inn svaret', { senderName: 'Siri', senderEmail: 'siri@bergen.example' });
  await confirm(test_, body);
  const [response] = (await answersFrom(test_, invitedAt(hearing, 0))).responses;
  const client = await adviser();

  await client.get(`${queue()}/${response?.id ?? ''}`);

  expect(client.page.text).toContain('Avsenderen bekreftet e-postadressen sin');
  expect(client.page.text).not.toContain('et annet domene');
});

test('an answer is not moved to a hearing of another host, whoever names it', async () => {
  const theirs = await makeConsultation(test_, await actorFor(test_, hearing.cast.secretary.id));
  const [response] = (await answersFrom(test_, invitedAt(hearing, 1))).responses;
  const client = await adviser();
  await client.get(`${queue()}/${response?.id ?? ''}/flytting`);

  const moved = await client.post(`${queue()}/${response?.id ?? ''}/flytting`, { horing: theirs.id });

  expect(moved.status).toBe(404);
});

test('a reader of the host finds no queue of the hearing', async () => {
  const client = new PageClient(test_.server);
  await client.signIn(hearing.cast.reader.email);

  expect((await client.get(queue())).status).toBe(403);
  await client.get('/skrivebord/registrering');
  expect(client.page.text).toContain('Alle svar er registrert.');
});
