import { addCast, type Cast } from '../../../test/people/cast.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { letter } from '../../../test/support/delivery/post.js';
import { receiveMail, writtenMail } from '../../../test/support/delivery/receive-mail.js';
import { statementsOf } from '../../../test/support/statement-count.js';
import { PageClient } from '../../../test/support/page-client.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { Message } from '../message/message.entity.js';
import { PostOffice } from '../post-office.service.js';
import { DeliveryReport } from './delivery-report.entity.js';
import { IncomingMail } from './incoming-mail.entity.js';

let service: TestApp;
let cast: Cast;
let number = 0;

beforeAll(async () => {
  service = await bootApp();
  cast = await addCast(service);
});

afterAll(() => service.close());

async function signedIn(person: { readonly email: string }): Promise<PageClient> {
  const client = new PageClient(service.server);
  await client.signIn(person.email);
  return client;
}

/** A letter of the directorate's that a relay has taken over. */
async function sent(hostId = cast.directorate.id): Promise<Message> {
  number += 1;
  const made = { ...letter(`sendt-${String(number)}`), hostId, linkIds: [], textBody: 'Hei' };
  const { id } = await service.database.write((transaction) => service.app.get(PostOffice).queue(transaction, made));
  await service.work();
  return service.database.reader.findOneByOrFail(Message, { id });
}

async function answerTo(message: Message, subject: string, text = 'Vi støtter forslaget.'): Promise<IncomingMail> {
  const file = { name: 'Svar fra Ås.pdf', mediaType: 'application/pdf', content: '%PDF-1.7 svaret' };
  const from = 'Kari Kommunesen <kari@kommune.example>';
  return receiveMail(service, writtenMail({ from, subject, text, inReplyTo: message.messageIdHeader, file }));
}

describe('incoming e-mail', () => {
  test('an answer by e-mail waits for somebody, with its text, its files, and which letter it answers', async () => {
    const message = await sent();
    const { id } = await answerTo(message, 'SV: Høring om gravide');
    const client = await signedIn(cast.adviser);

    await client.get('/skrivebord/innkommende');
    const page = await client.follow('SV: Høring om gravide');

    expect(page.text).toContain('Noen har skrevet til oss. Det kan være et høringssvar.');
    expect(page.text).toContain('Vi støtter forslaget.');
    expect(page.text).toContain(message.toAddress);
    expect(page.text).toContain('Den er et svar på e-posten vår');
    const fetched = await client.file(`/skrivebord/innkommende/${id}/vedlegg/1`);
    expect(fetched).toMatchObject({ status: 200, mediaType: 'application/pdf', filename: 'Svar fra Ås.pdf' });
    expect(fetched.bytes.toString()).toBe('%PDF-1.7 svaret');
    const whole = await client.file(`/skrivebord/innkommende/${id}/e-post`);
    expect(whole.bytes.toString()).toContain('In-Reply-To:');
  });

  test('is done when somebody says what was done, and can be taken up again', async () => {
    const mail = await answerTo(await sent(), 'Takk for brevet');
    const client = await signedIn(cast.summariser);
    await client.get(`/skrivebord/innkommende/${mail.id}`);

    const refused = await client.press('Merk som ferdig', { note: '' });
    expect(refused.status).toBe(422);
    expect(refused.errors).toEqual(['Fyll ut dette feltet.']);
    await client.press('Merk som ferdig', { note: 'Svaret er registrert.' });
    await client.get('/skrivebord/innkommende?vis=ferdig');
    const done = await client.follow('Takk for brevet');
    expect(done.text).toContain('Merket som ferdig av Oddny Oppsummerer');
    expect(done.text).toContain('Svaret er registrert.');
    const again = await client.press('Ta opp igjen');

    expect(again.notice).toBe('E-posten venter på noen igjen.');
    const entries = await service.database.reader.findBy(AuditEntry, { objectId: mail.id });
    expect(entries.map((entry) => entry.action).sort()).toEqual(['incomingMail.finished', 'incomingMail.takenUp']);
  });

  test('what two people finish at once, one of them is told of', async () => {
    const { id } = await answerTo(await sent(), 'To om det samme');
    const [one, other] = [await signedIn(cast.adviser), await signedIn(cast.summariser)];
    await one.get(`/skrivebord/innkommende/${id}`);
    await other.get(`/skrivebord/innkommende/${id}`);
    await one.press('Merk som ferdig', { note: 'Gjort' });

    const late = await other.press('Merk som ferdig', { note: 'Gjort jeg også' });

    expect(late.status).toBe(409);
  });

  test('that says in its own way that a letter came back is called so by a person, and the letter is returned', async () => {
    const message = await sent();
    const mail = await answerTo(message, 'Feil adresse', 'Dere har skrevet til feil kommune.');
    const client = await signedIn(cast.adviser);
    await client.get(`/skrivebord/innkommende/${mail.id}`);

    const page = await client.press('Merk utsendt e-post som returnert', { bounceNote: 'Feil kommune' });

    expect(page.notice).toBe('Den utsendte e-posten er merket som returnert.');
    const after = await service.database.reader.findOneByOrFail(Message, { id: message.id });
    expect(after).toMatchObject({ state: 'bounced', lastResponse: 'Feil kommune' });
    const reports = await service.database.reader.findBy(DeliveryReport, { messageId: message.id });
    expect(reports).toMatchObject([{ action: 'failed', isByHand: true, effect: 'bounced' }]);
  });

  test('that concerns no known letter cannot be called a bounce, and the page says why', async () => {
    const from = 'a@b.example';
    const { id } = await receiveMail(
      service,
      writtenMail({ from, subject: 'Hei', text: 'Hei', to: 'postmottak@helsedir.example' }),
    );
    const client = await signedIn(cast.adviser);

    const page = await client.get(`/skrivebord/innkommende/${id}`);

    expect(page.text).toContain('Vi vet ikke hvilken e-post dette gjelder');
    expect((await client.post(`/skrivebord/innkommende/${id}/retur`, { bounceNote: 'x' })).status).toBe(409);
  });

  test('of another host is not found, and a reader is refused', async () => {
    const { id } = await answerTo(await sent(), 'Bare for direktoratet');
    const theirs = await answerTo(await sent(cast.medicalAssociation.id), 'Bare for legeforeningen');
    const outsider = await signedIn(cast.secretary);
    const administrator = await signedIn(cast.administrator);

    expect((await outsider.get('/skrivebord/innkommende?vis=alt')).text).not.toContain('Bare for direktoratet');
    for (const path of [id, `${id}/vedlegg/1`, `${id}/e-post`])
      expect((await outsider.get(`/skrivebord/innkommende/${path}`)).status).toBe(404);
    expect((await administrator.get(`/skrivebord/innkommende/${theirs.id}`)).status).toBe(404);
    expect((await (await signedIn(cast.reader)).get('/skrivebord/innkommende')).status).toBe(403);
  });

  test('that says nothing of whose it is, only the administrators of the mailbox’s host see', async () => {
    const { id } = await receiveMail(
      service,
      writtenMail({ from: 'ukjent@privat.example', subject: 'Til hvem', text: 'Hei' }),
    );

    expect((await (await signedIn(cast.administrator)).get(`/skrivebord/innkommende/${id}`)).status).toBe(200);
    for (const person of [cast.adviser, cast.secretary])
      expect((await (await signedIn(person)).get(`/skrivebord/innkommende/${id}`)).status).toBe(404);
  });

  test('is shown as text, whatever it is made of, and its files are never run', async () => {
    const file = { name: '../ond.html', mediaType: 'text/html', content: '<script>alert(1)</script>' };
    const raw = writtenMail({
      from: '"<b>Kari</b>" <kari@kommune.example>',
      to: 'postmottak@helsedir.example',
      subject: '<img src=x onerror=alert(1)>',
      text: '<script>alert(1)</script> javascript:alert(1)',
      file,
    });
    const { id } = await receiveMail(service, raw);
    const client = await signedIn(cast.adviser);

    const page = await client.get(`/skrivebord/innkommende/${id}`);

    expect(page.heading).toBe('<img src=x onerror=alert(1)>');
    expect(page.$('main script, main img, main b')).toHaveLength(0);
    const fetched = await client.file(`/skrivebord/innkommende/${id}/vedlegg/1`);
    expect(fetched.filename).not.toContain('/');
  });

  test('that is broken is kept, goes to a person, and can be fetched as it came', async () => {
    const raw = `To: postmottak@helsedir.example\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n${'--m\r\n\r\n'.repeat(6000)}`;
    const { id, state, reason } = await receiveMail(service, raw);
    const client = await signedIn(cast.administrator);

    const page = await client.get(`/skrivebord/innkommende/${id}`);

    expect({ state, reason }).toEqual({ state: 'waiting', reason: 'broken' });
    expect(page.text).toContain('Last den ned for å se på den.');
    expect((await client.file(`/skrivebord/innkommende/${id}/e-post`)).bytes.toString()).toBe(raw);
  });

  test('is found by sender and subject, filtered, counted, and paged', async () => {
    for (let count = 0; count < 55; count += 1)
      await receiveMail(
        service,
        writtenMail({
          from: `nr${String(count)}@mange.example`,
          to: 'postmottak@helsedir.example',
          subject: `Automatisk svar: Blåbær ${String(count)}`,
          text: 'Borte.',
        }),
      );
    const client = await signedIn(cast.adviser);
    const statementsAt = (path: string): Promise<number> => statementsOf(service, () => client.get(path));

    expect(await statementsAt('/skrivebord/innkommende?sok=nr7@mange&vis=automatiske-svar')).toBe(
      await statementsAt('/skrivebord/innkommende?vis=automatiske-svar'),
    );
    expect((await client.get('/skrivebord/innkommende?sok=blåbær')).text).toContain('Ingen e-post passer');
    const first = await client.get('/skrivebord/innkommende?sok=BLÅBÆR&vis=automatiske-svar');
    const second = await client.follow('Neste');
    const one = await client.get('/skrivebord/innkommende?sok=nr7@mange&vis=automatiske-svar');

    expect(first.text).toContain('Automatiske svar (55)');
    expect(first.$('tbody tr')).toHaveLength(50);
    expect(second.$('tbody tr')).toHaveLength(5);
    expect(one.$('tbody tr')).toHaveLength(1);
  }, 60_000);

  test('waits in sight on the desk of whoever may see it', async () => {
    await answerTo(await sent(), 'Nok et brev');

    expect((await (await signedIn(cast.adviser)).get('/skrivebord')).text).toMatch(/Innkommende e-post \(\d+ venter\)/);
    expect((await (await signedIn(cast.reader)).get('/skrivebord')).text).not.toContain('Innkommende e-post');
  });
});
