import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { BodyLinks } from './body-links.service.js';
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

const ADDRESS = 'postmottak@snasa.example';

describe('around an answer', () => {
  let test_: TestApp;
  let hearing: OpenHearing;

  beforeAll(async () => {
    test_ = await bootApp();
    hearing = await openedHearing(test_);
    const { invitationId: id } = invitedAt(hearing, 0);
    await test_.database.write((transaction) => transaction.update(Invitation, { id }, { email: ADDRESS }));
  }, 120_000);

  afterAll(() => test_.close());

  const signedIn = async (email: string): Promise<PageClient> => {
    const client = new PageClient(test_.server);
    await client.signIn(email);
    return client;
  };

  const ownPageSecret = async (): Promise<string> => {
    const links = test_.app.get(BodyLinks, { strict: false });
    const { id } = await test_.database.write((transaction) => links.pageLinkOf(transaction, ADDRESS));
    return (await links.addressOf(id)).split('/').at(-1) ?? '';
  };

  it('the portal offers the deadline as a calendar file, and the public page too', async () => {
    const client = await opened(test_, invitedAt(hearing, 1));

    expect(client.page.$('a[href="/svar/frist.ics"]').text()).toBe('Legg fristen i kalenderen');
    const own = await client.file('/svar/frist.ics');
    const common = await new PageClient(test_.server).file(`/horinger/${hearing.id}/frist.ics`);

    expect([own.status, common.status]).toEqual([200, 200]);
    expect(own.mediaType).toContain('text/calendar');
    expect(own.bytes.toString()).toContain('DTSTART;VALUE=DATE:20180501');
    expect(common.bytes.toString()).toContain(`UID:frist-${hearing.id}@localhost`);
  });

  it('a body asks for a later deadline; what is wrong stands beside its field with what was typed', async () => {
    const client = await opened(test_, invitedAt(hearing, 1));
    await client.follow('Be om utsatt frist');
    const typed = { reason: 'Formannskapet har møte 14. mai.', name: 'Siri Svarer', email: 'siri@svarer.example' };

    const tooEarly = await client.press('Send ønsket', { ...typed, wantedOn: '1.4.2018' });

    expect(tooEarly.status).toBe(422);
    expect(tooEarly.errors).toEqual([expect.stringContaining('senere enn fristen')]);
    expect(tooEarly.$('#field-reason').text()).toContain('Formannskapet har møte 14. mai.');

    const page = await client.press('Send ønsket', { ...typed, wantedOn: '15.5.2018' });

    expect(page.path).toBe('/svar');
    expect(page.notice).toContain('Vi har fått ønsket');
    expect(page.text).toContain('Dere har bedt om frist til 15. mai 2018.');
  });

  it('an editor finds the wish on the front page and grants it in one press, with day and reason filled in', async () => {
    const client = await signedIn('randi@helsedir.example');
    const desk = await client.get('/skrivebord');
    expect(desk.text).toContain('Ønsker om utsatt frist');
    await client.get(`/skrivebord/horinger/${hearing.id}/fristonsker`);
    await client.get(client.page.$('th a').first().attr('href') ?? '');
    expect(client.page.$('#field-newOn').attr('value')).toBe('15.5.2018');
    expect(client.page.$('#field-reason').text()).toContain('Formannskapet har møte 14. mai.');

    const plan = await client.press('Innvilg ny frist');

    expect(plan.notice).toContain('Fristen er utsatt, og instansen får beskjed på e-post.');
    const portal = await opened(test_, invitedAt(hearing, 1));
    expect(portal.page.text).toContain('Ønsket om frist til 15. mai 2018 er innvilget.');
    expect(portal.page.text).toContain('tirsdag 15. mai 2018');
    expect((await client.get('/skrivebord')).text).not.toContain('Ønsker om utsatt frist');
  });

  it('a wish is withdrawn by the body that made it', async () => {
    const client = await opened(test_, invitedAt(hearing, 2));
    await client.follow('Be om utsatt frist');
    const typed = { wantedOn: '20.5.2018', reason: 'Styremøte.', name: 'Kari', email: 'kari@svarer.example' };
    await client.press('Send ønsket', typed);

    await client.follow('Trekk ønsket');
    const page = await client.press('Trekk ønsket');

    expect(page.notice).toBe('Ønsket om utsatt frist er trukket.');
    expect(page.text).toContain('Be om utsatt frist');
  });

  it('anyone asks on the public page; the published answer stands there and on every portal, without a name', async () => {
    const visitor = new PageClient(test_.server);
    await visitor.get(`/horinger/${hearing.id}`);
    await visitor.follow('Still et spørsmål');
    const missing = await visitor.press('Send spørsmålet', { text: 'Gjelder det barn?', name: 'Ola Spør', email: '' });
    expect(missing.status).toBe(422);
    await visitor.press('Send spørsmålet', { text: 'Gjelder det barn?', name: 'Ola Spør', email: 'ola@spor.example' });
    expect(visitor.page.notice).toContain('Svaret kommer på e-post');

    const editor = await signedIn('randi@helsedir.example');
    expect((await editor.get('/skrivebord')).text).toContain('Spørsmål om høringer');
    await editor.get(`/skrivebord/horinger/${hearing.id}/innkomne-sporsmal`);
    await editor.follow('Gjelder det barn?');
    await editor.press('Send svaret', { answer: 'Ja, fra fødselen.', reach: 'everyone' });

    for (const client of [visitor, await opened(test_, invitedAt(hearing, 3))]) {
      const path = client === visitor ? `/horinger/${hearing.id}` : '/svar';
      const page = await client.get(path);
      expect(page.text).toContain('Ja, fra fødselen.');
      expect(page.text).not.toContain('Ola Spør');
    }
  });

  it('one address cannot send question after question, from whatever machine', async () => {
    const statuses: number[] = [];
    let last = new PageClient(test_.server);
    for (let time = 0; time < 6; time += 1) {
      last = new PageClient(test_.server);
      await last.get(`/horinger/${hearing.id}/sporsmal`);
      const typed = { text: `Spørsmål ${String(time)}`, name: 'Ivrig', email: 'ivrig@spor.example' };
      statuses.push((await last.press('Send spørsmålet', typed)).status);
    }

    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    expect(last.page.$('#field-text').text()).toContain('Spørsmål 5');
  });

  it('somebody who only reads may see a question, not answer it', async () => {
    const reader = await signedIn('leiv@helsedir.example');
    await reader.get(`/skrivebord/horinger/${hearing.id}/innkomne-sporsmal`);
    await reader.get(reader.page.$('td a').first().attr('href') ?? '');

    expect(reader.page.text).toContain('De som arbeider med høringen, svarer.');
    expect(reader.page.$('form.form')).toHaveLength(0);
  });

  it('«Mistet lenken?» says the same of every address', async () => {
    const said: string[] = [];
    for (const email of [ADDRESS, 'ingen@steder.example']) {
      const client = new PageClient(test_.server);
      await client.get('/');
      await client.follow('Mistet lenken?');
      said.push((await client.press('Send lenkene', { email })).html.replaceAll(/nonce="[^"]*"|value="[^"]*"/g, ''));
    }

    expect(said[0]).toBe(said[1]);
    expect(said[0]).toContain('Hvis adressen står hos oss');
  });

  it('looking at the link to «Våre høringer» changes nothing, and opens nothing', async () => {
    const secret = await ownPageSecret();
    const before = await test_.database.reader.count(AuditEntry);
    const scanner = new PageClient(test_.server);

    const page = await scanner.get(`/vare-horinger/inngang/${secret}`);

    expect(page.text).toContain(`der ${ADDRESS} er registrert`);
    expect(await test_.database.reader.count(AuditEntry)).toBe(before);
    expect((await scanner.get('/vare-horinger')).status).toBe(403);
    expect((await scanner.get('/vare-horinger/inngang/abcdefghijklmnop')).status).toBe(404);
  });

  it('«Våre høringer» shows deadlines and receipts, leads into the hearing, and keeps the calendar', async () => {
    const link = await holderOf(test_, invitedAt(hearing, 0));
    await type(test_, link, 'consultation', 'Vi støtter forslaget.');
    await submit(test_, link);
    const [version] = (await answersFrom(test_, invitedAt(hearing, 0))).versions;
    const receipt = version?.receiptNumber ?? 'no receipt';
    const client = new PageClient(test_.server);
    await client.get(`/vare-horinger/inngang/${await ownPageSecret()}`);

    const page = await client.press('Åpne siden');

    expect(page.path).toBe('/vare-horinger');
    expect(page.text).toContain('Helsedirektoratet ber om svar fra Bergen kommune.');
    expect(page.text).toContain('tirsdag 1. mai 2018');
    expect(page.text).toContain(receipt);

    await client.press('Lag en kalenderadresse');
    const feed = new URL(client.page.$('a[href$=".ics"]').attr('href') ?? '').pathname;
    const calendar = await new PageClient(test_.server).file(feed);
    expect(calendar.bytes.toString()).toContain('DTSTART;VALUE=DATE:20180501');
    await client.press('Lag ny adresse');
    expect((await new PageClient(test_.server).file(feed)).status).toBe(404);

    const receiptPage = await client.press('Kvittering');
    expect(receiptPage.path).toBe('/svar/kvittering');
    expect(receiptPage.text).toContain(receipt);
    await client.get('/vare-horinger');
    expect((await client.press('Åpne')).path).toBe('/svar');
  });

  it('a hearing that the address is not asked in is not found from there', async () => {
    const client = new PageClient(test_.server);
    await client.get(`/vare-horinger/inngang/${await ownPageSecret()}`);
    await client.press('Åpne siden');

    const page = await client.post(`/vare-horinger/${invitedAt(hearing, 3).invitationId}/apning`);

    expect(page.status).toBe(404);
  });

  it('every page is said in nynorsk and English too', async () => {
    for (const language of ['nn', 'en']) {
      const client = await opened(test_, invitedAt(hearing, 3));
      await client.get(`/vare-horinger/inngang/${await ownPageSecret()}`);
      await client.submit('form.form');
      await client.post('/sprak', { language, til: '/vare-horinger' });
      for (const path of ['/vare-horinger', '/mistet-lenken', `/horinger/${hearing.id}/sporsmal`]) {
        expect((await client.get(path)).$('html').attr('lang')).toBe(language);
      }
    }
  });
});
